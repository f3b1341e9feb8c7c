import { type CalendarDay, weekdayOf } from './calendar-day.ts';
import { type DateOrder, namedDay, orderOf } from './date-order.ts';
import type { SpelledDay } from './date-patterns.ts';
import { runOf } from './year-run.ts';

/** What days are found by when they do not say everything themselves. */
export type DayHints = {
  /** The first day of the event, where settings say it. */
  readonly from: CalendarDay | null;
  readonly today: CalendarDay;
  /** Which of 03/09 is the month, by language or country; null where neither tells. */
  readonly order: DateOrder | null;
};

/** What had to be assumed, in the order in which a person should look at it. */
export type DayDoubt = 'order' | 'weekday' | 'index';

/** The days of one table in the calendar. */
export type DaysOf = {
  /** Null for an index where nobody said when the event begins, and for a date that does not exist. */
  readonly dayOf: (spelled: SpelledDay) => CalendarDay | null;
  readonly doubts: readonly DayDoubt[];
};

/**
 * Finds the days that all of a table's spellings mean together: whether 03/09 is March by the days that no other reading
 * has, by their weekdays, by which reading keeps the event short; a year that is not there for all of them together
 * (`year-run.ts`); weekdays in one run of days that begins with the event, or is nearest to today.
 */
export const daysOf = (spelled: readonly SpelledDay[], hints: DayHints): DaysOf => {
  const pairs = spelled.filter((day) => day.kind === 'pair');
  const order = pairs.length === 0 ? null : (orderOf(pairs, hints) ?? hints.order);
  const monthFirst = order === 'month-first';
  const calendar = runOf(
    spelled.flatMap((day) =>
      day.kind === 'date' ? [day] : day.kind === 'pair' ? [namedDay(day, monthFirst)] : [],
    ),
    hints,
  );
  const firstWeekday = firstOfRun(
    spelled.flatMap((day) => (day.kind === 'weekday' ? [day.weekday] : [])),
    hints,
  );
  const countsFromZero = spelled.some((day) => day.kind === 'index' && day.index === 0);
  const doubts: readonly (DayDoubt | null)[] = [
    pairs.length > 0 && order === null ? 'order' : null,
    firstWeekday !== null && hints.from === null ? 'weekday' : null,
    hints.from === null && spelled.some(({ kind }) => kind === 'index') ? 'index' : null,
  ];
  const dayOf = (day: SpelledDay): CalendarDay | null => {
    switch (day.kind) {
      case 'date':
        return calendar(day);
      case 'pair':
        return calendar(namedDay(day, monthFirst));
      case 'weekday':
        return firstWeekday === null
          ? null
          : firstWeekday + ((day.weekday - weekdayOf(firstWeekday) + 7) % 7);
      case 'index':
        return hints.from === null ? null : hints.from + day.index - (countsFromZero ? 0 : 1);
    }
  };
  return { dayOf, doubts: doubts.filter((doubt) => doubt !== null) };
};

/**
 * The day that begins the run of the weekdays named: Thursday for Thursday to Saturday, Saturday for Saturday to Monday.
 * The run that is under way or begins first from the event's first day; else the one nearest to today.
 */
const firstOfRun = (named: readonly number[], { from, today }: DayHints): CalendarDay | null => {
  const present = [...new Set(named)];
  const lengthFrom = (first: number): number =>
    present.reduce((length, weekday) => Math.max(length, (weekday - first + 7) % 7), 0);
  const [first] = present.sort((a, b) => lengthFrom(a) - lengthFrom(b) || a - b);
  if (first === undefined) return null;
  if (from !== null) return firstFrom(from, present);
  const next = today + ((first - weekdayOf(today) + 7) % 7);
  const last = next - 7;
  const sinceEnd = Math.max(0, today - (last + lengthFrom(first)));
  return sinceEnd < next - today ? last : next;
};

/** The first of the weekdays named that comes on or after a day. */
const firstFrom = (from: CalendarDay, weekdays: readonly number[]): CalendarDay =>
  from + Math.min(...weekdays.map((weekday) => (weekday - weekdayOf(from) + 7) % 7));
