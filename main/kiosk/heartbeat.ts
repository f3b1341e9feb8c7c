import { beatEvery } from '../../preload/contract.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds } from '../../program/time/instant.ts';

/** Three beats missed: the page stands still (`faults.md` P2). Electron's `unresponsive` waits for input (H3). */
const lostAfter: Duration = milliseconds(3 * beatEvery);

/** Listens for one page's beats. */
export type Heartbeat = {
  /** The page gave a sign of life. The first one starts the watch. */
  readonly beat: () => void;
  /** No beat is expected any more: the page is gone, or loads anew. */
  readonly rest: () => void;
  /** `machine.steady()` of the last beat in ms; null before the first. */
  readonly lastBeat: () => number | null;
};

/**
 * Calls `onLost` once when three beats in a row are missed, with the length of the silence. Where this process itself
 * stood still (a suspended machine, a blocked loop), beats may wait unheard, so the page is given a fresh round.
 */
export const openHeartbeat = (machine: Machine, onLost: (silence: Duration) => void): Heartbeat => {
  let heard: number | null = null;
  let watching = false;
  let timer: unknown = null;

  const rest = (): void => {
    watching = false;
    machine.stopTimer(timer);
  };

  const sleep = (since: number): void => {
    const now = machine.steady();
    const delay = milliseconds(Math.max(0, Math.ceil(Math.min(beatEvery, since + lostAfter - now))));
    timer = machine.startTimer(() => look(since, now + delay), delay);
  };

  const look = (since: number, expected: number): void => {
    if (!watching) return;
    const now = machine.steady();
    const stoodStill = now - expected > beatEvery;
    const last = stoodStill ? now : Math.max(since, heard ?? since);
    if (now - last < lostAfter) {
      sleep(last);
      return;
    }
    rest();
    onLost(milliseconds(Math.round(now - last)));
  };

  return {
    beat: () => {
      heard = machine.steady();
      if (watching) return;
      watching = true;
      sleep(heard);
    },
    rest,
    lastBeat: () => heard,
  };
};
