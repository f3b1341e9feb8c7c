import type { Problem, Result } from '../../program/result.ts';
import { failure } from '../../program/result.ts';
import type { Instant } from '../../program/time/instant.ts';
import { feedAddress, insecurity } from '../feed/asking/address.ts';
import type { Answer } from '../feed/asking/answer.ts';
import { askOf } from '../feed/asking/ask.ts';
import type { DownloadTools, HttpAddress } from '../feed/asking/download.ts';
import { askingAt } from '../feed/finding/ask-at.ts';
import { candidatesOf } from '../feed/finding/candidates.ts';
import type { Step } from '../feed/finding/met.ts';
import { type Trial, tryInOrder } from '../feed/finding/trial.ts';
import type { Read, ReadResult } from '../feed/reading/read-bytes.ts';
import { type ReadLimits, readInWorker } from '../feed/reading/read-in-worker.ts';
import { type Source, shownSource, shownUrlOf, sourceProblem } from '../feed/source.ts';

export type ReadTools = {
  readonly download: DownloadTools;
  readonly baseDir: string;
  readonly workerFile: URL;
  readonly limits: ReadLimits;
  /** The moment that is asked about. */
  readonly today: Instant;
  /** The zone of the venue by another of the feeds; null where that is not known. */
  readonly venueZone: string | null;
};

/** One source, asked and read once: what came of it, and what is to be said of its address. */
export type FeedRead = {
  readonly from: string;
  readonly read: Result<Read>;
  readonly doubts: readonly Problem[];
  /** The addresses that were tried in its place; empty where its own was the one. */
  readonly tried: readonly Step[];
};

const readingOf =
  (source: Source, { workerFile, limits, download, today, venueZone }: ReadTools) =>
  (bytes: Uint8Array, contentType: string | null): Promise<ReadResult> =>
    readInWorker(
      { bytes, contentType, options: { ...source.options, today, venueZone } },
      { machine: download.machine, workerFile, limits },
    );

const content = async (answer: Answer, source: Source, tools: ReadTools): Promise<Result<Read>> => {
  if (answer.kind === 'failed') return { ok: false, problem: answer.problem };
  // Nothing was held, so nothing can be unmodified.
  if (answer.kind !== 'body')
    return failure('FEED_HTTP', '', 'The server says the feed is unmodified, unasked.');
  return answer.read ?? (await readingOf(source, tools)(answer.bytes, answer.contentType));
};

/** Nobody gives a check up. */
const never = (): AbortSignal => new AbortController().signal;

/** Asks at the addresses where a source on the web may be, in the order in which the kiosk does. */
const tried = async (source: Source, address: HttpAddress, tools: ReadTools): Promise<Trial> => {
  const trial = await tryInOrder(
    candidatesOf(source.from, address),
    null,
    {
      askAt: askingAt(source, address, tools.download),
      read: readingOf(source, tools),
      shown: shownSource(source),
      shownUrl: shownUrlOf(source, address.url),
    },
    never(),
  );
  const isOwn =
    trial.steps.length === 1 && (trial.found === null || trial.found.url.href === address.url.href);
  return isOwn ? { ...trial, steps: [] } : trial;
};

/** A problem of a whole feed is found by its address. */
const named = (read: Result<Read>, from: string): Result<Read> =>
  read.ok ? read : { ok: false, problem: { ...read.problem, where: from } };

/** Asks and reads one source the way the kiosk does, once. */
export const readFeed = async (source: Source, tools: ReadTools): Promise<FeedRead> => {
  const from = shownSource(source);
  const address = feedAddress(source.from, tools.baseDir);
  const unusable = sourceProblem(source) ?? (address.ok ? null : { ...address.problem, where: from });
  if (!address.ok || unusable) {
    const problem = unusable ?? { code: 'FEED_ADDRESS', where: from, message: 'cannot be asked' };
    return { from, read: { ok: false, problem }, doubts: [], tried: [] };
  }
  const doubt = insecurity(address.value);
  const { answer, steps } =
    address.value.kind === 'http'
      ? await tried(source, address.value, tools)
      : { answer: await askOf(address.value, source, tools.download)(null, never()), steps: [] };
  return {
    from,
    read: named(await content(answer, source, tools), from),
    doubts: doubt ? [{ ...doubt, where: from }] : [],
    tried: steps,
  };
};
