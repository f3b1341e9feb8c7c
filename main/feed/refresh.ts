import type { Machine } from '../../program/time/clock.ts';
import type { Duration, Instant } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import type { AttemptTools } from './attempt.ts';
import { type Random, type RetryLimits, startDelay } from './backoff.ts';
import type { FeedStore } from './keeping/store.ts';
import { openPause } from './pause.ts';
import type { RefreshListener } from './refresh-listener.ts';
import { openRounds } from './rounds.ts';

export type RefreshTools = Omit<AttemptTools, 'signal' | 'moment'> & {
  /** Fingerprint of everything but the content that decides what a reader makes of it. */
  readonly readWith: string;
  readonly store: FeedStore;
  readonly poll: Duration;
  readonly retry: RetryLimits;
  readonly machine: Machine;
  /** Board time at a venue in `zone` (rule 24); machine time where there is no rehearsal. */
  readonly boardNow?: (zone: string) => Instant;
  readonly random: Random;
  readonly log: Log;
};

export type Refresh = {
  /** Ends it; resolves when nothing of it runs any more. */
  readonly stop: () => Promise<void>;
  /** What decides a reading is another now: what is held is read again at once, and the source asked. */
  readonly readAgain: () => void;
  /** Asks the source at once, or again after the answer that is under way. */
  readonly refreshNow: () => void;
  /** Staff say that a doubted program is right: it is believed at once (rule 19). */
  readonly confirm: () => void;
};

/** Refreshes one source until stopped: the last good program from disk, then an answer at once, then for ever. */
export const startRefresh = (tools: RefreshTools, listener: RefreshListener): Refresh => {
  const stopper = new AbortController();
  const { signal } = stopper;
  const pause = openPause(tools.machine);
  const rounds = openRounds(tools, listener, signal);

  /** No bug ends the refreshing of a wall that nobody looks after. */
  const shielded = async (act: () => Promise<Duration>): Promise<Duration> => {
    try {
      return await act();
    } catch (error) {
      listener.onBug(error);
      return rounds.afterBug();
    }
  };
  const run = async (): Promise<void> => {
    await shielded(async () => {
      await rounds.restore();
      return tools.poll;
    });
    listener.onRestored();
    if (rounds.holds() && tools.shared) await pause.for(startDelay(tools.poll, tools.random));
    while (!signal.aborted) await pause.for(await shielded(rounds.ask));
  };
  const running = run().catch(listener.onBug);
  return {
    stop: () => {
      stopper.abort();
      pause.end();
      return running;
    },
    readAgain: () => {
      rounds.readAgain();
      pause.end();
    },
    refreshNow: pause.end,
    confirm: () => {
      rounds.confirm();
      pause.end();
    },
  };
};
