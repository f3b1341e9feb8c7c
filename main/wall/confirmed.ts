import type { Confirmation } from '../../program/health.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Stamp, stampOf } from '../../program/time/stamp.ts';

/** When the program was last confirmed, in machine time as it runs now. */
export type Confirmed = {
  readonly tell: (confirmation: Confirmation) => void;
  readonly now: () => Confirmation;
};

/**
 * Keeps the age of a confirmation of this run right when the machine's clock is set (`faults.md` K4). What an earlier
 * run confirmed was dated by the clock of that day, and no step of today's moves it.
 */
export const openConfirmed = (machine: Machine): Confirmed => {
  let known: Confirmation = { confirmedAt: null, inThisRun: false, ages: true };
  let stamp: Stamp | null = null;
  return {
    tell: (told) => {
      const { confirmedAt, inThisRun } = told;
      if (confirmedAt === null || !inThisRun) stamp = null;
      else if (stamp === null || confirmedAt !== known.confirmedAt) stamp = stampOf(machine, confirmedAt);
      known = told;
    },
    now: () => (stamp === null ? known : { ...known, confirmedAt: stamp() }),
  };
};
