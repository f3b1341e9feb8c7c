import { type CalendarDay, weekdayOf } from './calendar-day.ts';
import type { SpelledDay } from './date-patterns.ts';
import { type Around, type NamedDay, runOf } from './year-run.ts';

/** Which of 03/09 is the month. */
export type DateOrder = 'day-first' | 'month-first';

/** A date such as 03/09. */
export type Pair = Extract<SpelledDay, { readonly kind: 'pair' }>;

/** A pair in one of its two readings. */
export const namedDay = ({ first, second, year, weekday }: Pair, monthFirst: boolean): NamedDay =>
  monthFirst ? { year, weekday, month: first, day: second } : { year, weekday, month: second, day: first };

/** Two readings whose weekdays are as right lie far enough apart to tell which is meant: days. */
const farApart = 183;

/** The order that the dates themselves prove or make likely; null where both are as good. */
export const orderOf = (pairs: readonly Pair[], around: Around): DateOrder | null => {
  const distinct = [
    ...new Map(
      pairs.map((pair) => [`${pair.first}/${pair.second}/${pair.year}/${pair.weekday}`, pair]),
    ).values(),
  ];
  const [dayFirst, monthFirst] = [false, true].map((reading) => readingOf(distinct, reading, around));
  if (dayFirst === undefined || monthFirst === undefined) return null;
  const nearer = monthFirst.away - dayFirst.away;
  const saysEnough = around.from !== null || (dayFirst.right > 0 && Math.abs(nearer) > farApart);
  const better =
    monthFirst.wrong - dayFirst.wrong ||
    dayFirst.right - monthFirst.right ||
    monthFirst.span - dayFirst.span ||
    (saysEnough ? nearer : 0);
  if (better === 0 || Number.isNaN(better)) return null;
  return better > 0 ? 'day-first' : 'month-first';
};

/** How well one reading goes with the calendar: `span` and `away` in days. */
const readingOf = (pairs: readonly Pair[], monthFirst: boolean, around: Around) => {
  const named = pairs.map((pair) => namedDay(pair, monthFirst));
  const possible = named.filter(({ month, day }) => month <= 12 && day <= 31);
  const dayOf = runOf(possible, around);
  const days = possible.flatMap((one) => {
    const day = dayOf(one);
    return day === null ? [] : [{ day, isRight: weekdayOf(day) === one.weekday }];
  });
  const all = days.map(({ day }) => day);
  return {
    wrong: pairs.length - days.length,
    right: days.filter(({ isRight }) => isRight).length,
    span: spanOf(all),
    away: Math.abs(Math.min(...all) - (around.from ?? around.today)),
  };
};

const spanOf = (days: readonly CalendarDay[]): number =>
  days.reduce((high, day) => Math.max(high, day), Number.MIN_SAFE_INTEGER) -
  days.reduce((low, day) => Math.min(low, day), Number.MAX_SAFE_INTEGER);
