import type { Machine } from '../../program/time/clock.ts';
import type { Duration } from '../../program/time/instant.ts';
import { wait } from '../wait.ts';

/** A wait that can be cut short. */
export type Pause = {
  /** Resolves after `length`, or at once where `end` was called since the last pause began. */
  readonly for: (length: Duration) => Promise<void>;
  /** Ends the pause that runs, or the next one before it begins. */
  readonly end: () => void;
};

/** A pause on the machine's clock. */
export const openPause = (machine: Machine): Pause => {
  let wake: (() => void) | null = null;
  let ended = false;
  return {
    for: (length) =>
      new Promise((resolve) => {
        const over = (): void => {
          wake = null;
          ended = false;
          resolve();
        };
        if (ended) return over();
        const cancel = wait(machine, length, over);
        wake = () => {
          cancel();
          over();
        };
      }),
    end: () => {
      ended = true;
      wake?.();
    },
  };
};
