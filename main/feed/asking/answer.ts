import type { Problem } from '../../../program/result.ts';
import type { Instant } from '../../../program/time/instant.ts';
import type { ReadResult } from '../reading/read-bytes.ts';

/** What a server, or a file's own dates, give to ask "is it still this?" the next time. */
export type Validators = {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Which of a source's addresses they are of (`candidates.ts`); absent where it has but one. */
  readonly at?: string;
};

/** Content as it came, unpacked but not decoded. */
export type Body = {
  readonly kind: 'body';
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, in hexadecimal. */
  readonly sha256: string;
  readonly validators: Validators;
  /** The `Content-Type` header as it stands; null for files. */
  readonly contentType: string | null;
  /** Where it came from in the end, without secrets. */
  readonly finalUrl: string;
  /** The same as it is: may carry secrets. Absent for files. */
  readonly url?: URL;
  /** What time the server has; null for files. */
  readonly date: Instant | null;
  /** What came of reading it, where that had to be known to find it. */
  readonly read?: ReadResult;
};

/** The names of `faults.md` section 1, for the log. */
export type FeedFault =
  | 'FEED_CONN'
  | 'FEED_TLS'
  | 'FEED_TIMEOUT'
  | 'FEED_HTTP'
  | 'FEED_TRUNCATED'
  | 'FEED_TOO_BIG'
  | 'FEED_REDIRECT_DENIED'
  | 'FEED_FILE'
  | 'FEED_REJECTED';

/** A refresh that brought nothing: the sentence for people, the event and its facts for the log. */
export type Failed = {
  readonly kind: 'failed';
  readonly problem: Problem;
  readonly fault: FeedFault;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The `Retry-After` header as it stands, where the server gave one. */
  readonly retryAfter: string | null;
};

/** What asking a source once can come to. */
export type Answer = Body | { readonly kind: 'not modified'; readonly date: Instant | null } | Failed;

/** A failure without a `Retry-After`. */
export const failed = (
  fault: FeedFault,
  problem: Problem,
  facts: Readonly<Record<string, unknown>> = {},
  retryAfter: string | null = null,
): Failed => ({ kind: 'failed', problem, fault, facts, retryAfter });
