import { type Duration, hours, minutes } from '../../time/instant.ts';
import { parseDateTime, type WrittenTime } from '../../time/parse.ts';
import type { WallTime } from '../../time/zone.ts';
import { usualDayChange } from '../parts/draft.ts';
import type { FrabEvent } from './feed.ts';

/** When a program day turns: the feed's `day_change` (`09:00:00`), else 04:00 (rule 11). */
export const dayChangeOf = (raw: string | null): Duration => {
  const change = timeOfDay(raw);
  // A change in the afternoon would tear every day apart: such a value is a mistake.
  return change === null || change >= hours(12) ? usualDayChange : change;
};

/**
 * When an event starts: by its own `date` where that is a date-time; else its own bare date, or the day it stands
 * under, with `start`. Only under a day container does a start before the day change mean the morning after
 * (feeds.md 1 and 2). Null where nothing can be used.
 */
export const startOf = (event: FrabEvent, dayChange: Duration): WrittenTime | null => {
  const exact = dateTime(event.date) ?? dateTime(event.start);
  if (exact !== null) return exact;
  const time = timeOfDay(event.start);
  if (time === null) return null;
  const own = midnightOf(event.date);
  const midnight = own ?? midnightOf(event.dayDate);
  if (midnight === null) return null;
  const nextDay = own === null && time < dayChange ? hours(24) : 0;
  return { wall: { ...midnight, minute: (nextDay + time) / minutes(1) }, offset: null };
};

/**
 * How far the venue's wall is from UTC according to one event: its offset, corrected by `start` where the feed writes
 * `date` in UTC and `start` in local time (DebConf 23). Null for an event without offset.
 */
export const venueOffset = (event: FrabEvent, start: WrittenTime): Duration | null => {
  if (start.offset === null) return null;
  const time = timeOfDay(event.start);
  if (time === null) return start.offset;
  const ahead = time - (hours(start.wall.hour) + minutes(start.wall.minute));
  if (ahead % minutes(15) !== 0) return start.offset;
  const nearest = ahead > hours(12) ? ahead - hours(24) : ahead < -hours(12) ? ahead + hours(24) : ahead;
  const offset = start.offset + nearest;
  return Math.abs(offset) <= hours(14) ? (offset as Duration) : start.offset;
};

const dateTime = (raw: string | null): WrittenTime | null => {
  const written = raw === null ? null : parseDateTime(raw);
  return written !== null && plausible(written.wall) ? written : null;
};

const midnightOf = (raw: string | null): WallTime | null => {
  // A day may be dated by a date-time ("2014-12-27T11:00:00+01:00"): only its date counts.
  const date = /^\s*(\d{4}-\d\d-\d\d)(?:$|[T\s])/.exec(raw ?? '')?.[1];
  return date === undefined ? null : (dateTime(`${date}T00:00`)?.wall ?? null);
};

// `00:00` in year 1 or 9999 is a placeholder, and would stretch the event over centuries.
const plausible = ({ year }: WallTime): boolean => year >= 1970 && year <= 2200;

/** Time since midnight; up to 47:59, as some programs write `25:30` for the small hours. */
const timeOfDay = (raw: string | null): Duration | null => {
  const [, h, m] = /^\s*(\d{1,2}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*$/.exec(raw ?? '') ?? [];
  if (h === undefined || m === undefined || Number(h) > 47) return null;
  return (hours(Number(h)) + minutes(Number(m))) as Duration;
};
