import type { Machine } from '../../program/time/clock.ts';
import type { Duration } from '../../program/time/instant.ts';
import type { Play } from './fall-record.ts';

/** What succession needs of a stage: a window that plays one of the two. */
export type Player = {
  readonly plays: Play;
  /** Loads what it plays, which must then stand within `patience`. */
  readonly load: (patience: Duration) => void;
  /** Makes it visible. */
  readonly show: () => void;
  /** Ends it for good. */
  readonly close: () => void;
};

/** The stage on the wall and the one that is to follow it, out of sight. */
export type Pair<P extends Player> = {
  readonly wall: () => P | null;
  readonly next: () => P | null;
  /** Puts a stage behind the one on the wall, in place of any that is there. */
  readonly follow: (open: () => P) => P;
  /** Gives up the one that was to follow. */
  readonly drop: () => void;
  /** Lets the next one prove itself for `length`, then calls `proven` unless it was given up meanwhile. */
  readonly prove: (length: Duration, proven: () => void) => void;
  /** The next one goes on the wall; gives the one that was there, closed. */
  readonly takeOver: () => P | null;
};

export const openPair = <P extends Player>(machine: Machine): Pair<P> => {
  let wall: P | null = null;
  let next: P | null = null;
  let proof: unknown = null;

  const leaveNext = (): P | null => {
    machine.stopTimer(proof);
    proof = null;
    const left = next;
    next = null;
    return left;
  };

  return {
    wall: () => wall,
    next: () => next,
    follow: (open) => {
      const before = leaveNext();
      const opened = open();
      next = opened;
      // Closed only now: an app without any window ends.
      before?.close();
      return opened;
    },
    drop: () => leaveNext()?.close(),
    prove: (length, proven) => {
      proof ??= machine.startTimer(proven, length);
    },
    takeOver: () => {
      const before = wall;
      wall = leaveNext();
      wall?.show();
      before?.close();
      return before;
    },
  };
};
