import { type Duration, type Instant, instant, milliseconds, seconds } from './instant.ts';

/** Stops what it was returned for; calling it twice does no harm. */
export type Cancel = () => void;

/** The one port to time: what board code may ask, in board time (rule 24). */
export type Clock = {
  readonly now: () => Instant;
  /**
   * Calls `wake` once: as soon as `now()` has reached `when`, or within a second of the machine's clock being set, forward
   * or back. Then `now()` may be anything: who sleeps until a boundary looks at the time again and sleeps again.
   */
  readonly at: (when: Instant, wake: () => void) => Cancel;
};

/** What the two entry files lend a clock: the machine's time, and one-shot timers. */
export type Machine = {
  /** Wall time, milliseconds UTC. Whoever sets the machine's clock sets this. */
  readonly now: () => number;
  /** Milliseconds since some moment in the past; nobody can set it. In main the time a machine sleeps counts. */
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

/** A clock that was set is noticed within this time (K4); a timer of 2^31 ms would fire at once (`faults.md` H10). */
const usualLook: Duration = seconds(1);

/** Wall and steady time move apart by less than this between two looks, unless somebody sets the clock: NTP slews 0.5 ms a second. */
export const stepTolerance: Duration = seconds(1);

/** Where the wall clock stands against steady time. It moves when the clock is set, and where steady time stops in sleep. */
export const standOf = (machine: Machine): Duration => milliseconds(machine.now() - machine.steady());

/**
 * Board time at a machine instant, in whole milliseconds: machine time itself, or rehearsal time (rule 24).
 * Rounded down, so that no boundary is ever reached early.
 */
export const boardTime = (machineNow: Instant, rehearsal: Rehearsal | null): Instant => {
  if (rehearsal === null) return instant(Math.floor(machineNow));
  return instant(Math.floor(rehearsal.at + (machineNow - rehearsal.from) * rehearsal.speed));
};

/** How long to sleep until `missing` milliseconds of board time have passed, `longest` at most. */
const sleepFor = (missing: number, speed: number, longest: Duration): Duration =>
  // A rehearsal that stands still (speed 0) never arrives: look again now and then.
  speed > 0 ? milliseconds(Math.min(longest, Math.max(0, Math.ceil(missing / speed)))) : longest;

/**
 * The production clock. Each wait is a chain of short timers that re-read the machine's time on waking, so it is
 * right after sleep, throttling and clock steps (K4, K6, K7). A past instant wakes through a timer of 0 ms, never from
 * inside `at`. Who learns of steps from somebody else may look less often, once a minute at the least.
 */
export const clockOf = (
  machine: Machine,
  rehearsal: Rehearsal | null,
  lookEvery: Duration = usualLook,
): Clock => {
  const now = () => boardTime(instant(machine.now()), rehearsal);
  const speed = rehearsal?.speed ?? 1;

  const at = (when: Instant, wake: () => void): Cancel => {
    let waiting = true;
    let stand = standOf(machine);
    const wasSet = (): boolean => {
      const before = stand;
      stand = standOf(machine);
      return Math.abs(stand - before) > stepTolerance;
    };
    const sleep = () => machine.startTimer(look, sleepFor(when - now(), speed, lookEvery));
    const look = () => {
      if (!waiting) return;
      if (!wasSet() && now() < when) {
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
