import type { Held } from './held.ts';
import { momentsOf } from './moment.ts';
import { readAnew } from './read-anew.ts';
import type { RefreshTools } from './refresh.ts';
import type { RefreshListener } from './refresh-listener.ts';

/** Sees to it that what is held is what a reading of today gives. */
export type DayTurn = {
  /** What is held as it is to be read now; tells of it where the boards show something else by that. */
  readonly turned: (held: Held) => Promise<Held>;
  /** The next time it is read again whatever day it is: what decides a reading is another. */
  readonly forget: () => void;
};

/** A reading that nothing has outdated yet. */
export const openDayTurn = (
  tools: RefreshTools,
  { onReadAnew }: RefreshListener,
  signal: AbortSignal,
): DayTurn => {
  let forgotten = false;
  return {
    turned: async (held) => {
      const known = forgotten ? { ...held, readOn: '' } : held;
      forgotten = false;
      const today = await readAnew(known, { read: tools.read, moment: momentsOf(tools) });
      if (today.shown !== held.shown && !signal.aborted) {
        tools.log('READ_ANEW', { feed: tools.shown, sessions: today.shown.sessions.length });
        onReadAnew(today.shown);
      }
      return today;
    },
    forget: () => {
      forgotten = true;
    },
  };
};
