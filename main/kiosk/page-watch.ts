import { beatEvery } from '../../preload/contract.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';
import { openHeartbeat } from './heartbeat.ts';

/**
 * How a page fell: its renderer is gone; it stood still and was ended; it could not be loaded; or nothing at all came
 * of it in its time, so that only a new window may help (`faults.md` P2, electron#48661).
 */
export type Fall = {
  readonly how: 'gone' | 'hung' | 'unloadable' | 'late';
  /** How long it had stood on the glass, and lived. */
  readonly stood: Duration;
};

/** What the watch of a page needs of the world. */
export type PageWatchParts = {
  readonly machine: Machine;
  /** Three beats were missed. The page is about to be ended. */
  readonly onSilence: (silence: Duration) => void;
  /** Ends the renderer; `gone` must be told when it is. */
  readonly crash: () => void;
  /** Told once for each load. */
  readonly onFall: (fall: Fall) => void;
};

/** Watches one page through its loads: what happens to it is told here, and each load ends in at most one fall. */
export type PageWatch = {
  /** It is being loaded, and must stand within `patience`. */
  readonly loading: (patience: Duration) => void;
  /** It listens, and there is nothing to draw yet. */
  readonly idle: () => void;
  /** It has been given something to draw, and must stand within `patience` unless it already does. */
  readonly drawing: (patience: Duration) => void;
  /** What it was given is on the glass. */
  readonly standing: () => void;
  readonly beat: () => void;
  readonly gone: () => void;
  /** It cannot be loaded. Of a page that stands already this is not believed. */
  readonly unloadable: () => void;
  /** Nobody minds any more what happens to it. */
  readonly rest: () => void;
};

/** How long a renderer that was told to end may take to be gone. */
const crashPatience: Duration = seconds(2);

/** Starts with a page that is not loaded. */
export const openPageWatch = ({ machine, onSilence, crash, onFall }: PageWatchParts): PageWatch => {
  let stoodSince: number | null = null;
  let hung = false;
  let fallen = true;
  let deadline: unknown = null;

  const heart = openHeartbeat(machine, (silence) => {
    hung = true;
    onSilence(silence);
    expect(crashPatience);
    crash();
  });

  const expect = (patience: Duration): void => {
    machine.stopTimer(deadline);
    deadline = machine.startTimer(() => fall('late'), patience);
  };

  const rest = (): void => {
    machine.stopTimer(deadline);
    heart.rest();
    fallen = true;
  };

  const fall = (how: Fall['how']): void => {
    if (fallen) return;
    // A page that hung may have lived until its next beat was due.
    const end = hung ? (heart.lastBeat() ?? 0) + beatEvery : machine.steady();
    const stood = stoodSince === null ? 0 : Math.max(0, end - stoodSince);
    rest();
    onFall({ how, stood: milliseconds(stood) });
  };

  return {
    loading: (patience) => {
      rest();
      fallen = false;
      hung = false;
      stoodSince = null;
      expect(patience);
    },
    idle: () => machine.stopTimer(deadline),
    drawing: (patience) => {
      if (!fallen && !hung && stoodSince === null) expect(patience);
    },
    standing: () => {
      if (fallen || hung) return;
      machine.stopTimer(deadline);
      stoodSince ??= machine.steady();
    },
    beat: () => {
      if (!fallen && !hung) heart.beat();
    },
    gone: () => fall(hung ? 'hung' : 'gone'),
    unloadable: () => {
      if (stoodSince === null) fall('unloadable');
    },
    rest,
  };
};
