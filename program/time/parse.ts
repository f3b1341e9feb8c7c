import { type Duration, type Instant, instant } from './instant.ts';
import { parseOffset } from './offset.ts';
import { instantOf, utcOf, type WallTime, wallTimeAt } from './zone.ts';

/** A date and time as written: wall time, and the offset that stood behind it, if any. */
export type WrittenTime = { readonly wall: WallTime; readonly offset: Duration | null };

const shape =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ]\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

/** What JavaScript writes for a date, `Fri Mar 10 2023 12:00:00 GMT+0900 (日本標準時)`: spreadsheets' scripts export it (feeds.md 23). */
const scripted =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d)(?: (?:GMT|UTC)([+-]\d{4})?)?(?: \([^)]{0,80}\))?$/;
const scriptedMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** JavaScript's form in ISO's; anything else as it is. */
const inIso = (text: string): string => {
  const [, month = '', day, year, time, offset = ''] = scripted.exec(text) ?? [];
  const number = scriptedMonths.indexOf(month) + 1;
  return number === 0 ? text : `${year}-${String(number).padStart(2, '0')}-${day}T${time}${offset}`;
};

/**
 * Reads a date-time close to ISO 8601: `2024-02-03T10:55`, a space for the `T`, seconds and fractions optional,
 * offset `Z`, `+01:00`, `+0100`, `+01` or none. `24:00` is midnight of the next day. JavaScript's own form is read too.
 * Null for anything else, impossible dates (30 February) and fields out of range included.
 */
export const parseDateTime = (text: string): WrittenTime | null => {
  const match = shape.exec(inIso(text.trim()));
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
  const wall: WallTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
  };
  const offset = zone === undefined ? null : parseOffset(zone);
  if ((zone !== undefined && offset === null) || !exists(wall)) return null;
  return { wall: wallTimeAt(utcOf(wall)), offset };
};

/** The instant a written date-time means: by its own offset, else as wall time of `zone` (rules 13 and 14). */
export const parseInstant = (text: string, zone: string): Instant | null => {
  const written = parseDateTime(text);
  if (written === null) return null;
  const { wall, offset } = written;
  return offset === null ? instantOf(zone, wall) : instant(utcOf(wall) - offset);
};

const exists = (wall: WallTime): boolean => {
  const { hour, minute, second, millisecond } = wall;
  const midnight = { ...wall, hour: 0, minute: 0, second: 0, millisecond: 0 };
  const date = wallTimeAt(utcOf(midnight));
  // Date carries 30 February over to March, and reads the year 50 as 1950.
  if (date.year !== wall.year || date.month !== wall.month || date.day !== wall.day) return false;
  if (hour === 24) return minute === 0 && second === 0 && millisecond === 0;
  return hour < 24 && minute < 60 && second < 60;
};
