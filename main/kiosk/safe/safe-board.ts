import type { Snapshot } from '../../../preload/contract.ts';
import { type Cancel, clockOf, type Machine } from '../../../program/time/clock.ts';
import { type SafePage, safePageAt } from './page.ts';

/** The safe board as it is to stand at this moment. */
export type SafeBoard = {
  readonly html: () => string;
  /** Calls `changed` whenever what was last given as `html` has stopped being right, until cancelled. */
  readonly follow: (changed: () => void) => Cancel;
  /** There is another snapshot. */
  readonly tell: () => void;
};

/** Keeps the safe board of the latest snapshot; nothing is computed while nobody asks for it. */
export const openSafeBoard = (machine: Machine, latest: () => Snapshot | null): SafeBoard => {
  let given: string | null = null;
  let follower: (() => void) | null = null;
  let cancelWake: Cancel = () => undefined;

  const page = (): SafePage => {
    const snapshot = latest();
    return safePageAt(snapshot, clockOf(machine, snapshot?.rehearsal ?? null).now());
  };

  const look = (): void => {
    cancelWake();
    if (!follower) return;
    const { html, changesAt } = page();
    const clock = clockOf(machine, latest()?.rehearsal ?? null);
    cancelWake = changesAt === null ? () => undefined : clock.at(changesAt, look);
    if (html !== given) follower();
  };

  return {
    html: () => {
      given = page().html;
      return given;
    },
    follow: (changed) => {
      follower = changed;
      look();
      return () => {
        if (follower !== changed) return;
        follower = null;
        cancelWake();
      };
    },
    tell: look,
  };
};
