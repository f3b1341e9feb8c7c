import type { FeedTools } from '../../../main/feed/feed-tools.ts';
import { readLimits } from '../../../main/feed/limits.ts';
import { type FeedNews, startProgramFeed } from '../../../main/feed/program-feed.ts';
import { startWall } from '../../../main/wall/wall.ts';
import type { Snapshot } from '../../../preload/contract.ts';
import { defaultSettings } from '../../../program/settings/settings.ts';
import type { Machine } from '../../../program/time/clock.ts';
import { minutes } from '../../../program/time/instant.ts';
import { trustedClock } from '../../../program/time/trust.ts';
import { builtReaderWorker } from '../../fixtures/built.ts';
import { plainOptions } from '../../fixtures/feeds.ts';
import type { StagedMachine } from '../../fixtures/machine.ts';
import type { LogLine } from '../../fixtures/refreshing.ts';
import { chanceOf } from '../../program/schedule/random-program.ts';

/** One life of the process, without its window: feeds, store and wall as `start.ts` puts them together. */
export type Run = {
  /** What the page has been sent last. */
  readonly snapshot: () => Snapshot;
  readonly news: () => FeedNews;
  readonly lines: readonly LogLine[];
  /** Lets machine time pass; network and disk are waited for while it stands still. */
  readonly pass: (length: number) => Promise<void>;
  /** Ends it, as the end of the process does. */
  readonly stop: () => Promise<void>;
};

/** So many turns of the loop without anything under way, and nothing is. */
const quietTurns = 12;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads, writes and syncs (`FSReqPromise`, `FSReqCallback`), and files that are being closed. */
const diskIsBusy = (): boolean =>
  process.getActiveResourcesInfo().some((kind) => kind.startsWith('FSReq') || kind.startsWith('FileHandle'));

/** Readings are known by the deadline they are under, which is stopped when they are done. */
const countedReadings = (machine: StagedMachine) => {
  const running = new Set<unknown>();
  const counted: Machine = {
    ...machine,
    startTimer: (wake, delay) => {
      const timer = machine.startTimer(wake, delay);
      if (delay === readLimits.deadline) running.add(timer);
      return timer;
    },
    stopTimer: (timer) => {
      running.delete(timer);
      machine.stopTimer(timer);
    },
  };
  return { machine: counted, isReading: () => running.size > 0 };
};

/** The whole of an answer: its headers come first, and time must not pass before its body. */
const whole = async (response: Response): Promise<Response> => {
  const bytes = await response.arrayBuffer();
  const { status, headers } = response;
  return new Response(bytes.byteLength === 0 ? null : bytes, { status, headers });
};

/** The real `fetch`, and how to wait until neither it nor the disk nor a reader has anything under way. */
const countedFetch = (isReading: () => boolean) => {
  let underway = 0;
  const counted: typeof fetch = async (...request) => {
    underway += 1;
    try {
      return await whole(await fetch(...request));
    } finally {
      underway -= 1;
    }
  };
  // Between two steps that can be seen, such as an answer and its reading, a few turns show neither.
  const settled = async (): Promise<void> => {
    for (let idle = 0; idle < quietTurns; idle += 1) {
      await nextTurn();
      if (underway > 0 || isReading() || diskIsBusy()) idle = 0;
    }
  };
  return { counted, settled };
};

/** Starts a process that shows the program from `from` and keeps it in `folder`; resolves when it has one to show. */
export const startRun = async (machine: StagedMachine, folder: string, from: string): Promise<Run> => {
  const readings = countedReadings(machine);
  const { counted, settled } = countedFetch(readings.isReading);
  const lines: LogLine[] = [];
  let snapshot: Snapshot | null = null;
  let latest: FeedNews | null = null;
  const bug = (error: unknown): never => {
    throw error;
  };
  const wall = startWall({
    pictures: () => ({}),
    ...{ settings: defaultSettings, machine, machineZone: 'America/Los_Angeles' },
    ...{
      demo: false,
      motion: 'none',
      logo: null,
      wish: { at: null, speed: null },
      setup: [],
      remembered: null,
    },
    clockTrust: () => trustedClock,
    push: (next) => {
      snapshot = next;
    },
    onProblem: () => undefined,
    onBound: () => undefined,
  });
  let sleeps = false;
  const watched: Machine = {
    ...readings.machine,
    startTimer: (wake, delay) => {
      // Once the program is known, the next timer of the refreshing is that of its pause.
      sleeps = true;
      return readings.machine.startTimer(wake, delay);
    },
  };
  const tools: FeedTools = {
    ...{ baseDir: folder, storeFolder: `${folder}/feeds`, workerFile: await builtReaderWorker() },
    ...{
      version: '0.0.0-test',
      poll: minutes(5),
      maxFeedBytes: 2 ** 25,
      machine: watched,
      random: chanceOf(7),
    },
    fetch: counted,
    log: (event, facts = {}) => lines.push({ event, facts }),
    onBug: bug,
  };
  const feed = await new Promise<ReturnType<typeof startProgramFeed>>((resolve) => {
    const started = startProgramFeed([{ from, headers: {}, options: plainOptions }], tools, (news) => {
      const isFirst = news.program !== null && snapshot?.program == null;
      latest = news;
      wall.tell(news);
      if (!isFirst) return;
      sleeps = false;
      resolve(started);
    });
  });
  // The program is told before it is on disk, and hashing and sealing it shows in no list of what is under way.
  while (!sleeps) await nextTurn();
  const known = <T>(value: T | null): T => {
    if (value === null) throw new Error('nothing is known yet');
    return value;
  };
  return {
    snapshot: () => known(snapshot),
    news: () => known(latest),
    lines,
    pass: (length) => machine.passing(length, settled),
    stop: feed.stop,
  };
};
