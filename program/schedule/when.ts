import type { Program } from '../model.ts';
import { dateAndTime, timeOfDay, weekdayAndTime } from '../time/format.ts';
import { between, hours, type Instant } from '../time/instant.ts';
import { programDayOf } from './day.ts';

/** From this long ahead on a weekday would mislead. */
export const aWeekAhead = hours(6 * 24);

/**
 * An instant as somebody says it at the moment `from`: "14:30" on the same program day, "Sat 09:00" on another,
 * "10 March 09:00" from a week on (rule 3).
 */
export const whenOf = (program: Program, at: Instant, from: Instant, language: string): string => {
  const zone = program.zone.name;
  const day = programDayOf(program, from);
  if (day.start <= at && at < day.end) return timeOfDay(at, zone, language);
  return between(from, at) >= aWeekAhead
    ? dateAndTime(at, zone, language)
    : weekdayAndTime(at, zone, language);
};
