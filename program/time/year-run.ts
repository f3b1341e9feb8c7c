import { type CalendarDay, calendarDay, weekdayOf, yearOf } from './calendar-day.ts';

/** A date that may name no year; weekdays count from Monday as 1. */
export type NamedDay = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
};

/** Where an event is to be looked for: its first day where settings say it, else near today. */
export type Around = { readonly from: CalendarDay | null; readonly today: CalendarDay };

/**
 * The days of dates that belong to one event. Those without a year share one run, which may go over New Year. It lies
 * where settings or dates with a year say the event is; else where most weekdays are right, then nearest to today. So
 * one mistyped weekday moves nothing. The day is null for a date that does not exist.
 */
export const runOf = (
  named: readonly NamedDay[],
  { from, today }: Around,
): ((named: NamedDay) => CalendarDay | null) => {
  const [written] = named.flatMap(({ year, month, day }) =>
    year === null ? [] : (calendarDay(year, month, day) ?? []),
  );
  const known = from ?? written ?? null;
  const open = distinctOf(named.filter(({ year }) => year === null));
  const first = beginningOf(open);
  const inRun = ({ month, day }: NamedDay, year: number): CalendarDay | null =>
    calendarDay(placeIn(month, day) >= first ? year : year + 1, month, day);
  const around = yearOf(known ?? today);
  const runs = [-1, 0, 1, 2, -2].map((step) => {
    const dated = open.map((one) => ({ one, day: inRun(one, around + step) }));
    const days = dated.flatMap(({ day }) => day ?? []);
    return {
      year: around + step,
      missing: open.length - days.length,
      right: dated.filter(({ one, day }) => day !== null && weekdayOf(day) === one.weekday).length,
      away: awayFrom(known ?? today, days),
    };
  });
  const [best] = runs.sort(
    (a, b) =>
      a.missing - b.missing ||
      (known === null ? b.right - a.right || a.away - b.away : a.away - b.away || b.right - a.right),
  );
  const year = best?.year ?? around;
  return (one) => (one.year === null ? inRun(one, year) : calendarDay(one.year, one.month, one.day));
};

const distinctOf = (named: readonly NamedDay[]): readonly NamedDay[] => [
  ...new Map(named.map((one) => [`${one.month}/${one.day}/${one.weekday}`, one])).values(),
];

/** Where a date stands in a year, roughly in days. */
const placeIn = (month: number, day: number): number => month * 31 + day;
const wholeYear = 12 * 31;

/** The date after the longest time without any: 30 December for 30 December to 1 January. */
const beginningOf = (named: readonly NamedDay[]): number => {
  const places = named.map(({ month, day }) => placeIn(month, day)).sort((a, b) => a - b);
  const last = places.at(-1) ?? 0;
  let best = { first: 0, gap: 0 };
  for (const [index, first] of places.entries()) {
    const gap = first - (places[index - 1] ?? last - wholeYear);
    if (gap > best.gap) best = { first, gap };
  }
  return best.first;
};

const awayFrom = (near: CalendarDay, days: readonly CalendarDay[]): number => {
  const first = days.reduce((low, day) => Math.min(low, day), Number.MAX_SAFE_INTEGER);
  const last = days.reduce((high, day) => Math.max(high, day), Number.MIN_SAFE_INTEGER);
  return Math.max(0, first - near, near - last);
};
