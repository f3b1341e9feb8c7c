import { tzOffset } from '@date-fns/tz';
import { type Duration, hours, type Instant, instant, milliseconds, minutes } from './instant.ts';
import { parseOffset } from './offset.ts';

/** What a clock on the wall and a calendar beside it show, without a zone. `month` is 1-12. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

// Asking Intl for a zone costs some 50 microseconds, and a feed may ask once per session.
const asked = new Map<string, boolean>();

/**
 * Whether a name is a time zone that Callboard can use: an IANA name (aliases such as `US/Pacific` and any case
 * included), `UTC`, `Z`, or a fixed offset `+hh:mm`. Windows names and abbreviations unknown to IANA are not.
 */
export const isZone = (name: string): boolean => {
  const known = asked.get(name);
  if (known !== undefined) return known;
  const answer = fixedOffset(name) !== null || isIanaName(name);
  asked.set(name, answer);
  return answer;
};

/** Local time minus UTC in a zone at an instant. The zone must be one (`isZone`): anything else is a bug and throws. */
export const offsetAt = (zone: string, at: Instant): Duration => {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  // tzOffset finds an offset inside any text ("Room+05"), so the name is judged first.
  const found = isZone(zone) ? tzOffset(zone, new Date(at)) : Number.NaN;
  if (Number.isNaN(found)) throw new RangeError(`not a time zone: ${zone}`);
  return milliseconds(Math.round(minutes(found)));
};

/** What the clock on the wall shows in a zone at an instant. */
export const wallTimeOf = (zone: string, at: Instant): WallTime => wallTimeAt(at + offsetAt(zone, at));

/**
 * The instant at which the wall shows `wall` in a zone. A time that daylight saving skips moves forward by the gap;
 * of a time that occurs twice the first is taken (rule 14).
 */
export const instantOf = (zone: string, wall: WallTime): Instant => {
  const local = utcOf(wall);
  // No offset exceeds 14 h, so the midnights a day before and after lie on either side of the instant looked for.
  const day = Math.floor(local / hours(24));
  const before = offsetAtMidnight(zone, day - 1);
  const afterwards = offsetAtMidnight(zone, day + 2);
  const first = instant(local - before);
  if (before === afterwards || offsetAt(zone, first) === before) return first;
  const second = instant(local - afterwards);
  return offsetAt(zone, second) === afterwards ? second : first;
};

// Most days of an event have no clock change near them, and all sessions of a day share this answer.
const midnights = new Map<string, Duration>();
const mostMidnights = 10_000;

/** The offset at midnight UTC of a day, counted from 1970-01-01. */
const offsetAtMidnight = (zone: string, day: number): Duration => {
  const key = `${zone} ${day}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  if (midnights.size >= mostMidnights) midnights.clear();
  const offset = offsetAt(zone, instant(day * hours(24)));
  midnights.set(key, offset);
  return offset;
};

/** Wall time as milliseconds since 1970-01-01T00:00 on the same wall; fields beyond their range carry over. */
export const utcOf = (wall: WallTime): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);

/** The reverse of `utcOf`: wall time from milliseconds since 1970-01-01T00:00 on that wall. */
export const wallTimeAt = (sinceEpoch: number): WallTime => {
  const date = new Date(sinceEpoch);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
};

const fixedOffset = (zone: string): Duration | null => {
  if (zone === 'UTC') return milliseconds(0);
  return zone === 'Z' || /^[+-]\d\d:\d\d$/.test(zone) ? parseOffset(zone) : null;
};

/** The three-letter names that IANA has. */
const shortNames = new Set('CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET'.split(' '));

const isIanaName = (name: string): boolean => {
  // Newer runtimes take "+0100" and "+01" as zones too; older ones do not: one answer everywhere.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  // Intl takes abbreviations that IANA does not know, and BST for Bangladesh.
  if (name.length === 3 && !shortNames.has(name.toUpperCase())) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
