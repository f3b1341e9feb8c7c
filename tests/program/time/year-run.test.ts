import { expect, test } from 'playwright/test';
import { calendarDay } from '../../../program/time/calendar-day.ts';
import { spelledDay } from '../../../program/time/spelled-date.ts';
import { daysOf } from '../../../program/time/spelled-days.ts';

const dayNumber = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const found = calendarDay(year, month, day);
  if (found === null) throw new RangeError(date);
  return found;
};

/** The dates that the cells of one column mean together, read on a day. */
const read = (today: string, texts: readonly string[], from: string | null = null) => {
  const spelled = texts.flatMap((text) => spelledDay(text) ?? []);
  const { dayOf } = daysOf(spelled, {
    from: from === null ? null : dayNumber(from),
    today: dayNumber(today),
    order: null,
  });
  return spelled.map((day) => new Date((dayOf(day) ?? Number.NaN) * 86_400_000).toISOString().slice(0, 10));
};

test('dates half a year off are all in one year', () => {
  const may = read('2026-11-22', ['22 May', '23 May', '24 May']);
  expect(may.map((day) => day.slice(5))).toEqual(['05-22', '05-23', '05-24']);
  expect(new Set(may.map((day) => day.slice(0, 4))).size).toBe(1);
});

test('an event over New Year stays together, whenever it is read', () => {
  const rows = ['30 Dec', '31 Dec', '1 Jan'];
  expect(read('2026-07-01', rows)).toEqual(['2025-12-30', '2025-12-31', '2026-01-01']);
  expect(read('2026-11-22', rows)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  expect(read('2027-01-01', rows)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
});

test('one mistyped weekday moves nothing, and most weekdays choose the year', () => {
  expect(read('2026-11-22', ['Wed 2 Sep', 'Wed 3 Sep', 'Fri 4 Sep'])).toEqual([
    '2026-09-02',
    '2026-09-03',
    '2026-09-04',
  ]);
  expect(read('2026-11-22', ['Mi 2.9.', 'Mi 3.9.'])).toEqual(['2026-09-02', '2026-09-03']);
  expect(read('2026-06-01', ['Tue 2 Sep', 'Wed 3 Sep', 'Fri 4 Sep'])[0]).toBe('2025-09-02');
});

test('settings and dates with a year go before weekdays', () => {
  expect(read('2026-11-22', ['Wed 3 Sep'], '2026-09-01')).toEqual(['2026-09-03']);
  expect(read('2026-11-22', ['2 Sep 2019', '3 Sep'])).toEqual(['2019-09-02', '2019-09-03']);
});

test('of two readings of one date with its weekday the near one is meant', () => {
  for (const text of ['Wed 9/2', '9/2 (Wed)', '9/2（水）'])
    expect(read('2026-11-22', [text])).toEqual(['2026-09-02']);
});

test('Korean dates with blanks and the years of Reiwa are dates', () => {
  expect(read('2026-11-22', ['2026. 9. 2.', '令和8年9月2日', '2 września 2026'])).toEqual([
    '2026-09-02',
    '2026-09-02',
    '2026-09-02',
  ]);
});
