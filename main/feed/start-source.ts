import { createHash } from 'node:crypto';
import type { Program } from '../../program/model.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import { errnoOf, isErrno } from '../files/errno.ts';
import type { FeedAddress } from './asking/address.ts';
import { type Ask, askOf } from './asking/ask.ts';
import type { DownloadTools, HttpAddress } from './asking/download.ts';
import { tellingRedirects } from './asking/redirect-log.ts';
import { watchFile } from './asking/watch-file.ts';
import type { AttemptTools } from './attempt.ts';
import { retryLimits } from './backoff.ts';
import type { FeedTools } from './feed-tools.ts';
import { askingAt } from './finding/ask-at.ts';
import { candidatesOf } from './finding/candidates.ts';
import { openTrail } from './finding/trail.ts';
import { openFeedStore } from './keeping/store.ts';
import { downloadDeadline, readLimits, userAgentOf } from './limits.ts';
import { readInWorker } from './reading/read-in-worker.ts';
import { type Refresh, startRefresh } from './refresh.ts';
import type { RefreshListener } from './refresh-listener.ts';
import { type Source, shownSource, shownUrlOf } from './source.ts';

/** Changes whenever a reader could make something else of the same bytes. */
const fingerprint = (source: Source, version: string): string =>
  createHash('sha256')
    .update(JSON.stringify([source.options, version]))
    .digest('hex')
    .slice(0, 16);

/** Board time as near as it is known before the program is read: the venue's zone may only stand in there. */
const todayOf = ({ options }: Source, { machine, boardNow }: FeedTools): Instant =>
  boardNow?.(options.timeZone ?? options.machineZone) ?? instant(machine.now());

type Reading = { readonly download: DownloadTools; readonly read: AttemptTools['read'] };

/** How a source on the web is asked: at its address, or where the page at its address leads. */
const webAsk = (
  source: Source,
  address: HttpAddress,
  { download, read }: Reading,
  { log }: FeedTools,
): Ask => {
  const shown = shownSource(source);
  const shownUrl = shownUrlOf(source, address.url);
  const askAt = askingAt(source, address, download, (ask, url) =>
    tellingRedirects(ask, shownUrl(url), log, shown),
  );
  const candidates = candidatesOf(source.from, address);
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0 && !only.mayBePage) return askAt(only);
  return openTrail(candidates, { askAt, read, shown, shownUrl, machine: download.machine, log });
};

/** A source under refresh, which can be told where the venue is. */
export type SourceRun = Refresh & {
  /** Another source knows the venue's zone: one that says nothing of its own is read in it from now on (rule 13). */
  readonly atVenue: (zone: string) => void;
};

/** What a source is told of the venue by the others. A restart begins with what it was told before. */
const openVenue = () => {
  let told: string | null = null;
  /** What it was read in last, where it says nothing of its own. */
  let readIn: string | null = null;
  return {
    zone: () => told,
    hear: ({ zone: { name, from } }: Program): void => {
      readIn = from === 'machine' || from === 'sources' ? name : null;
      if (from === 'sources') told ??= name;
    },
    /** Whether the source must be read otherwise by this. */
    tell: (zone: string): boolean => {
      told = zone;
      return readIn !== null && readIn !== zone;
    },
  };
};

/** Tells the venue of each program before anybody else hears of it. */
const hearing = (listener: RefreshListener, hear: (program: Program) => void): RefreshListener => ({
  ...listener,
  onProgram: (program, facts) => {
    hear(program);
    listener.onProgram(program, facts);
  },
  onReadAnew: (program) => {
    hear(program);
    listener.onReadAnew(program);
  },
});

/** Puts the parts together that refresh one source; `storeKey` names it on disk. */
export const startSource = (
  source: Source,
  address: FeedAddress,
  storeKey: string,
  tools: FeedTools,
  listener: RefreshListener,
): SourceRun => {
  const { machine, random, log, version } = tools;
  const shown = shownSource(source);
  const download = {
    fetch: tools.fetch,
    machine,
    userAgent: userAgentOf(version),
    deadline: tools.deadline ?? downloadDeadline,
    most: tools.maxFeedBytes,
  };
  const venue = openVenue();
  const store = openFeedStore(tools.storeFolder, storeKey, log);
  const limits = tools.readLimits ?? readLimits;
  const read: AttemptTools['read'] = (bytes, contentType) =>
    readInWorker(
      {
        ...{ bytes, contentType },
        options: { ...source.options, today: todayOf(source, tools), venueZone: venue.zone() },
      },
      { machine, workerFile: tools.workerFile, limits },
    );
  const refresh = startRefresh(
    {
      shown,
      ask:
        address.kind === 'http'
          ? webAsk(source, address, { download, read }, tools)
          : askOf(address, source, download),
      read,
      readWith: fingerprint(source, version),
      store: {
        ...store,
        load: async () => {
          const feed = await store.load();
          if (feed !== null) venue.hear(feed.program);
          return feed;
        },
      },
      poll: tools.poll,
      retry: tools.retry ?? retryLimits,
      shared: address.kind === 'http',
      machine,
      ...(tools.boardNow === undefined ? {} : { boardNow: tools.boardNow }),
      random,
      log,
    },
    hearing(listener, venue.hear),
  );
  const atVenue = (zone: string): void => {
    if (venue.tell(zone)) refresh.readAgain();
  };
  if (address.kind === 'http') return { ...refresh, atVenue };
  const endWatch = watchFile(address.path, refresh.refreshNow, (error) =>
    log('FEED_WATCH_FAIL', { feed: shown, error: isErrno(error) ? errnoOf(error) : String(error) }),
  );
  return {
    ...refresh,
    atVenue,
    stop: async () => {
      await endWatch();
      await refresh.stop();
    },
  };
};
