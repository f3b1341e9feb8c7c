import { isolated } from './isolated.ts';
import { hoursAndMinutes, pluralsOf } from './plural.ts';
import type { Words } from './words.ts';

const plural = pluralsOf('ar');

/** How two of a thing end: as what remains, or after a preposition. */
type Case = 'alone' | 'after';

const hoursIn = (count: number, as: Case): string =>
  plural(count, {
    one: 'ساعة',
    two: as === 'alone' ? 'ساعتان' : 'ساعتين',
    few: `${count} ساعات`,
    other: `${count} ساعة`,
  });

const minutesIn = (count: number, as: Case): string =>
  plural(count, {
    one: 'دقيقة واحدة',
    two: as === 'alone' ? 'دقيقتان' : 'دقيقتين',
    few: `${count} دقائق`,
    other: `${count} دقيقة`,
  });

const lengthAs = (whole: number, as: Case): string => {
  const [hours, minutes] = hoursAndMinutes(whole);
  if (hours === 0) return minutesIn(minutes, as);
  return minutes === 0 ? hoursIn(hours, as) : `${hoursIn(hours, as)} و${minutesIn(minutes, as)}`;
};

const after = (minutes: number): string => `بعد ${lengthAs(minutes, 'after')}`;

/** Arabic. A session is a feminine word, as are a room and an hour. */
export const ar: Words = {
  direction: 'rtl',
  comma: '، ',
  length: (minutes) => lengthAs(minutes, 'alone'),
  now: 'الآن',
  next: 'التالي',
  nextHere: 'التالي هنا',
  afterThat: 'بعد ذلك',
  until: (time) => `حتى ${time}`,
  minutesLeft: (minutes) => `يتبقى ${lengthAs(minutes, 'alone')}`,
  inMinutes: after,
  startsIn: (minutes) => `نبدأ ${after(minutes)}`,
  continuesIn: (minutes) => `نستأنف ${after(minutes)}`,
  startsAt: (when) => `نبدأ ${when}`,
  moreNow: (count) =>
    `${plural(count, {
      one: 'وجلسة أخرى',
      two: 'وجلستان أخريان',
      few: `و${count} جلسات أخرى`,
      other: `و${count} جلسة أخرى`,
    })} في الوقت نفسه`,
  andMore: (count) =>
    plural(count, {
      one: 'وشخص آخر',
      two: 'وشخصان آخران',
      few: `و${count} أشخاص آخرين`,
      many: `و${count} شخصًا آخر`,
      other: `و${count} شخص آخر`,
    }),
  cancelled: 'أُلغيت',
  cancelledSession: (when, title) => `أُلغيت: ${when} ${isolated(title)}`,
  gone: (when, title) => `أُلغيت أو نُقلت: ${when} ${isolated(title)}`,
  newRoom: 'قاعة جديدة',
  newTime: 'موعد جديد',
  was: (time) => `بدلًا من ${time}`,
  movedTo: (room, when, title) => `نُقلت إلى ${isolated(room)}: ${when} ${isolated(title)}`,
  others: (count) => plural(count, { one: 'وواحدة أخرى', two: 'واثنتان أخريان', other: `و${count} أخرى` }),
  allRooms: 'جميع القاعات',
  allDay: 'طوال اليوم',
  notRecorded: 'بدون تسجيل',
  untitled: 'جلسة',
  endingSoon: 'تنتهي قريبًا',
  startingSoon: 'تبدأ قريبًا',
  pause: 'استراحة',
  free: 'متاحة',
  notYet: 'لم تبدأ بعد',
  noMoreToday: 'انتهى برنامج اليوم',
  doneToday: 'انتهى اليوم',
  done: 'انتهى البرنامج',
  noSessions: 'لا توجد جلسات',
  noSessionsHere: 'لا توجد جلسات هنا اليوم',
  welcome: 'أهلًا وسهلًا',
  continuesAt: (time) => `نستأنف الساعة ${time}`,
  seeYouTomorrow: (time) => `نلقاكم غدًا الساعة ${time}`,
  seeYouOn: (when) => `نلقاكم يوم ${when}`,
  thankYou: 'شكرًا لكم',
  nothingFollows: 'لا جلسات أخرى هنا',
  programFollows: 'يُنشر البرنامج قريبًا',
  checkTime: 'يُرجى التحقق من الوقت: ساعة هذه الشاشة قيد الضبط',
  programAsOf: (time) => `آخر تحديث للبرنامج: ${time}`,
  page: (number, of) => `الصفحة ${number} من ${of}`,
  demo: 'عرض توضيحي',
  rehearsal: 'تجربة',
};
