import { type Duration, milliseconds, minutes, seconds } from '../../program/time/instant.ts';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** The shortest wait after a failure, and the longest the ceiling grows to. */
export type RetryLimits = { readonly least: Duration; readonly most: Duration };

/** Ceilings of 4, 8, 16 … seconds, up to five minutes. */
export const retryLimits: RetryLimits = { least: seconds(2), most: minutes(5) };

/** However long a server asks us to stay away, a program older than this is worth asking for. */
const longestRetryAfter = minutes(15);

/** The wait until the next poll: `poll` give or take a tenth, so that many screens do not ask as one. */
export const pollDelay = (poll: Duration, random: Random): Duration =>
  milliseconds(Math.round(poll * (0.9 + 0.2 * random())));

/**
 * The wait after the `failures`-th failure in a row (1 for the first): full jitter, that is anything from `least` to a
 * ceiling that doubles each time.
 */
export const retryDelay = (failures: number, random: Random, { least, most }: RetryLimits): Duration => {
  const ceiling = Math.min(most, least * 2 ** failures);
  return milliseconds(Math.round(least + random() * (ceiling - least)));
};

/**
 * The wait a `Retry-After` header asks for, in seconds or as a date, never under `poll` and never over 15 minutes
 * (T5): absurd and negative values come to one of the two. Null where the header says nothing readable.
 */
export const retryAfterDelay = (header: string | null, now: number, poll: Duration): Duration | null => {
  if (header === null || header.trim() === '') return null;
  const asNumber = Number(header);
  const wanted = Number.isNaN(asNumber) ? Date.parse(header) - now : asNumber * 1000;
  if (Number.isNaN(wanted)) return null;
  return milliseconds(Math.max(poll, Math.min(longestRetryAfter, Math.round(wanted))));
};
