import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Program } from '../../program/model.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import type { Validators } from './answer.ts';

/** The last good program of one source, the content it was read from, and what belongs to that content. */
export type StoredFeed = {
  readonly program: Program;
  /** Fingerprint of the options and reader version that `program` was read with. */
  readonly readWith: string;
  /** The content as fetched, so that a restart with other options can read it again without a network. */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** SHA-256 of `bytes`. */
  readonly contentHash: string;
  readonly validators: Validators;
  /** Machine time of the answer that brought it. */
  readonly fetchedAt: Instant;
};

/** A stored feed and its place in the order of writes. */
export type Generation = { readonly number: number; readonly feed: StoredFeed };

/** Counts up with every change of the layout below. */
const schema = 1;

const sealShape = v.object({ callboard: v.literal(schema), sha256: v.string() });

const headerShape = v.object({
  generation: v.pipe(v.number(), v.safeInteger()),
  source: v.string(),
  readWith: v.string(),
  fetchedAt: v.pipe(v.number(), v.finite()),
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
  contentType: v.nullable(v.string()),
  contentHash: v.string(),
  programLength: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const newline = 10;

/**
 * The file: a line that seals the rest (layout version, SHA-256 of all that follows), a line of JSON about the content,
 * the program as JSON, the raw content. `source` is the hash of the address, which may carry secrets.
 */
export const sealed = (source: string, { number, feed }: Generation): Uint8Array => {
  const program = Buffer.from(JSON.stringify(feed.program));
  const header: v.InferInput<typeof headerShape> = {
    generation: number,
    source,
    readWith: feed.readWith,
    fetchedAt: feed.fetchedAt,
    ...feed.validators,
    contentType: feed.contentType,
    contentHash: feed.contentHash,
    programLength: program.byteLength,
  };
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), program, feed.bytes]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify({ callboard: schema, sha256: sha256(rest) })}\n`),
    rest,
  ]);
};

const splitLine = (bytes: Buffer): { readonly line: unknown; readonly rest: Buffer } => {
  const end = bytes.indexOf(newline);
  if (end < 0) throw new SyntaxError('no line end');
  return { line: JSON.parse(bytes.toString('utf8', 0, end)), rest: bytes.subarray(end + 1) };
};

const openedUnsafely = (source: string, bytes: Buffer): Generation | string => {
  const outer = splitLine(bytes);
  const seal = v.safeParse(sealShape, outer.line);
  if (!seal.success) return 'schema';
  if (sha256(outer.rest) !== seal.output.sha256) return 'sha256';
  const { line, rest } = splitLine(outer.rest);
  const header = v.safeParse(headerShape, line);
  if (!header.success) return 'header';
  const { generation, fetchedAt, etag, lastModified, programLength, ...known } = header.output;
  if (known.source !== source) return 'source';
  // The seal says that these are the bytes this app wrote, and `readWith` that its readers wrote them.
  const program: Program = JSON.parse(rest.toString('utf8', 0, programLength));
  const feed: StoredFeed = {
    program,
    readWith: known.readWith,
    bytes: rest.subarray(programLength),
    contentType: known.contentType,
    contentHash: known.contentHash,
    validators: { etag, lastModified },
    fetchedAt: instant(fetchedAt),
  };
  return { number: generation, feed };
};

/** What a sealed file holds, or the one word why it cannot be trusted. */
export const unsealed = (source: string, bytes: Buffer): Generation | string => {
  try {
    return openedUnsafely(source, bytes);
  } catch (error) {
    if (error instanceof SyntaxError) return 'parse';
    throw error;
  }
};
