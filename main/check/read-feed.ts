import type { Problem, Result } from '../../program/result.ts';
import { failure } from '../../program/result.ts';
import type { Instant } from '../../program/time/instant.ts';
import { feedAddress, insecurity } from '../feed/address.ts';
import type { Answer } from '../feed/answer.ts';
import { askOf } from '../feed/ask.ts';
import type { DownloadTools } from '../feed/download.ts';
import type { Read } from '../feed/read-bytes.ts';
import { type ReadLimits, readInWorker } from '../feed/read-in-worker.ts';
import { type Source, shownSource, sourceProblem } from '../feed/source.ts';

export type ReadTools = {
  readonly download: DownloadTools;
  readonly baseDir: string;
  readonly workerFile: URL;
  readonly limits: ReadLimits;
  /** The moment that is asked about. */
  readonly today: Instant;
};

/** One source, asked and read once: what came of it, and what is to be said of its address. */
export type FeedRead = {
  readonly from: string;
  readonly read: Result<Read>;
  readonly doubts: readonly Problem[];
};

const content = async (answer: Answer, source: Source, tools: ReadTools): Promise<Result<Read>> => {
  if (answer.kind === 'failed') return { ok: false, problem: answer.problem };
  // Nothing was held, so nothing can be unmodified.
  if (answer.kind !== 'body')
    return failure('FEED_HTTP', '', 'The server says the feed is unmodified, unasked.');
  const { bytes, contentType } = answer;
  const { workerFile, limits, download, today } = tools;
  return readInWorker(
    { bytes, contentType, options: { ...source.options, today } },
    { machine: download.machine, workerFile, limits },
  );
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
    return { from, read: { ok: false, problem }, doubts: [] };
  }
  const doubt = insecurity(address.value);
  const answer = await askOf(address.value, source, tools.download)(null, new AbortController().signal);
  return {
    from,
    read: named(await content(answer, source, tools), from),
    doubts: doubt ? [{ ...doubt, where: from }] : [],
  };
};
