import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds } from '../../program/time/instant.ts';
import type { Supervisor } from './supervisor.ts';
import { isWell } from './well.ts';

export type WatchdogParts = {
  readonly machine: Machine;
  /** How often to look. */
  readonly every: Duration;
  /** `machine.steady()` of the last beat of the page on the wall; null before the first. */
  readonly lastBeat: () => number | null;
  readonly supervisors: readonly Supervisor[];
};

/**
 * Looks again and again whether all is well, for as long as the process runs, and tells the supervisors only then. A
 * process that stands still looks no more, and so says nothing: that is what a supervisor waits for.
 */
export const startWatchdog = ({ machine, every, lastBeat, supervisors }: WatchdogParts): void => {
  const began = machine.steady();
  let up = false;
  const look = (due: number): void => {
    const now = machine.steady();
    const beat = lastBeat();
    if (beat !== null && !up) {
      up = true;
      for (const each of supervisors) each.up();
    }
    const sinceBeat = beat === null ? null : milliseconds(now - beat);
    if (isWell({ lag: milliseconds(now - due), running: milliseconds(now - began), sinceBeat })) {
      for (const each of supervisors) each.well(now);
    }
    machine.startTimer(() => look(now + every), every);
  };
  look(began);
};
