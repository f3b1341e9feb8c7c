import type { Words } from './words.ts';

const length = (minutes: number): string =>
  minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;

/** English. */
export const en: Words = {
  direction: 'ltr',
  comma: ', ',
  length,
  now: 'Now',
  next: 'Next',
  nextHere: 'Next here',
  afterThat: 'After that',
  until: (time) => `until ${time}`,
  minutesLeft: (minutes) => `${length(minutes)} left`,
  inMinutes: (minutes) => `in ${length(minutes)}`,
  startsIn: (minutes) => `Starts in ${length(minutes)}`,
  continuesIn: (minutes) => `Continues in ${length(minutes)}`,
  startsAt: (when) => `Starts ${when}`,
  moreNow: (count) => `+${count} more at the same time`,
  andMore: (count) => `and ${count} more`,
  cancelled: 'Cancelled',
  cancelledSession: (when, title) => `Cancelled: ${when} ${title}`,
  gone: (when, title) => `Cancelled or moved: ${when} ${title}`,
  others: (count) => `and ${count} more`,
  allDay: 'All day',
  notRecorded: 'No recording',
  untitled: 'Session',
  endingSoon: 'Ending soon',
  startingSoon: 'Starting soon',
  pause: 'Break',
  free: 'Free',
  notYet: 'Not started yet',
  noMoreToday: 'That’s all for today',
  doneToday: 'Done for today',
  done: 'All sessions done',
  noSessions: 'No sessions',
  noSessionsHere: 'No sessions here today',
  welcome: 'Welcome',
  continuesAt: (time) => `Continues at ${time}`,
  seeYouTomorrow: (time) => `See you tomorrow, ${time}`,
  seeYouOn: (when) => `See you ${when}`,
  thankYou: 'Thank you',
  nothingFollows: 'Nothing more on the program here',
  programFollows: 'The program follows',
  checkTime: 'Please check the time: this screen’s clock is being set',
  programAsOf: (time) => `Program as of ${time}`,
  page: (number, of) => `Page ${number} of ${of}`,
  demo: 'Demo',
  rehearsal: 'Rehearsal',
};
