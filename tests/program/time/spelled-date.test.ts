import { expect, test } from 'playwright/test';
import { calendarDay } from '../../../program/time/calendar-day.ts';
import { spelledDay } from '../../../program/time/spelled-date.ts';
import { type DayHints, daysOf } from '../../../program/time/spelled-days.ts';
import { spelledMoment } from '../../../program/time/spelled-moment.ts';

const dayNumber = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const found = calendarDay(year, month, day);
  if (found === null) throw new RangeError(date);
  return found;
};

const isoOf = (day: number | null): string | null =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);

const hints: DayHints = { from: null, today: dayNumber('2026-08-20'), order: null };

/** The dates that the cells of one column mean together. */
const datesOf = (texts: readonly string[], given: Partial<DayHints> = {}): readonly (string | null)[] => {
  const spelled = texts.map((text) => spelledDay(text));
  const { dayOf } = daysOf(
    spelled.filter((day) => day !== null),
    { ...hints, ...given },
  );
  return spelled.map((day) => (day === null ? null : isoOf(dayOf(day))));
};

const doubtsOf = (texts: readonly string[], given: Partial<DayHints> = {}) =>
  daysOf(
    texts.flatMap((text) => spelledDay(text) ?? []),
    { ...hints, ...given },
  ).doubts;

const third = [
  '2026-09-03',
  '2026/9/3',
  '2026.09.03',
  '20260903',
  '3.9.2026',
  '03.09.26',
  '3. 9. 2026',
  '03.09.',
  '3.9',
  'Do., 3.9.',
  'Donnerstag, 3. September 2026',
  'Do, den 3. September',
  '3. Sept.',
  '3 Sept 2026',
  '3-Sep-26',
  'September 3, 2026',
  'Sept 3rd',
  'Thursday, September 3',
  'Thu 3 Sep',
  'the 3rd of September',
  '3 septembre',
  'jeudi 3 septembre 2026',
  '3 de septiembre de 2026',
  'jueves, 3 de septiembre',
  '3 settembre',
  '2026年9月3日',
  '9月3日(木)',
  '９月３日（周四）',
  '9月3号',
  '2026년 9월 3일',
  'Day 1 – Thursday 3 Sept',
];
test('the third of September is read in every spelling, with the nearest year where none is given', () => {
  expect(Object.fromEntries(third.map((text) => [text, datesOf([text])[0]]))).toEqual(
    Object.fromEntries(third.map((text) => [text, '2026-09-03'])),
  );
});

test('what is no date is none', () => {
  const texts = [
    '',
    '30 February 2026',
    '31.4.2026',
    '2026-13-01',
    '32/13/2026',
    'Session 3 September Hall',
    'may the force',
    'March on',
    'Room 3',
    'Monday blues',
    '1.2.3.4',
    '9:30',
    'x'.repeat(200),
  ];
  expect(texts.filter((text) => spelledDay(text) !== null)).toEqual([]);
});

test('a year that is not there is the one nearest to the event, over the turn of the year too', () => {
  expect(datesOf(['30 Dec', '2 Jan'], { today: dayNumber('2026-12-29') })).toEqual([
    '2026-12-30',
    '2027-01-02',
  ]);
  expect(datesOf(['3 Sept'], { from: dayNumber('2019-09-01') })).toEqual(['2019-09-03']);
});

test('a weekday beside a date without a year chooses the year', () => {
  expect(datesOf(['Sunday 3 September'], { today: dayNumber('2024-06-01') })).toEqual(['2023-09-03']);
});

test('one date that can only be read one way decides for its whole column', () => {
  expect(datesOf(['03/09/2026', '13/09/2026'])).toEqual(['2026-09-03', '2026-09-13']);
  expect(datesOf(['09/03/2026', '09/13/26'])).toEqual(['2026-09-03', '2026-09-13']);
});

test('between day and month first the reading that keeps the event short wins, and a weekday that fits', () => {
  expect(datesOf(['03/09/2026', '04/09/2026'])).toEqual(['2026-09-03', '2026-09-04']);
  expect(datesOf(['09/03/2026', '09/04/2026'])).toEqual(['2026-09-03', '2026-09-04']);
  expect(datesOf(['Thursday 09/03/2026'])).toEqual(['2026-09-03']);
});

test('a lone date that could be either follows the hint, else has the day first, and is doubted', () => {
  expect(datesOf(['03/09/2026'], { order: 'month-first' })).toEqual(['2026-03-09']);
  expect(doubtsOf(['03/09/2026'], { order: 'month-first' })).toEqual([]);
  expect(datesOf(['03/09/2026'])).toEqual(['2026-09-03']);
  expect(doubtsOf(['03/09/2026'])).toEqual(['order']);
  expect(datesOf(['03/09/2026'], { from: dayNumber('2026-03-08') })).toEqual(['2026-03-09']);
});

const thursdays = [
  'Thursday',
  'Donnerstag',
  'Do.',
  'jeudi',
  'jueves',
  '周四',
  '星期四',
  '木曜日',
  '木',
  '(木)',
  'Thu',
];
test('weekdays are in the one week that begins with the event', () => {
  const texts = [...thursdays, 'Friday', 'samedi'];
  const given = { from: dayNumber('2017-06-15') };
  expect(datesOf(texts, given)).toEqual([...thursdays.map(() => '2017-06-15'), '2017-06-16', '2017-06-17']);
  expect(doubtsOf(texts, given)).toEqual([]);
});

test('without the dates of the event weekdays are nearest to today, all in one run, and doubted', () => {
  const run = ['Saturday', 'Sunday', 'Monday'];
  const on = (today: string) => datesOf(run, { today: dayNumber(today) });
  const late = ['2026-08-22', '2026-08-23', '2026-08-24'];
  expect(on('2026-08-20')).toEqual(late);
  // While it lasts and just after, it is still this event.
  expect(on('2026-08-24')).toEqual(late);
  expect(on('2026-08-25')).toEqual(late);
  expect(on('2026-08-28')).toEqual(['2026-08-29', '2026-08-30', '2026-08-31']);
  expect(doubtsOf(run)).toEqual(['weekday']);
});

test('counted days need the first day of the event', () => {
  const texts = ['1', 'Day 2', 'Tag 2', 'Jour 3', '第二天', '2日目', 'Day two', '2. Tag', 'Segundo día'];
  expect(datesOf(texts, { from: dayNumber('2025-09-17') })).toEqual([
    ...['2025-09-17', '2025-09-18', '2025-09-18', '2025-09-19'],
    ...['2025-09-18', '2025-09-18', '2025-09-18', '2025-09-18', '2025-09-18'],
  ]);
  expect(datesOf(['Day 2'])).toEqual([null]);
  expect(doubtsOf(['Day 2'])).toEqual(['index']);
  expect(datesOf(['Day 0', 'Day 1'], { from: dayNumber('2025-09-17') })).toEqual([
    '2025-09-17',
    '2025-09-18',
  ]);
});

test('a text may hold a day and its times, in any order that people write', () => {
  const texts = [
    '2026-09-03T09:00',
    '2026-09-03 9:00-10:30',
    '3.9.2026, 9:00–10:30 Uhr',
    'Thu 3 Sep, 9am',
    '9/13/2026 9:00 AM',
    '9月3日(木) 9:00',
    'jeudi 3 septembre à 9h',
    'Mar 9:00',
    '9:00, 3 Sept',
  ];
  const moments = texts.map(spelledMoment);
  expect(moments.map((moment) => [moment?.day === null, moment?.times?.start])).toEqual(
    texts.map(() => [false, 9 * 3_600_000]),
  );
});

test('the form that JavaScript gives dates keeps its offset', () => {
  expect(spelledMoment('Fri Mar 10 2023 12:00:00 GMT+0900 (日本標準時)')).toEqual({
    day: { kind: 'date', year: 2023, month: 3, day: 10, weekday: null },
    times: { start: 12 * 3_600_000, end: null, offset: 9 * 3_600_000 },
  });
});
