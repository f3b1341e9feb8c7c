import { type Duration, milliseconds, minutes, seconds } from '../../program/time/instant.ts';

/**
 * When a kind of page fell, each time sooner than it had proven itself: `machine.steady()` in ms, oldest first. A page
 * that comes back at once and stays serves the wall better than a safe board would, however often that happens; one
 * that dies again and again as soon as it stands does not.
 */
export type Falls = readonly number[];

export const noFalls: Falls = [];

/** A page that stood on the wall this long has proven itself: its end is a fall, but no part of a loop. */
export const provenAfter: Duration = seconds(3);

/** More early falls than this within ten minutes are a crash loop (`faults.md` P3). */
const mostFalls = 5;
const remembered: Duration = minutes(10);

/** The pause before a page is loaded again: after a crash that we forced, a load at once is flaky on Linux (P2). */
const afterForcedCrash: Duration = milliseconds(250);
const afterFall: Duration = milliseconds(50);
const firstRetry: Duration = seconds(1);
const longestRetry: Duration = minutes(1);

const recent = (falls: Falls, at: number): Falls => falls.filter((fell) => at - fell < remembered);

/** The falls including one at `at` of a page that had stood on the wall for `stood`; old ones are forgotten. */
export const withFall = (falls: Falls, at: number, stood: Duration): Falls =>
  stood < provenAfter ? [...recent(falls, at), at] : recent(falls, at);

/** Whether this kind of page falls again and again. It stops being true after ten quiet minutes. */
export const isLoop = (falls: Falls, at: number): boolean => recent(falls, at).length > mostFalls;

/**
 * How long to wait before such a page is tried again: hardly; 250 ms after a crash that was `forced`; in a loop 1 s,
 * doubled with each fall, at most 60 s.
 */
export const pauseBefore = (falls: Falls, at: number, forced: boolean): Duration => {
  const beyond = recent(falls, at).length - mostFalls;
  if (beyond < 1) return forced ? afterForcedCrash : afterFall;
  return milliseconds(Math.min(longestRetry, firstRetry * 2 ** (beyond - 1)));
};
