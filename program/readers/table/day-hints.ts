import { calendarDayAt } from '../../time/calendar-day.ts';
import { hours } from '../../time/instant.ts';
import type { DayDoubt, DayHints } from '../../time/spelled-days.ts';
import { isZone } from '../../time/zone.ts';
import type { ProblemList } from '../parts/problem-list.ts';
import { windowIn } from '../parts/window.ts';
import type { ReadOptions } from '../reader.ts';

/** The zone in which days are told apart before the program has one. */
export const zoneOf = ({ timeZone, venueZone, machineZone }: ReadOptions): string =>
  timeZone !== null && isZone(timeZone) ? timeZone : (venueZone ?? machineZone);

/** What settings say of the days of a table. Only the venue's zone and language tell how its dates are written, not the machine's. */
export const dayHintsOf = (options: ReadOptions): DayHints => {
  const zone = zoneOf(options);
  return {
    from: options.window === null ? null : calendarDayAt(zone, windowIn(options.window, zone).from),
    today: calendarDayAt(zone, options.today),
    order: orderIn(options),
  };
};

const monthFirstZones =
  /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Indiana|Kentucky|Indianapolis)|Pacific\/Honolulu)/i;

const orderIn = ({ timeZone, language }: ReadOptions): DayHints['order'] => {
  if (/^en[-_]us$/i.test(language ?? '')) return 'month-first';
  if (timeZone === null || !/^[A-Za-z]+\/(?!GMT|UTC)/.test(timeZone)) return null;
  return monthFirstZones.test(timeZone) ? 'month-first' : 'day-first';
};

const advice =
  'set "window" in the source to the dates of the event, such as {"from": "2026-09-02", "to": "2026-09-05"}';

/** Why a table whose rows have times has no session. */
export const undatedMessage = (isCounted: boolean): string =>
  isCounted
    ? `The table counts its days (1, 2, "Day 1") and names no date; ${advice}.`
    : `The table has times but names no date; ${advice}.`;

/** Says what had to be assumed about the days. `isUndated`: no row says its day, and all are taken for the first. */
export const noteDoubts = (
  doubts: readonly DayDoubt[],
  isUndated: boolean,
  options: ReadOptions,
  problems: ProblemList,
): void => {
  const say = (message: string): void => problems.add('DATES_UNCLEAR', 'feed', message);
  if (doubts.includes('order')) {
    say(
      'Dates such as 03/09 may have the day or the month first; they are read with the day first. Set "timeZone", or write them as 2026-09-03.',
    );
  }
  if (doubts.includes('weekday')) {
    say(`The table names weekdays and no dates; those nearest to today are taken. To be sure, ${advice}.`);
  }
  const window = options.window && windowIn(options.window, zoneOf(options));
  if (isUndated && window !== null && window.to - window.from > hours(25)) {
    say('The table has times but names no date; all its rows are taken for the first day of "window".');
  }
};
