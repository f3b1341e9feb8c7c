import type { Machine } from '../../program/time/clock.ts';
import type { Duration, Instant } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import type { Random, RetryLimits } from './backoff.ts';
import type { ReadLimits } from './reading/read-in-worker.ts';

/** What a program feed needs from the world. */
export type FeedTools = {
  /** Paths in `from` start here: the folder of the settings file, or where the command was given. */
  readonly baseDir: string;
  /** The state folder's `feeds`; it is made when first written to. */
  readonly storeFolder: string;
  /** The sources are for a try (`--feed`): what is kept of others stays, however old. */
  readonly keepOthers?: boolean;
  /** The built `reader-worker.js`. */
  readonly workerFile: URL;
  /** Of Callboard: the user agent, and part of what a stored program was read with. */
  readonly version: string;
  readonly poll: Duration;
  /** Cap on one feed once unpacked, in bytes. */
  readonly maxFeedBytes: number;
  readonly machine: Machine;
  /** Board time at a venue in `zone` (rule 24); machine time where there is no rehearsal. */
  readonly boardNow?: (zone: string) => Instant;
  readonly random: Random;
  readonly fetch: typeof globalThis.fetch;
  readonly log: Log;
  /** Something that must not happen; refreshing goes on. */
  readonly onBug: (error: unknown) => void;
  /** For tests: seconds instead of half minutes. */
  readonly deadline?: Duration;
  readonly readLimits?: ReadLimits;
  readonly retry?: RetryLimits;
};
