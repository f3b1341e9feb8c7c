import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type Instant, instant } from '../../program/time/instant.ts';
import type { Validators } from '../feed/asking/answer.ts';
import { openedLine, sealedLine } from '../feed/keeping/sealed-line.ts';

/** What a source of notices last said. */
export type NoticesContent = {
  /** Null where its file was deleted. */
  readonly text: string | null;
  readonly sha256: string;
  readonly validators: Validators;
  /** Machine time. */
  readonly fetchedAt: Instant;
};

const shape = v.object({
  callboard: v.literal(1),
  source: v.string(),
  text: v.nullable(v.string()),
  sha256: v.string(),
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
  fetchedAt: v.pipe(v.number(), v.finite()),
});

/** An address may carry secrets, so the file names it by a hash. */
const hashOf = (from: string): string => createHash('sha256').update(from).digest('hex');

/** The file of the state folder that a restart without a network finds: sealed with a checksum. */
export const keptText = (from: string, { text, sha256, validators, fetchedAt }: NoticesContent): string => {
  const { etag, lastModified } = validators;
  return sealedLine({ callboard: 1, source: hashOf(from), text, sha256, etag, lastModified, fetchedAt });
};

/** What the source at `from` last said in an earlier run; null where the file is missing, damaged, or of another. */
export const recallNotices = async (file: string, from: string): Promise<NoticesContent | null> => {
  const written = await readFile(file, 'utf8').catch(() => '');
  const read = v.safeParse(shape, openedLine(written));
  if (!read.success || read.output.source !== hashOf(from)) return null;
  const { text, sha256, etag, lastModified, fetchedAt } = read.output;
  return { text, sha256, validators: { etag, lastModified }, fetchedAt: instant(fetchedAt) };
};
