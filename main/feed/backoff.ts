import { type Duration, milliseconds, minutes, seconds } from '../../program/time/instant.ts';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** The shortest wait after a failure, and the longest the ceiling grows to. */
export type RetryLimits = { readonly least: Duration; readonly most: Duration };

/** Ceilings of 4, 8, 16 … seconds (32, 64 … for a screen that has a program), up to five minutes. */
export const retryLimits: RetryLimits = { least: seconds(2), most: minutes(5) };

/** However long a server asks us to stay away, a program older than this is worth asking for. */
const longestRetryAfter = minutes(15);

/** Screens whose power comes back together ask for the first time within this. */
const longestSpread = seconds(20);

/** A screen that has a program to show leaves out the first doublings: nobody waits for it. */
const calmDoublings = 3;

/**
 * The wait before the first poll of a screen that has a program from disk to show: anything up to 20 seconds, and up to
 * a tenth of a shorter poll (T12). One without a program asks at once.
 */
export const startDelay = (poll: Duration, random: Random): Duration =>
  milliseconds(Math.round(random() * Math.min(longestSpread, poll / 10)));

/**
 * The wait until the next poll: `poll`, or up to a fifth less, so that many screens do not ask as one; never more, so
 * that a change is on the wall a poll after it was published (C15).
 */
export const pollDelay = (poll: Duration, random: Random): Duration =>
  milliseconds(Math.round(poll * (0.8 + 0.2 * random())));

/**
 * A feed that lost its half was whole again after 19 minutes 37 seconds (jev22). Three answers this far apart span more,
 * so that a slow poll does not come to believe it by asking faster.
 */
const doubtPoll = { least: minutes(10), most: minutes(12) };

/** The wait for another word on a doubted answer (rule 19): a poll, but no hours, where polls are that far apart. */
export const doubtDelay = (poll: Duration, random: Random): Duration => {
  const { least, most } = doubtPoll;
  return milliseconds(Math.min(pollDelay(poll, random), Math.round(least + random() * (most - least))));
};

/**
 * The wait after the `failures`-th failure in a row (1 for the first): full jitter, that is anything from `least` to a
 * ceiling that doubles each time. `calm`: there is a program to show meanwhile, and the ceilings start at 32 seconds, so
 * that a crowd whose origin comes up later than its screens does not storm it (T12).
 */
export const retryDelay = (
  failures: number,
  random: Random,
  { least, most }: RetryLimits,
  calm: boolean,
): Duration => {
  const ceiling = Math.min(most, least * 2 ** (calm ? failures + calmDoublings : failures));
  return milliseconds(Math.round(least + random() * (ceiling - least)));
};

/**
 * The wait a `Retry-After` header asks for, in seconds or as a date, never under `least` and never over 15 minutes
 * (T5): absurd and negative values come to one of the two. Null where the header says nothing readable.
 */
export const retryAfterDelay = (header: string | null, now: number, least: Duration): Duration | null => {
  if (header === null || header.trim() === '') return null;
  const asNumber = Number(header);
  const wanted = Number.isNaN(asNumber) ? Date.parse(header) - now : asNumber * 1000;
  if (Number.isNaN(wanted)) return null;
  return milliseconds(Math.min(longestRetryAfter, Math.max(least, Math.round(wanted))));
};
