import { isolated } from './isolated.ts';
import { hoursAndMinutes } from './plural.ts';
import type { Words } from './words.ts';

const length = (whole: number): string => {
  const [hours, minutes] = hoursAndMinutes(whole);
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
};

/** "las 14:30", "la 1:30"; a day has its own article: "el sábado 09:00". */
const the = (when: string): string => {
  if (!/^\d{1,2}:/.test(when)) return `el ${when}`;
  return /^0?1:/.test(when) ? `la ${when}` : `las ${when}`;
};

/** Spanish. */
export const es: Words = {
  direction: 'ltr',
  comma: ', ',
  length,
  now: 'Ahora',
  next: 'Siguiente',
  nextHere: 'Siguiente aquí',
  afterThat: 'Después',
  until: (time) => `hasta ${the(time)}`,
  minutesLeft: (minutes) => `${minutes === 1 ? 'queda' : 'quedan'} ${length(minutes)}`,
  inMinutes: (minutes) => `en ${length(minutes)}`,
  startsIn: (minutes) => `Empieza en ${length(minutes)}`,
  continuesIn: (minutes) => `Continúa en ${length(minutes)}`,
  startsAt: (when) => `Empieza ${the(when)}`,
  moreNow: (count) => `+${count} a la misma hora`,
  andMore: (count) => `y ${count} más`,
  cancelled: 'Cancelada',
  cancelledSession: (when, title) => `Cancelada: ${when} ${title}`,
  gone: (when, title) => `Cancelada o trasladada: ${when} ${title}`,
  newRoom: 'Nueva sala',
  newTime: 'Nueva hora',
  was: (time) => `antes ${time}`,
  movedTo: (room, when, title) => `Trasladada a ${isolated(room)}: ${when} ${title}`,
  others: (count) => `y ${count} más`,
  allRooms: 'Todas las salas',
  allDay: 'Todo el día',
  notRecorded: 'Sin grabación',
  untitled: 'Sesión',
  endingSoon: 'Termina pronto',
  startingSoon: 'Empieza pronto',
  pause: 'Pausa',
  free: 'Libre',
  notYet: 'Aún no ha empezado',
  noMoreToday: 'Eso es todo por hoy',
  doneToday: 'Fin por hoy',
  done: 'Programa terminado',
  noSessions: 'Sin sesiones',
  noSessionsHere: 'Hoy no hay sesiones aquí',
  welcome: 'Bienvenidos',
  continuesAt: (time) => `Continúa a ${the(time)}`,
  seeYouTomorrow: (time) => `Hasta mañana a ${the(time)}`,
  seeYouOn: (when) => `Hasta ${the(when)}`,
  thankYou: 'Gracias',
  nothingFollows: 'Aquí ya no hay más sesiones',
  programFollows: 'El programa llegará pronto',
  checkTime: 'Compruebe la hora: el reloj de esta pantalla aún no está en hora',
  programAsOf: (time) => `Programa actualizado: ${time}`,
  page: (number, of) => `Página ${number} de ${of}`,
  demo: 'Demo',
  rehearsal: 'Ensayo',
};
