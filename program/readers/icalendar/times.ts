import { milliseconds } from '../../time/instant.ts';
import { parseDateTime, type WrittenTime } from '../../time/parse.ts';
import type { ProblemList } from '../parts/problem-list.ts';
import type { Property } from './property.ts';
import type { NamedZone, OffsetAt } from './zones.ts';

/** A date or a date-time of a calendar, and how its zone counts: what a recurrence needs to go on from it. */
export type CalendarTime = {
  readonly written: WrittenTime;
  /** VALUE=DATE: a whole day, nobody's hour (rule 10). */
  readonly isDate: boolean;
  /** Null for floating time, which is the venue's. */
  readonly offsetAt: OffsetAt | null;
  /** The name of its zone, where it has one that the world knows. */
  readonly zoneName: string | null;
};

/** How the calendar's zones are found, and what is said of those that are not. */
export type TimeReading = {
  readonly zoneOf: (tzid: string) => NamedZone | null;
  readonly problems: ProblemList;
};

const utcZone: OffsetAt = () => milliseconds(0);

/** Where a wall time stands in a zone: with its offset, or floating. */
export const inZone = (wall: WrittenTime['wall'], offsetAt: OffsetAt | null): WrittenTime => ({
  wall,
  offset: offsetAt === null ? null : offsetAt(wall),
});

const timeOf = (
  text: string,
  tzid: string | null,
  { zoneOf, problems }: TimeReading,
): CalendarTime | null => {
  // ical.js leaves a date that is not marked as one with empty fields behind it.
  const date = /^(\d{4}-\d\d-\d\d)(?:T::)?$/.exec(text)?.[1];
  const parsed = parseDateTime(date === undefined ? text : `${date}T00:00`);
  if (parsed === null) return null;
  const { wall } = parsed;
  if (date !== undefined) {
    return { written: { wall, offset: null }, isDate: true, offsetAt: null, zoneName: null };
  }
  if (parsed.offset !== null) return { written: parsed, isDate: false, offsetAt: utcZone, zoneName: null };
  if (tzid === null) return { written: parsed, isDate: false, offsetAt: null, zoneName: null };
  const zone = zoneOf(tzid);
  if (zone === null) {
    const message = `The calendar uses a time zone "${tzid.slice(0, 80)}" that it does not explain; such times are read as venue time.`;
    problems.count('ZONE_UNKNOWN', `zone ${tzid.slice(0, 80)}`, message);
  }
  const offsetAt = zone?.offsetAt ?? null;
  return { written: inZone(wall, offsetAt), isDate: false, offsetAt, zoneName: zone?.name ?? null };
};

/** The times a property lists: DTSTART one, EXDATE and RDATE many, of periods their starts. Unreadable ones are left out. */
export const timesOf = (property: Property | null, reading: TimeReading): readonly CalendarTime[] => {
  if (property === null) return [];
  const tzid = typeof property.params['tzid'] === 'string' ? property.params['tzid'] : null;
  return property.values.flatMap((value) => {
    const text: unknown = Array.isArray(value) ? value[0] : value;
    return typeof text === 'string' ? (timeOf(text, tzid, reading) ?? []) : [];
  });
};
