import { after, type Duration, type Instant, instant } from '../../program/time/instant.ts';
import type { Failed } from './answer.ts';
import { attempt, type Heard, type Older } from './attempt.ts';
import { doubtDelay, pollDelay, retryAfterDelay, retryDelay } from './backoff.ts';
import { logContent } from './content-log.ts';
import { openFaultLog } from './fault-log.ts';
import { type Held, suspectOf } from './held.ts';
import { openKeeper } from './keeper.ts';
import { logTaken } from './program-log.ts';
import type { RefreshTools } from './refresh.ts';
import type { RefreshListener } from './refresh-listener.ts';
import { restore } from './restore.ts';
import { believed, type Moment } from './weigh.ts';

/** The rounds of one source: what each answer does to what is held, and how long it is until the next. */
export type Rounds = {
  /** Brings back and tells of what an earlier run held. */
  readonly restore: () => Promise<void>;
  /** Asks once, tells what came of it, keeps it; gives the wait until it is time to ask again. */
  readonly ask: () => Promise<Duration>;
  /** The next round believes what is doubted before it asks (rule 19). */
  readonly confirm: () => void;
  /** The wait after a round that a bug has ended. */
  readonly afterBug: () => Duration;
  /** Whether there is a program to show. */
  readonly holds: () => boolean;
};

/** How a program came to be believed, or not yet. */
type Taking = Omit<Heard, 'kind'> & { readonly byStaff: boolean };

/** Starts with nothing held. `signal` ends a round that is under way, and then nothing more is told. */
export const openRounds = (tools: RefreshTools, listener: RefreshListener, signal: AbortSignal): Rounds => {
  const { machine, random, log, shown, readWith, store } = tools;
  const faults = openFaultLog(log, shown);
  const keeper = openKeeper({ machine, readWith, store, onProblem: listener.onStoreProblem });
  let held: Held | null = null;
  let failures = 0;
  let confirming = false;

  const now = (): Instant => instant(machine.now());
  const moment = (zone: string): Moment => {
    const boardNow = tools.boardNow?.(zone) ?? now();
    return { now: now(), steady: machine.steady(), boardNow };
  };

  const taken = async ({ changed, date, byStaff, ...heard }: Taking): Promise<Duration> => {
    const before = held;
    const answeredAt = now();
    held = heard.held;
    const isNews = held.shown !== before?.shown;
    const delay = (held.doubt === null ? pollDelay : doubtDelay)(tools.poll, random);
    faults.answered(isNews ? 'replaced' : 'confirmed', failures, { sessions: held.shown.sessions.length });
    failures = 0;
    logTaken(log, shown, { before, held, changed, byStaff });
    if (isNews) logContent(log, shown, held.shown);
    const facts = {
      nextAt: after(answeredAt, delay),
      serverDate: date === null ? null : { at: date, heardAt: answeredAt },
      suspect: suspectOf(held),
    };
    if (!isNews) listener.onConfirmed(answeredAt, facts);
    else tellProgram(held, { confirmedAt: answeredAt, fromCache: false, ...facts });
    await keeper.keep(held, answeredAt);
    return delay;
  };
  const tellProgram = (
    { shown: program, fetchedAt }: Held,
    facts: Omit<Parameters<RefreshListener['onProgram']>[1], 'fetchedAt'>,
  ): void => listener.onProgram(program, { fetchedAt, ...facts });

  const tooOld = ({ held: still, version, problem }: Older): Duration => {
    held = still;
    failures = 0;
    log('FEED_OLDER', { feed: shown, version, times: still.older });
    const delay = pollDelay(tools.poll, random);
    listener.onProblem(problem, { attempt: failures, nextAt: after(now(), delay) });
    return delay;
  };
  const refused = (failure: Failed): Duration => {
    failures += 1;
    const delay =
      retryAfterDelay(failure.retryAfter, machine.now(), tools.poll) ??
      retryDelay(failures, random, tools.retry, held !== null);
    const nextAt = after(now(), delay);
    faults.failed(failure, failures, nextAt);
    listener.onProblem(failure.problem, { attempt: failures, nextAt });
    return delay;
  };
  const confirmed = async (): Promise<void> => {
    confirming = false;
    if (held === null || held.doubt === null) return log('CONFIRMED_NOTHING', { feed: shown });
    const { content, suspicion } = held.doubt;
    const right = believed(held, suspicion.candidate, content, moment(held.shown.zone.name));
    await taken({ ...right, date: null, byStaff: true });
  };
  return {
    restore: async () => {
      const restored = await restore(tools);
      if (restored === null) log('NO_PROGRAM', { feed: shown });
      if (restored === null || signal.aborted) return;
      const { confirmedAt } = restored;
      held = restored.held;
      logContent(log, shown, held.shown);
      const facts = { nextAt: null, serverDate: null, suspect: suspectOf(held) };
      tellProgram(held, { confirmedAt, fromCache: true, ...facts });
      await keeper.keep(held, confirmedAt);
    },
    ask: async () => {
      if (confirming) await confirmed();
      const outcome = await attempt(held, { ...tools, moment, signal });
      if (signal.aborted) return tools.poll;
      if (outcome.kind === 'failed') return refused(outcome);
      return outcome.kind === 'older' ? tooOld(outcome) : taken({ ...outcome, byStaff: false });
    },
    confirm: () => {
      confirming = true;
    },
    afterBug: () => {
      failures += 1;
      return retryDelay(failures, random, tools.retry, held !== null);
    },
    holds: () => held !== null,
  };
};
