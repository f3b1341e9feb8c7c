import type { Program } from '../../../program/model.ts';
import type { Loss } from '../../../program/revision/vanished.ts';
import type { Duration, Instant } from '../../../program/time/instant.ts';
import type { Validators } from '../asking/answer.ts';

/** What a source answered, and what it is known by. */
export type Content = {
  /** As fetched, so that a restart with other options can read it again without a network. */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** SHA-256 of `bytes`. */
  readonly contentHash: string;
  readonly validators: Validators;
};

/** An answer that lost so much that it is not believed yet (rule 19), and what had been counted for it. */
export type StoredDoubt = Content & {
  readonly candidate: Program;
  readonly loss: Loss;
  readonly answers: number;
  readonly lasted: Duration;
};

/** The last good program of one source, the content it was read from, and what belongs to that content. */
export type StoredFeed = Content & {
  /** With the changes of what the boards showed, doubted answers included. */
  readonly program: Program;
  /** Fingerprint of the options and reader version that `program` was read with. */
  readonly readWith: string;
  /** The program day on which it was read (`YYYY-MM-DD`); null where nobody wrote it down. */
  readonly readOn: string | null;
  /** Machine time of the answer that brought it, and of the last one that confirmed it. */
  readonly fetchedAt: Instant;
  readonly confirmedAt: Instant;
  readonly doubt: StoredDoubt | null;
};

/** A stored feed and its place in the order of writes; `layout` is that of the file it came from. */
export type Generation = { readonly number: number; readonly feed: StoredFeed; readonly layout: number };
