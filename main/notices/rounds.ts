import { after, type Duration, type Instant, instant, seconds } from '../../program/time/instant.ts';
import type { FeedAddress } from '../feed/asking/address.ts';
import type { Failed } from '../feed/asking/answer.ts';
import type { Ask } from '../feed/asking/ask.ts';
import { openFaultLog } from '../feed/asking/fault-log.ts';
import { pollDelay, retryDelay } from '../feed/backoff.ts';
import { heardOf, readContent } from './hear.ts';
import { keptText, recallNotices } from './kept-notices.ts';
import type { NoticesState } from './notices-state.ts';
import type { NoticesTools } from './start-notices.ts';

/** Who is asked. */
export type NoticesSource = {
  readonly shown: string;
  readonly address: FeedAddress;
  /** What is kept of it goes by this name. */
  readonly keptUnder: string;
  readonly ask: Ask;
};

/** The rounds of one source of notices: what each answer does, and how long it is until the next. */
export type NoticesRounds = {
  readonly restore: () => Promise<void>;
  readonly ask: (signal: AbortSignal) => Promise<Duration>;
  /** The wait after a round that a bug has ended. */
  readonly afterBug: () => Duration;
};

const firstRetry = seconds(2);

/** Nobody waits for a program, but for an emergency: no wait after a failure is longer than a poll. */
export const openNoticesRounds = (
  source: NoticesSource,
  tools: NoticesTools,
  state: NoticesState,
): NoticesRounds => {
  const { machine, random, log, poll } = tools;
  const { shown, keptUnder } = source;
  const faults = openFaultLog(log, shown);
  const now = (): Instant => instant(machine.now());
  let failures = 0;
  const afterFailure = (): Duration => {
    failures += 1;
    return retryDelay(failures, random, { least: firstRetry, most: poll }, false);
  };
  const refused = (failure: Failed): Duration => {
    const delay = afterFailure();
    const nextAt = after(now(), delay);
    faults.failed(failure, failures, nextAt);
    state.failed(failure.problem, failures, nextAt);
    return delay;
  };
  return {
    restore: async () => {
      const content = await recallNotices(tools.file, keptUnder);
      const read = content && readContent(content, source);
      if (read === null || !('held' in read)) return;
      state.recalled(read.held);
      log('CACHE_LOADED', { feed: shown, notices: read.held.notices.notices.length });
    },
    ask: async (signal) => {
      const before = state.held();
      const answer = await source.ask(before?.content.validators ?? null, signal);
      if (signal.aborted) return poll;
      const heard = heardOf(before, answer, source, now());
      if (heard.kind === 'failed') return refused(heard);
      const { held } = heard;
      const isNews = held.notices !== before?.notices;
      const delay = pollDelay(poll, random);
      const count = held.notices.notices.length;
      faults.answered(isNews ? 'replaced' : 'confirmed', failures, { notices: count });
      failures = 0;
      state.heard(held, now(), after(now(), delay));
      if (isNews) await tools.keep(tools.file, keptText(keptUnder, held.content));
      return delay;
    },
    afterBug: afterFailure,
  };
};
