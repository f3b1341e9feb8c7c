import { type Duration, type Instant, instant, milliseconds, minutes } from './instant.ts';

/** Stops what it was returned for; calling it twice does no harm. */
export type Cancel = () => void;

/** The one port to time: what board code may ask, in board time (rule 24). */
export type Clock = {
  readonly now: () => Instant;
  /** Calls `wake` once, as soon as `now()` has reached `when` and never before it. */
  readonly at: (when: Instant, wake: () => void) => Cancel;
};

/** What the two entry files lend a clock: the machine's time, and one-shot timers. */
export type Machine = {
  /** Wall time, milliseconds UTC. Whoever sets the machine's clock sets this. */
  readonly now: () => number;
  /** Milliseconds since some moment in the past; nobody can set it back. */
  readonly steady: () => number;
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

/** A timer longer than 2^31 ms fires at once (`faults.md` H10), and a stepped clock should be noticed soon. */
const longestSleep: Duration = minutes(1);

/**
 * Board time at a machine instant, in whole milliseconds: machine time itself, or rehearsal time (rule 24).
 * Rounded down, so that no boundary is ever reached early.
 */
export const boardTime = (machineNow: Instant, rehearsal: Rehearsal | null): Instant => {
  if (rehearsal === null) return instant(Math.floor(machineNow));
  return instant(Math.floor(rehearsal.at + (machineNow - rehearsal.from) * rehearsal.speed));
};

/** How long the machine sleeps, at most, until `missing` milliseconds of board time have passed. */
const sleepFor = (missing: number, speed: number): Duration =>
  // A rehearsal that stands still (speed 0) never arrives: look again now and then.
  speed > 0 ? milliseconds(Math.min(longestSleep, Math.max(0, Math.ceil(missing / speed)))) : longestSleep;

/**
 * The production clock. Each wait is a chain of short timers that re-read the machine's time on waking, so it is
 * right after sleep, throttling and clock steps. A past instant wakes through a timer of 0 ms, never from inside `at`.
 */
export const clockOf = (machine: Machine, rehearsal: Rehearsal | null): Clock => {
  const now = () => boardTime(instant(machine.now()), rehearsal);
  const speed = rehearsal?.speed ?? 1;

  const at = (when: Instant, wake: () => void): Cancel => {
    let waiting = true;
    const sleep = () => machine.startTimer(look, sleepFor(when - now(), speed));
    const look = () => {
      if (!waiting) return;
      if (now() < when) {
        timer = sleep();
        return;
      }
      waiting = false;
      wake();
    };
    let timer = sleep();
    return () => {
      if (waiting) machine.stopTimer(timer);
      waiting = false;
    };
  };

  return { now, at };
};
