import { type Duration, seconds } from '../../program/time/instant.ts';
import type { FeedAddress } from '../feed/asking/address.ts';
import { askOf } from '../feed/asking/ask.ts';
import { watchFile } from '../feed/asking/watch-file.ts';
import type { FeedTools } from '../feed/feed-tools.ts';
import { userAgentOf } from '../feed/limits.ts';
import { openPause } from '../feed/pause.ts';
import { examined } from '../feed/program-feed.ts';
import { keptUnder, type Source, shownSource } from '../feed/source.ts';
import { errnoOf, isErrno } from '../files/errno.ts';
import type { NoticesNews } from './notices-report.ts';
import { type NoticesState, openNoticesState } from './notices-state.ts';
import { openNoticesRounds } from './rounds.ts';

/** What notices need from the world. */
export type NoticesTools = Pick<
  FeedTools,
  'baseDir' | 'version' | 'poll' | 'machine' | 'random' | 'fetch' | 'log' | 'onBug' | 'deadline'
> & {
  /** The file of the state folder that they are kept in, and who writes it. */
  readonly file: string;
  readonly keep: (file: string, text: string) => Promise<void>;
};

/** How notices are asked for: words, from the venue's own network, are there at once, and few. */
export const noticesAsking = { deadline: seconds(10), most: 1024 * 1024, as: 'notices' } as const;

const startAsking = (source: Source, address: FeedAddress, tools: NoticesTools, state: NoticesState) => {
  const { machine, log, onBug, poll } = tools;
  const shown = shownSource(source);
  const ask = askOf(address, source, {
    ...noticesAsking,
    ...{ fetch: tools.fetch, machine },
    ...(tools.deadline === undefined ? {} : { deadline: tools.deadline }),
    userAgent: userAgentOf(tools.version),
  });
  const rounds = openNoticesRounds({ shown, address, keptUnder: keptUnder(source), ask }, tools, state);
  const stopper = new AbortController();
  const pause = openPause(machine);
  /** No bug ends the asking: an emergency may come any day. */
  const shielded = async (act: () => Promise<Duration>): Promise<Duration> => {
    try {
      return await act();
    } catch (error) {
      onBug(error);
      return rounds.afterBug();
    }
  };
  const run = async (): Promise<void> => {
    await shielded(() => rounds.restore().then(() => poll));
    state.tell();
    while (!stopper.signal.aborted) {
      await pause.for(await shielded(() => rounds.ask(stopper.signal)));
    }
  };
  const running = run().catch(onBug);
  const unwatched = (error: unknown): void =>
    log('FEED_WATCH_FAIL', { feed: shown, error: isErrno(error) ? errnoOf(error) : String(error) });
  const endWatch = address.kind === 'file' ? watchFile(address.path, pause.end, unwatched) : null;
  return async (): Promise<void> => {
    await endWatch?.();
    stopper.abort();
    pause.end();
    await running;
  };
};

/**
 * Keeps the notices of one source for as long as it runs: what an earlier run kept at once, then an answer, then each
 * poll, and a file as soon as it changes. What cannot be had or read leaves what is held, until its own end. Gives a
 * function that ends it, and resolves when nothing of it runs any more.
 */
export const startNotices = (
  source: Source,
  tools: NoticesTools,
  tell: (news: NoticesNews) => void,
): (() => Promise<void>) => {
  const { address, standing } = examined(source, tools.baseDir, noticesAsking.as);
  const shown = shownSource(source);
  for (const { code, message } of standing) tools.log(code, { feed: shown, problem: message });
  const known = { shown, ages: address?.kind !== 'file', standing };
  const state = openNoticesState(known, tools.machine, tell);
  if (address !== null) return startAsking(source, address, tools, state);
  state.tell();
  return () => Promise.resolve();
};
