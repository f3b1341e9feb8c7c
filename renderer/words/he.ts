import { isolated } from './isolated.ts';
import { hoursAndMinutes, pluralsOf } from './plural.ts';
import type { Words } from './words.ts';

const plural = pluralsOf('he');

const hoursIn = (count: number): string =>
  plural(count, { one: 'שעה', two: 'שעתיים', other: `${count} שעות` });

const minutesIn = (count: number): string =>
  plural(count, { one: 'דקה', two: 'שתי דקות', other: `${count} דקות` });

const length = (whole: number): string => {
  const [hours, minutes] = hoursAndMinutes(whole);
  if (hours === 0) return minutesIn(minutes);
  if (minutes === 0) return hoursIn(hours);
  // The "and" joins a word, but is set off from a figure.
  return `${hoursIn(hours)} ו${minutes > 2 ? '-' : ''}${minutesIn(minutes)}`;
};

/** "ב-14:30", "ביום שבת": the "at" joins a word, but is set off from a figure. */
const at = (when: string): string => (/^\d/.test(when) ? `ב-${when}` : `ב${when}`);

/** Hebrew. A session is a masculine word. */
export const he: Words = {
  direction: 'rtl',
  comma: ', ',
  length,
  now: 'עכשיו',
  next: 'הבא',
  nextHere: 'הבא כאן',
  afterThat: 'לאחר מכן',
  until: (time) => `עד ${time}`,
  minutesLeft: (minutes) =>
    `${minutes === 1 || (minutes >= 60 && minutes < 120) ? 'נותרה' : 'נותרו'} ${length(minutes)}`,
  inMinutes: (minutes) => `בעוד ${length(minutes)}`,
  startsIn: (minutes) => `מתחילים בעוד ${length(minutes)}`,
  continuesIn: (minutes) => `ממשיכים בעוד ${length(minutes)}`,
  startsAt: (when) => `מתחילים ${at(when)}`,
  moreNow: (count) =>
    `${plural(count, { one: 'ועוד מפגש אחד', two: 'ועוד שני מפגשים', other: `ועוד ${count} מפגשים` })} באותה שעה`,
  andMore: (count) => plural(count, { one: 'ועוד אדם אחד', other: `ועוד ${count}` }),
  cancelled: 'בוטל',
  cancelledSession: (when, title) => `בוטל: ${when} ${isolated(title)}`,
  gone: (when, title) => `בוטל או הועבר: ${when} ${isolated(title)}`,
  newRoom: 'אולם חדש',
  newTime: 'שעה חדשה',
  was: (time) => `במקום ${time}`,
  movedTo: (room, when, title) => `הועבר אל ${isolated(room)}: ${when} ${isolated(title)}`,
  others: (count) => plural(count, { one: 'ועוד אחד', other: `ועוד ${count}` }),
  allRooms: 'כל האולמות',
  allDay: 'כל היום',
  notRecorded: 'ללא הקלטה',
  untitled: 'מפגש',
  endingSoon: 'מסתיים בקרוב',
  startingSoon: 'מתחיל בקרוב',
  pause: 'הפסקה',
  free: 'פנוי',
  notYet: 'טרם התחיל',
  noMoreToday: 'זה הכול להיום',
  doneToday: 'הסתיים להיום',
  done: 'התוכנית הסתיימה',
  noSessions: 'אין מפגשים',
  noSessionsHere: 'אין כאן מפגשים היום',
  welcome: 'ברוכים הבאים',
  continuesAt: (time) => `ממשיכים ${at(time)}`,
  seeYouTomorrow: (time) => `נתראה מחר ${at(time)}`,
  seeYouOn: (when) => `נתראה ${at(when)}`,
  thankYou: 'תודה רבה',
  nothingFollows: 'אין כאן מפגשים נוספים',
  programFollows: 'התוכנית תפורסם בקרוב',
  checkTime: 'נא לבדוק את השעה: השעון של מסך זה טרם כוון',
  programAsOf: (time) => `התוכנית מעודכנת: ${time}`,
  page: (number, of) => `עמוד ${number} מתוך ${of}`,
  demo: 'הדגמה',
  rehearsal: 'חזרה',
};
