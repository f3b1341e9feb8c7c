import { milliseconds } from '../../time/instant.ts';
import { parseDateTime, type WrittenTime } from '../../time/parse.ts';
import { utcOf, wallTimeAt } from '../../time/zone.ts';
import { sessionLength } from '../parts/length.ts';
import type { ProblemList } from '../parts/problem-list.ts';
import { plainLine } from '../parts/text.ts';
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
  /** Written as the wall of a place: its offset is news of the venue, which that of an instant in UTC is not. */
  readonly isLocal: boolean;
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

const timeOf = (text: string, tzid: string | null, reading: TimeReading): CalendarTime | null => {
  // ical.js leaves a date that is not marked as one with empty fields behind it.
  const date = /^(\d{4}-\d\d-\d\d)(?:T::)?$/.exec(text)?.[1];
  const parsed = parseDateTime(date === undefined ? text : `${date}T00:00`);
  if (parsed === null) return null;
  const { wall } = parsed;
  if (date !== undefined) {
    return { ...floating, written: { wall, offset: null }, isDate: true };
  }
  if (parsed.offset !== null) return { ...floating, written: parsed, offsetAt: utcZone };
  if (tzid === null) return { ...floating, written: parsed };
  const zone = knownZone(tzid, reading);
  if (zone === null) return { ...floating, written: parsed };
  const { name, offsetAt } = zone;
  const isUtc = isNameOfUtc(name);
  return {
    ...{ written: inZone(wall, offsetAt), isDate: false, offsetAt },
    ...{ zoneName: isUtc ? null : name, isLocal: !isUtc },
  };
};

const floating = { isDate: false, offsetAt: null, zoneName: null, isLocal: false } as const;

/** UTC is how exports say that they did not ask where the venue is (Sched, feeds.md 19), and how Exchange writes instants. */
export const isNameOfUtc = (zone: string | null): boolean => /^(etc\/)?(utc|gmt|z)$/i.test(zone ?? '');

/** The zone of a TZID; of one that is not known, or only by an offset, it is said. */
export const knownZone = (tzid: string, { zoneOf, problems }: TimeReading): NamedZone | null => {
  const zone = zoneOf(tzid);
  const shown = plainLine(tzid).slice(0, 80);
  if (zone === null) {
    const message = `The calendar uses a time zone "${shown}" that it does not explain; such times are read as venue time.`;
    problems.count('ZONE_UNKNOWN', `zone ${shown}`, message);
  } else if (zone.isBareOffset) {
    const message = `Of its time zone "${shown}" the calendar says nothing but the offset; times are an hour off while clocks there are changed. Choose a zone with a city in the calendar.`;
    problems.count('ZONE_UNKNOWN', `zone ${shown}`, message);
  }
  return zone;
};

/** The times an RDATE lists, those of type PERIOD with their end (RFC 5545 3.3.9: a time or a length). */
export const periodsOf = (
  property: Property,
  reading: TimeReading,
): readonly (CalendarTime & { readonly end: WrittenTime | null })[] => {
  const ofOne = (values: readonly unknown[]) => timesOf({ ...property, values }, reading)[0];
  return property.values.flatMap((value) => {
    const start = ofOne([value]);
    if (start === undefined) return [];
    const given: unknown = Array.isArray(value) ? value[1] : null;
    const length = typeof given === 'string' ? sessionLength(given) : null;
    const { wall, offset } = start.written;
    const end =
      length === null
        ? (ofOne([given])?.written ?? null)
        : inZone(wallTimeAt(utcOf(wall) + length), offset === null ? null : () => offset);
    return [{ ...start, end }];
  });
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
