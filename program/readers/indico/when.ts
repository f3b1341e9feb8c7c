import { instant } from '../../time/instant.ts';
import { parseDateTime, type WrittenTime } from '../../time/parse.ts';
import { instantOf, isZone, offsetAt, utcOf } from '../../time/zone.ts';
import { field, textField, textOf } from '../json/value.ts';
import { sessionLength } from '../parts/length.ts';

/**
 * The time that Indico writes as `{ date: "2022-08-22", time: "17:30:00", tz: "Europe/Zurich" }`: wall time of that
 * zone, which is the one the server shows and not always the event's. Without a zone that exists, the venue's. Null for
 * what is no time.
 */
export const timeIn = (date: unknown): WrittenTime | null => {
  const text = textOf(date) ?? `${textField(date, 'date') ?? ''}T${textField(date, 'time') ?? ''}`;
  const written = parseDateTime(text);
  const zone = textField(date, 'tz')?.trim() ?? '';
  if (written === null || written.offset !== null || !isZone(zone)) return written;
  return { wall: written.wall, offset: offsetAt(zone, instantOf(zone, written.wall)) };
};

/** Whether an entry has been given a time, readable or not: of what has none an export says null. */
export const isScheduled = (entry: unknown): boolean => field(entry, 'startDate') != null;

/** Start and end of an entry in milliseconds that compare with each other; null without a start. */
export const spanOf = (entry: unknown): { readonly start: number; readonly end: number } | null => {
  const start = timeIn(field(entry, 'startDate'));
  if (start === null) return null;
  const end = timeIn(field(entry, 'endDate'));
  const length = sessionLength(textField(entry, 'duration')) ?? 0;
  const from = comparable(start);
  return { start: from, end: end === null ? from + length : comparable(end) };
};

const comparable = ({ wall, offset }: WrittenTime): number => instant(utcOf(wall) - (offset ?? 0));
