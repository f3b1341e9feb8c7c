import { type Machine, standOf, stepTolerance } from './clock.ts';
import { after, type Instant, milliseconds } from './instant.ts';

/** An instant of this run, told as the machine's clock would have told it then, had it always stood as it stands now. */
export type Stamp = () => Instant;

/**
 * Keeps an instant that this run has seen where it was when the machine's clock is set: what was confirmed a minute
 * before NTP came is a minute old, and neither 56 years nor minus a day. `at` is by the clock as it stands now.
 */
export const stampOf = (machine: Machine, at: Instant): Stamp => {
  let told = at;
  let stand = standOf(machine);
  return () => {
    const moved = standOf(machine) - stand;
    if (Math.abs(moved) > stepTolerance) {
      told = after(told, Math.round(moved));
      stand = milliseconds(stand + moved);
    }
    return told;
  };
};
