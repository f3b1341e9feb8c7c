import type { Held } from './held.ts';
import { momentsOf } from './moment.ts';
import { readAnew } from './read-anew.ts';
import type { RefreshTools } from './refresh.ts';
import type { RefreshListener } from './refresh-listener.ts';

/** Gives what is held as it is to be read today, and tells of it where the boards show something else by that. */
export const dayTurner =
  (tools: RefreshTools, { onReadAnew }: RefreshListener, signal: AbortSignal) =>
  async (held: Held): Promise<Held> => {
    const today = await readAnew(held, { read: tools.read, moment: momentsOf(tools) });
    if (today.shown !== held.shown && !signal.aborted) {
      tools.log('READ_ANEW', { feed: tools.shown, sessions: today.shown.sessions.length });
      onReadAnew(today.shown);
    }
    return today;
  };
