import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, type Instant, instant } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import type { Body, Failed } from './answer.ts';
import { type AttemptTools, attempt, type Held } from './attempt.ts';
import {
  pollDelay,
  type Random,
  type RetryLimits,
  retryAfterDelay,
  retryDelay,
  startDelay,
} from './backoff.ts';
import { openFaultLog } from './fault-log.ts';
import { openPause } from './pause.ts';
import { restore } from './restore.ts';
import type { FeedStore } from './store.ts';
import type { StoredFeed } from './stored-feed.ts';

/** What happens to one source, told as it happens. All instants are machine time. */
export type RefreshListener = {
  /** Disk was asked for the last good program; `onProgram` came first if there was one. Comes once. */
  readonly onRestored: () => void;
  /** `confirmedAt`: when an origin gave it; `fromCache`: that was in an earlier run. */
  readonly onProgram: (
    program: Program,
    from: { readonly confirmedAt: Instant; readonly fromCache: boolean },
  ) => void;
  /** The origin says that the content held is still the content. Also ends a problem. */
  readonly onConfirmed: (at: Instant) => void;
  /** The `attempt`-th refresh in a row that brought nothing; the next comes at `nextAt`. */
  readonly onProblem: (
    problem: Problem,
    next: { readonly attempt: number; readonly nextAt: Instant },
  ) => void;
  /** The disk refused the last good program, or (null) takes it again. */
  readonly onStoreProblem: (problem: Problem | null) => void;
  /** Something that must not happen. The refreshing goes on. */
  readonly onBug: (error: unknown) => void;
};

export type RefreshTools = Omit<AttemptTools, 'signal'> & {
  /** Fingerprint of everything but the content that decides what a reader makes of it. */
  readonly readWith: string;
  readonly store: FeedStore;
  readonly poll: Duration;
  readonly retry: RetryLimits;
  /** Whether many screens may ask this source at once, so that first polls are spread (T12); not so for a file. */
  readonly shared: boolean;
  readonly machine: Machine;
  readonly random: Random;
  readonly log: Log;
};

export type Refresh = {
  /** Ends it; resolves when nothing of it runs any more. */
  readonly stop: () => Promise<void>;
  /** Asks the source at once, or again after the answer that is under way. */
  readonly refreshNow: () => void;
};

/** Refreshes one source until stopped: the last good program from disk, then an answer at once, then for ever. */
export const startRefresh = (tools: RefreshTools, listener: RefreshListener): Refresh => {
  const { machine, random, store } = tools;
  const stopper = new AbortController();
  const { signal } = stopper;
  const pause = openPause(machine);
  const faults = openFaultLog(tools.log, tools.shown);
  let held: Held | null = null;
  let failures = 0;
  /** What the disk has not taken yet: it is offered again with each answer. */
  let unsaved: StoredFeed | null = null;

  const save = async (feed: StoredFeed): Promise<void> => {
    const problem = await store.save(feed);
    const hadProblem = unsaved !== null;
    unsaved = problem === null ? null : feed;
    if (hadProblem || problem !== null) listener.onStoreProblem(problem);
  };
  const keep = (
    { program, validators, contentHash }: Held,
    body: Body,
    fetchedAt: Instant,
  ): Promise<void> => {
    const { bytes, contentType } = body;
    const { readWith } = tools;
    return save({ program, readWith, bytes, contentType, contentHash, validators, fetchedAt });
  };
  const answered = async (): Promise<Duration> => {
    const outcome = await attempt(held, { ...tools, signal });
    const now = instant(machine.now());
    if (signal.aborted) return tools.poll;
    if (outcome.kind === 'failed') return refused(outcome);
    const { kind } = outcome;
    held = outcome.held;
    faults.answered(kind, failures, { sessions: held.program.sessions.length });
    failures = 0;
    if (kind === 'confirmed') {
      listener.onConfirmed(now);
      if (unsaved !== null) await save(unsaved);
    } else {
      listener.onProgram(held.program, { confirmedAt: now, fromCache: false });
      await keep(held, outcome.body, now);
    }
    return pollDelay(tools.poll, random);
  };
  const refused = (failure: Failed): Duration => {
    failures += 1;
    const now = machine.now();
    const delay =
      retryAfterDelay(failure.retryAfter, now, tools.poll) ??
      retryDelay(failures, random, tools.retry, held !== null);
    const nextAt = instant(now + delay);
    faults.failed(failure, failures, nextAt);
    listener.onProblem(failure.problem, { attempt: failures, nextAt });
    return delay;
  };
  const start = async (): Promise<void> => {
    const restored = await restore(tools);
    if (restored === null || signal.aborted) return;
    held = restored.held;
    listener.onProgram(held.program, { confirmedAt: restored.confirmedAt, fromCache: true });
    if (restored.changed !== null) await save(restored.changed);
  };
  /** No bug ends the refreshing of a wall that nobody looks after. */
  const shielded = async (act: () => Promise<Duration>): Promise<Duration> => {
    try {
      return await act();
    } catch (error) {
      failures += 1;
      listener.onBug(error);
      return retryDelay(failures, random, tools.retry, held !== null);
    }
  };
  const run = async (): Promise<void> => {
    await shielded(async () => {
      await start();
      return tools.poll;
    });
    listener.onRestored();
    if (held !== null && tools.shared) await pause.for(startDelay(tools.poll, random));
    while (!signal.aborted) await pause.for(await shielded(answered));
  };
  const running = run().catch(listener.onBug);
  return {
    stop: () => {
      stopper.abort();
      pause.end();
      return running;
    },
    refreshNow: pause.end,
  };
};
