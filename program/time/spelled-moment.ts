import type { SpelledDay } from './date-patterns.ts';
import { type Duration, milliseconds } from './instant.ts';
import { parseDateTime, type WrittenTime } from './parse.ts';
import { takeDay } from './spelled-date.ts';
import { type SpelledTimes, spelledTimes } from './spelled-time.ts';
import { utcOf } from './zone.ts';

/** What one text says of when: a day, times, or both. At least one of them is there. */
export type SpelledMoment = { readonly day: SpelledDay | null; readonly times: SpelledTimes | null };

/**
 * Reads a text that holds a day, a time, a range of times, or a day with either: "3.9.2026 9:00–10:30 Uhr", ISO 8601,
 * "Thursday, September 3, 2pm", JavaScript's `Fri Mar 10 2023 12:00:00 GMT+0900 (日本標準時)`. Null where anything else
 * stands beside them.
 */
export const spelledMoment = (text: string): SpelledMoment | null => {
  const written = parseDateTime(text);
  if (written !== null) return ofWritten(written);
  const alone = spelledTimes(text);
  if (alone !== null) return { day: null, times: alone };
  const taken = takeDay(text);
  if (taken === null) return null;
  if (taken.rest === '') return { day: taken.day, times: null };
  const times = spelledTimes(taken.rest.replace(/^t(?=\d)/, ''));
  return times === null ? null : { day: taken.day, times };
};

const ofWritten = ({ wall, offset }: WrittenTime): SpelledMoment => ({
  day: { kind: 'date', year: wall.year, month: wall.month, day: wall.day, weekday: null },
  times: { start: sinceMidnight({ wall, offset }), end: null, offset },
});

const sinceMidnight = ({ wall }: WrittenTime): Duration =>
  milliseconds(utcOf({ ...wall, year: 1970, month: 1, day: 1 }));
