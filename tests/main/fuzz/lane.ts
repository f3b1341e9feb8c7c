import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { feedAddress } from '../../../main/feed/asking/address.ts';
import { openFeedStore } from '../../../main/feed/keeping/store.ts';
import { shownWhile } from '../../../main/feed/shown.ts';
import { startSource } from '../../../main/feed/start-source.ts';
import type { Program } from '../../../program/model.ts';
import type { Problem } from '../../../program/result.ts';
import { hours, type Instant, instant, seconds } from '../../../program/time/instant.ts';
import { content, type FeedServer, startFeedServer } from '../../fixtures/feed-server.ts';
import { plainOptions } from '../../fixtures/feeds.ts';
import { quickTools } from '../../fixtures/refreshing.ts';

/** What one answer of the server came to. */
export type Heard =
  | { readonly kind: 'program'; readonly program: Program; readonly doubted: boolean }
  | { readonly kind: 'confirmed'; readonly doubted: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'bug'; readonly error: unknown };

/** What came of one answer, and how long it took from its request on (ms). */
export type Tried = { readonly heard: Heard; readonly took: number };

/** One source under refresh, from a real server to a real store, that asks when it is told to and never by itself. */
export type Lane = {
  /** Serves these bytes, and has them asked for. */
  readonly try: (bytes: Buffer, encoding?: string) => Promise<Tried>;
  /** Board time from now on: rule 19 asks for what is still to come. */
  readonly setBoard: (now: Instant) => void;
  /** Staff confirm what is doubted; gives what came of it. */
  readonly believe: () => Promise<Heard>;
  /** What a restart would show, by its hash. Ask only after an answer that brought no program: one is kept after it was told. */
  readonly kept: () => Promise<string | null>;
  readonly stop: () => Promise<void>;
};

/** Names a program by all but its changes, which depend on what was shown before. */
export const hashOf = (program: Program): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...program, changes: [] }))
    .digest('hex');

/** What changes with every write into a folder. */
const writtenIn = async (folder: string): Promise<string> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const stats = await Promise.all(names.sort().map((name) => stat(join(folder, name), { bigint: true })));
  return names.map((name, index) => `${name} ${stats[index]?.mtimeNs}`).join();
};

const quiet = () => undefined;

/** Opens a lane that keeps its state in `folder`. */
export const openLane = async (folder: string): Promise<Lane> => {
  const server: FeedServer = await startFeedServer(content(''));
  let hear: (heard: Heard) => void = quiet;
  let board = instant(0);
  const address = feedAddress(server.url, folder);
  if (!address.ok) throw new Error(address.problem.message);
  const first = new Promise<void>((resolve) => {
    hear = () => resolve();
  });
  const refresh = startSource(
    { from: server.url, options: plainOptions, headers: {} },
    address.value,
    server.url,
    {
      ...(await quickTools(folder)),
      ...{ poll: hours(1), retry: { least: hours(1), most: hours(1) }, deadline: seconds(3) },
      maxFeedBytes: 32 * 1024 * 1024,
      boardNow: () => board,
      log: quiet,
    },
    {
      onRestored: quiet,
      onProgram: (program, { suspect }) => hear({ kind: 'program', program, doubted: suspect !== null }),
      onReadAnew: quiet,
      onConfirmed: (_, { suspect }) => hear({ kind: 'confirmed', doubted: suspect !== null }),
      onProblem: (problem) => hear({ kind: 'problem', problem }),
      onStoreProblem: (problem) => {
        if (problem !== null) hear({ kind: 'problem', problem });
      },
      onBug: (error) => hear({ kind: 'bug', error }),
    },
  );
  // The empty answer it begins with.
  await first;
  const next = (cause: () => void): Promise<Heard> =>
    new Promise((resolve) => {
      hear = resolve;
      cause();
    });
  let known: { readonly written: string; readonly hash: string | null } = { written: '', hash: null };
  return {
    try: async (bytes, encoding) => {
      const headers = encoding === undefined ? {} : { 'content-encoding': encoding };
      server.behave(content(bytes, { headers }));
      const began = performance.now();
      const heard = await next(refresh.refreshNow);
      return { heard, took: performance.now() - began };
    },
    setBoard: (now) => {
      board = now;
    },
    believe: () => next(refresh.confirm),
    kept: async () => {
      const written = await writtenIn(`${folder}/feeds`);
      if (written === known.written) return known.hash;
      const feed = await openFeedStore(`${folder}/feeds`, server.url, quiet).load();
      known = {
        written,
        hash: feed === null ? null : hashOf(shownWhile(feed.program, feed.doubt?.candidate ?? null)),
      };
      return known.hash;
    },
    stop: async () => {
      await refresh.stop();
      await server.close();
    },
  };
};
