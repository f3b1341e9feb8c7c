import { type Instant, instant } from './instant.ts';
import { utcOf, type WallTime, wallTimeAt, wallTimeOf } from './zone.ts';

/** A date of the calendar on the wall, as days since 1970-01-01: a day has no zone and no length here. */
export type CalendarDay = number;

const dayLength = 86_400_000;

/** The day of a year, a month (1-12) and a day of the month; null where there is no such date. */
export const calendarDay = (year: number, month: number, day: number): CalendarDay | null => {
  const at = utcOf({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 });
  const date = wallTimeAt(at);
  return date.year === year && date.month === month && date.day === day ? at / dayLength : null;
};

/** The day that the calendar on the wall shows in a zone at an instant. */
export const calendarDayAt = (zone: string, at: Instant): CalendarDay => dayOfWall(wallTimeOf(zone, at));

/** The day of a wall time. */
export const dayOfWall = (wall: WallTime): CalendarDay => Math.floor(utcOf(wall) / dayLength);

/** The wall time so many milliseconds after the midnight that begins a day; it may lie in the next day. */
export const wallOn = (day: CalendarDay, sinceMidnight: number): WallTime =>
  wallTimeAt(instant(day * dayLength + sinceMidnight));

/** Monday is 1, Sunday is 7 (ISO 8601). 1970-01-01 was a Thursday. */
export const weekdayOf = (day: CalendarDay): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The year a day lies in. */
export const yearOf = (day: CalendarDay): number => wallTimeAt(day * dayLength).year;
