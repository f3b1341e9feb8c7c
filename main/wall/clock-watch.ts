import { type Cancel, type Machine, standOf, stepTolerance } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';

/** How often the two clocks of the machine are compared. */
const between: Duration = seconds(1);

/** A watch that looked this long ago was not running: the process was stopped, or the machine slept (`faults.md` K7). */
const longestGap: Duration = seconds(5);

/**
 * Compares wall and steady time every second for as long as it runs. Logs CLOCK_STEP when somebody sets the clock, by
 * how much in milliseconds, and RESUME when the process itself stood still, and calls `changed` after either: whatever
 * was concluded from the time has to be concluded again.
 */
export const watchClock = (machine: Machine, log: Log, changed: () => void): Cancel => {
  let stand = standOf(machine);
  let looked = machine.steady();
  let timer: unknown = null;
  const look = (): void => {
    const steady = machine.steady();
    const delta = machine.now() - steady - stand;
    const gap = steady - looked;
    const wasSet = Math.abs(delta) > stepTolerance;
    stand = milliseconds(stand + delta);
    looked = steady;
    timer = machine.startTimer(look, between);
    if (gap > longestGap) log('RESUME', { gap: Math.round(gap) });
    if (wasSet) log('CLOCK_STEP', { delta: Math.round(delta) });
    if (wasSet || gap > longestGap) changed();
  };
  timer = machine.startTimer(look, between);
  return () => machine.stopTimer(timer);
};
