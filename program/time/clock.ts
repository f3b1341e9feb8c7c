import type { Duration, Instant } from './instant.ts';

/** Stops what it was returned for; calling it twice does no harm. */
export type Cancel = () => void;

/** The one port to time: what board code may ask, in board time (rule 24). */
export type Clock = {
  readonly now: () => Instant;
  /** Calls `wake` once, as soon as `now()` has reached `when` and never before it. */
  readonly at: (when: Instant, wake: () => void) => Cancel;
};

/** What the two entry files lend a clock: the machine's wall time in milliseconds UTC, and one-shot timers. */
export type Machine = {
  readonly now: () => number;
  readonly startTimer: (wake: () => void, delay: Duration) => unknown;
  readonly stopTimer: (timer: unknown) => void;
};

/**
 * Rehearsal: at machine instant `from` the board clock stood at `at`, and runs `speed` times as fast since (rule 24).
 * Machine time is never changed by it.
 */
export type Rehearsal = {
  readonly from: Instant;
  readonly at: Instant;
  readonly speed: number;
};

// clockOf(machine, rehearsal) is implemented below.
