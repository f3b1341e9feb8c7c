import type { Words } from './words.ts';

const length = (minutes: number): string =>
  minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;

/** French. */
export const fr: Words = {
  direction: 'ltr',
  comma: ', ',
  length,
  now: 'Maintenant',
  next: 'Ensuite',
  nextHere: 'Ensuite ici',
  afterThat: 'Plus tard',
  until: (time) => `jusqu’à ${time}`,
  minutesLeft: (minutes) => `encore ${length(minutes)}`,
  inMinutes: (minutes) => `dans ${length(minutes)}`,
  startsIn: (minutes) => `Début dans ${length(minutes)}`,
  continuesIn: (minutes) => `Suite dans ${length(minutes)}`,
  startsAt: (when) => `Début ${when}`,
  moreNow: (count) => `+${count} en même temps`,
  andMore: (count) => `et ${count} ${count < 2 ? 'autre' : 'autres'}`,
  cancelled: 'Annulé',
  cancelledSession: (when, title) => `Annulé : ${when} ${title}`,
  gone: (when, title) => `Annulé ou déplacé : ${when} ${title}`,
  others: (count) => `et ${count} ${count < 2 ? 'autre' : 'autres'}`,
  allDay: 'Toute la journée',
  notRecorded: 'Pas d’enregistrement',
  untitled: 'Session',
  endingSoon: 'Bientôt fini',
  startingSoon: 'Bientôt',
  pause: 'Pause',
  free: 'Libre',
  notYet: 'Pas encore commencé',
  noMoreToday: 'C’est tout pour aujourd’hui',
  doneToday: 'Fini pour aujourd’hui',
  done: 'Programme terminé',
  noSessions: 'Pas de session',
  noSessionsHere: 'Pas de session ici aujourd’hui',
  welcome: 'Bienvenue',
  continuesAt: (time) => `Reprise à ${time}`,
  seeYouTomorrow: (time) => `À demain, ${time}`,
  seeYouOn: (when) => `À bientôt : ${when}`,
  thankYou: 'Merci',
  nothingFollows: 'Plus rien au programme ici',
  programFollows: 'Le programme arrive',
  checkTime: 'Vérifiez l’heure : l’horloge de cet écran n’est pas encore à l’heure',
  programAsOf: (time) => `Programme de ${time}`,
  page: (number, of) => `Page ${number} sur ${of}`,
  demo: 'Démo',
  rehearsal: 'Répétition',
};
