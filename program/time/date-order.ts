import { type CalendarDay, calendarDay, weekdayOf, yearOf } from './calendar-day.ts';
import type { SpelledDay } from './date-patterns.ts';

/** Which of 03/09 is the month. */
export type DateOrder = 'day-first' | 'month-first';

/** A date such as 03/09. */
export type Pair = Extract<SpelledDay, { readonly kind: 'pair' }>;

/** The day of a pair in one of its two readings. */
export const datedPair = (pair: Pair, monthFirst: boolean, near: CalendarDay): CalendarDay | null =>
  monthFirst
    ? datedNear(pair, pair.first, pair.second, near)
    : datedNear(pair, pair.second, pair.first, near);

/** The year that is written, else the one that brings the date nearest, first among those in which its weekday is right. */
export const datedNear = (
  { year, weekday }: { readonly year: number | null; readonly weekday: number | null },
  month: number,
  day: number,
  near: CalendarDay,
): CalendarDay | null => {
  if (year !== null) return calendarDay(year, month, day);
  const around = yearOf(near);
  const days = [-1, 0, 1, 2].flatMap((step) => calendarDay(around + step, month, day) ?? []);
  const fitting = days.filter((candidate) => weekday !== null && weekdayOf(candidate) === weekday);
  return nearestTo(near, fitting.length > 0 ? fitting : days);
};

const nearestTo = (near: CalendarDay, days: readonly CalendarDay[]): CalendarDay | null =>
  days.reduce<CalendarDay | null>(
    (best, day) => (best === null || Math.abs(day - near) < Math.abs(best - near) ? day : best),
    null,
  );

/** The order that the dates themselves prove or make likely; null where both are as good. */
export const orderOf = (
  pairs: readonly Pair[],
  from: CalendarDay | null,
  today: CalendarDay,
): DateOrder | null => {
  const near = from ?? today;
  const distinct = [
    ...new Map(
      pairs.map((pair) => [`${pair.first}/${pair.second}/${pair.year}/${pair.weekday}`, pair]),
    ).values(),
  ];
  const [dayFirst, monthFirst] = [false, true].map((reading) => {
    const days = distinct.flatMap((pair) => {
      const day = datedPair(pair, reading, near);
      return day === null ? [] : [{ day, isRight: pair.weekday !== null && weekdayOf(day) === pair.weekday }];
    });
    const all = days.map(({ day }) => day);
    return {
      wrong: distinct.length - days.length,
      right: days.filter(({ isRight }) => isRight).length,
      span: spanOf(all),
      away: from === null ? 0 : Math.abs(Math.min(...all) - from),
    };
  });
  if (dayFirst === undefined || monthFirst === undefined) return null;
  const better =
    monthFirst.wrong - dayFirst.wrong ||
    dayFirst.right - monthFirst.right ||
    monthFirst.span - dayFirst.span ||
    monthFirst.away - dayFirst.away;
  if (better === 0 || Number.isNaN(better)) return null;
  return better > 0 ? 'day-first' : 'month-first';
};

const spanOf = (days: readonly CalendarDay[]): number =>
  days.reduce((high, day) => Math.max(high, day), Number.MIN_SAFE_INTEGER) -
  days.reduce((low, day) => Math.min(low, day), Number.MAX_SAFE_INTEGER);
