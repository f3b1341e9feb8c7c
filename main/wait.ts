import type { Cancel, Machine } from '../program/time/clock.ts';
import { type Duration, milliseconds, minutes } from '../program/time/instant.ts';

/** No timer runs longer than this: long ones overflow (H10) and stand still while a machine sleeps. */
const longestStep = minutes(1);

/**
 * Calls `wake` once after `length`. Time counts by the machine's clock, so that a machine waking from sleep goes on at
 * once; a clock set back cannot lengthen the wait, for each step counts at least its own length.
 */
export const wait = (machine: Machine, length: Duration, wake: () => void): Cancel => {
  let left: number = length;
  let timer: unknown = null;
  const step = (): void => {
    const began = machine.now();
    const delay = Math.max(0, Math.min(left, longestStep));
    timer = machine.startTimer(() => {
      left -= Math.max(delay, machine.now() - began);
      if (left <= 0) wake();
      else step();
    }, milliseconds(delay));
  };
  step();
  return () => machine.stopTimer(timer);
};
