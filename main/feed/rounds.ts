import { after, type Duration, type Instant, instant } from '../../program/time/instant.ts';
import type { Failed } from './asking/answer.ts';
import { openFaultLog } from './asking/fault-log.ts';
import { attempt, type Heard, type Older } from './attempt.ts';
import { doubtDelay, pollDelay, retryAfterDelay, retryDelay } from './backoff.ts';
import { confirmedRound } from './confirmed-round.ts';
import { logContent } from './content-log.ts';
import { openDayTurn } from './day-turn.ts';
import { type Held, suspectOf } from './held.ts';
import { openKeeper } from './keeping/keeper.ts';
import { restore } from './keeping/restore.ts';
import { momentsOf } from './moment.ts';
import { logTaken } from './program-log.ts';
import type { RefreshTools } from './refresh.ts';
import type { RefreshListener } from './refresh-listener.ts';
import { believed } from './weigh.ts';

/** The rounds of one source: what each answer does to what is held, and how long it is until the next. */
export type Rounds = {
  /** Brings back and tells of what an earlier run held. */
  readonly restore: () => Promise<void>;
  /** Asks once, tells what came of it, keeps it; gives the wait until it is time to ask again. */
  readonly ask: () => Promise<Duration>;
  /** The next round believes what is doubted, or what it comes to doubt (rule 19). */
  readonly confirm: () => void;
  /** The next round begins with reading again what is held, whatever day it is. */
  readonly readAgain: () => void;
  /** The wait after a round that a bug has ended. */
  readonly afterBug: () => Duration;
  /** Whether there is a program to show. */
  readonly holds: () => boolean;
};

/** How a program came to be believed, or not yet. */
type Taking = Omit<Heard, 'kind'> & { readonly byStaff: boolean };

/** What an answer says of times: when the next is due, and what its server's clock showed. */
const toldOf = (date: Instant | null, answeredAt: Instant, delay: Duration) => ({
  nextAt: after(answeredAt, delay),
  serverDate: date === null ? null : { at: date, heardAt: answeredAt },
});

/** Starts with nothing held. `signal` ends a round that is under way, and then nothing more is told. */
export const openRounds = (tools: RefreshTools, listener: RefreshListener, signal: AbortSignal): Rounds => {
  const { machine, random, log, shown, readWith, store } = tools;
  const faults = openFaultLog(log, shown);
  const keeper = openKeeper({ machine, readWith, store, onProblem: listener.onStoreProblem });
  let held: Held | null = null;
  let failures = 0;
  let confirming = false;

  const now = (): Instant => instant(machine.now());
  const moment = momentsOf(tools);
  const day = openDayTurn(tools, listener, signal);

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
    const facts = { ...toldOf(date, answeredAt, delay), suspect: suspectOf(held) };
    const { shown: program, fetchedAt } = held;
    if (!isNews) listener.onConfirmed(answeredAt, facts);
    else listener.onProgram(program, { fetchedAt, confirmedAt: answeredAt, fromCache: false, ...facts });
    await keeper.keep(held, answeredAt);
    return delay;
  };
  const tooOld = ({ held: still, version, problem }: Older): Duration => {
    held = still;
    failures = 0;
    log('FEED_OLDER', { feed: shown, version, times: still.older });
    const delay = pollDelay(tools.poll, random);
    listener.onProblem(problem, { attempt: failures, nextAt: after(now(), delay) });
    return delay;
  };
  const failedOnce = (): Duration => {
    failures += 1;
    return retryDelay(failures, random, tools.retry, held !== null);
  };
  const refused = (failure: Failed): Duration => {
    const usual = failedOnce();
    // A screen that has nothing to show asks as soon as it is allowed to.
    const least = held === null ? tools.retry.least : tools.poll;
    const delay = retryAfterDelay(failure.retryAfter, machine.now(), least) ?? usual;
    const nextAt = after(now(), delay);
    faults.failed(failure, failures, nextAt);
    listener.onProblem(failure.problem, { attempt: failures, nextAt });
    return delay;
  };
  const isDoubted = (): boolean => held !== null && held.doubt !== null;
  const believe = async (): Promise<Duration> => {
    if (held === null || held.doubt === null) throw new Error('nothing is doubted');
    const { suspicion, content } = held.doubt;
    const right = believed(held, suspicion.candidate, content, moment(held.shown.zone.name));
    return await taken({ ...right, date: null, byStaff: true });
  };
  const round = async (): Promise<Duration> => {
    const outcome = await attempt(held, { ...tools, moment, signal });
    if (signal.aborted) return tools.poll;
    if (outcome.kind === 'failed') return refused(outcome);
    return outcome.kind === 'older' ? tooOld(outcome) : await taken({ ...outcome, byStaff: false });
  };
  return {
    restore: async () => {
      const restored = await restore(tools);
      if (restored === null) return log('NO_PROGRAM', { feed: shown });
      if (signal.aborted) return;
      held = restored.held;
      logContent(log, shown, held.shown);
      const { confirmedAt } = restored;
      const facts = { nextAt: null, serverDate: null, suspect: suspectOf(held) };
      listener.onProgram(held.shown, { fetchedAt: held.fetchedAt, confirmedAt, fromCache: true, ...facts });
      await keeper.keep(held, confirmedAt);
    },
    ask: async () => {
      // The source may have no news for weeks, and what it said be read otherwise each day.
      if (held !== null) held = await day.turned(held);
      if (!confirming) return round();
      confirming = false;
      return confirmedRound({ isDoubted, believe, round }, () => log('CONFIRMED_NOTHING', { feed: shown }));
    },
    confirm: () => {
      confirming = true;
    },
    readAgain: day.forget,
    afterBug: failedOnce,
    holds: () => held !== null,
  };
};
