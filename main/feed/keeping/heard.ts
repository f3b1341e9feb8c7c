import * as v from 'valibot';
import { type Duration, type Instant, instant, milliseconds } from '../../../program/time/instant.ts';
import { openedLine, sealedLine } from './sealed-line.ts';
import type { StoredFeed } from './stored-feed.ts';

/** What changes with each answer, kept beside the large file of the program so that a 304 costs a card no more than a line. */
export type Heard = {
  /** The content that was confirmed; of any other this says nothing. */
  readonly contentHash: string;
  readonly confirmedAt: Instant;
  /** The doubted answer, and what had been counted for it (rule 19). */
  readonly doubt: {
    readonly contentHash: string;
    readonly answers: number;
    readonly lasted: Duration;
  } | null;
};

const count = v.pipe(v.number(), v.finite(), v.minValue(0));

const shape = v.object({
  contentHash: v.string(),
  confirmedAt: v.pipe(v.number(), v.finite()),
  doubt: v.nullable(v.object({ contentHash: v.string(), answers: count, lasted: count })),
});

/** The file. */
export const heardText = (heard: Heard): string => sealedLine(heard);

/** What the file says; null where it is not whole. */
export const heardIn = (text: string): Heard | null => {
  const read = v.safeParse(shape, openedLine(text));
  if (!read.success) return null;
  const { contentHash, confirmedAt, doubt } = read.output;
  return {
    contentHash,
    confirmedAt: instant(confirmedAt),
    doubt: doubt && { ...doubt, lasted: milliseconds(doubt.lasted) },
  };
};

/** A stored feed with what was heard of it since it was written. */
export const withHeard = (feed: StoredFeed, heard: Heard | null): StoredFeed => {
  if (heard === null || heard.contentHash !== feed.contentHash) return feed;
  const { doubt } = feed;
  const counted = heard.doubt?.contentHash === doubt?.contentHash ? heard.doubt : null;
  return {
    ...feed,
    confirmedAt: instant(Math.max(feed.confirmedAt, heard.confirmedAt)),
    doubt: doubt && counted ? { ...doubt, answers: counted.answers, lasted: counted.lasted } : doubt,
  };
};
