import type { Words } from './words.ts';

const length = (minutes: number): string =>
  minutes < 60
    ? `${minutes} Min.`
    : `${Math.floor(minutes / 60)} Std.${minutes % 60 === 0 ? '' : ` ${minutes % 60} Min.`}`;

/** German. */
export const de: Words = {
  direction: 'ltr',
  comma: ', ',
  length,
  now: 'Jetzt',
  next: 'Danach',
  nextHere: 'Danach hier',
  afterThat: 'Später',
  until: (time) => `bis ${time}`,
  minutesLeft: (minutes) => `noch ${length(minutes)}`,
  inMinutes: (minutes) => `in ${length(minutes)}`,
  startsIn: (minutes) => `Beginnt in ${length(minutes)}`,
  continuesIn: (minutes) => `Weiter in ${length(minutes)}`,
  startsAt: (when) => `Beginn ${when}`,
  moreNow: (count) => `+${count} zur selben Zeit`,
  andMore: (count) => `und ${count} weitere`,
  cancelled: 'Entfällt',
  cancelledSession: (when, title) => `Entfällt: ${when} ${title}`,
  gone: (when, title) => `Entfällt oder verlegt: ${when} ${title}`,
  others: (count) => `und ${count} weitere`,
  allDay: 'Ganztägig',
  notRecorded: 'Keine Aufzeichnung',
  untitled: 'Vortrag',
  endingSoon: 'Endet gleich',
  startingSoon: 'Beginnt gleich',
  pause: 'Pause',
  free: 'Frei',
  notYet: 'Noch nicht begonnen',
  noMoreToday: 'Das war’s für heute',
  doneToday: 'Schluss für heute',
  done: 'Programm beendet',
  noSessions: 'Kein Programm',
  noSessionsHere: 'Heute kein Programm in diesem Raum',
  welcome: 'Willkommen',
  continuesAt: (time) => `Weiter um ${time}`,
  seeYouTomorrow: (time) => `Bis morgen, ${time}`,
  seeYouOn: (when) => `Bis ${when}`,
  thankYou: 'Danke',
  nothingFollows: 'Hier folgt nichts mehr',
  programFollows: 'Das Programm folgt',
  checkTime: 'Bitte selbst auf die Uhr sehen: Die Uhr dieses Bildschirms wird gestellt',
  programAsOf: (time) => `Programm, Stand ${time}`,
  page: (number, of) => `Seite ${number} von ${of}`,
  demo: 'Demo',
  rehearsal: 'Probe',
};
