import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Program } from '../../../program/model.ts';
import { type Instant, instant, milliseconds } from '../../../program/time/instant.ts';
import type { Validators } from '../asking/answer.ts';
import type { Content, Generation, StoredDoubt, StoredFeed } from './stored-feed.ts';

/** Counts up with every change of the layout below. Layout 1 knew no doubt and no changes; it can be read still. */
export const layout = 2;

const sealShape = v.object({ callboard: v.picklist([1, layout]), sha256: v.string() });

const length = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const contentShape = {
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
  at: v.optional(v.string()),
  contentType: v.nullable(v.string()),
  contentHash: v.string(),
  programLength: length,
};

const doubtShape = v.object({ ...contentShape, contentLength: length, of: length, vanished: length });

const headerShape = v.object({
  ...contentShape,
  generation: v.pipe(v.number(), v.safeInteger()),
  source: v.string(),
  readWith: v.string(),
  readOn: v.optional(v.nullable(v.string()), null),
  fetchedAt: v.pipe(v.number(), v.finite()),
  doubt: v.optional(v.nullable(doubtShape), null),
});

type Header = v.InferOutput<typeof headerShape>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const newline = 10;

const contentHeader = ({ contentType, contentHash, validators }: Content, program: Uint8Array) => ({
  ...validators,
  ...{ contentType, contentHash },
  programLength: program.byteLength,
});

const doubtHeader = (doubt: StoredDoubt, candidate: Uint8Array) => ({
  ...contentHeader(doubt, candidate),
  contentLength: doubt.bytes.byteLength,
  ...doubt.loss,
});

/**
 * The file: a line that seals the rest (layout, SHA-256 of all that follows), a line of JSON about the content, the
 * program as JSON, the raw content, and the same two of a doubted answer. `source` is the hash of the address, which may
 * carry secrets. What changes with each answer is not in it (`heard.ts`).
 */
export const sealed = (source: string, { number, feed }: Pick<Generation, 'number' | 'feed'>): Uint8Array => {
  const { doubt, readWith, readOn, fetchedAt } = feed;
  const program = Buffer.from(JSON.stringify(feed.program));
  const candidate = Buffer.from(doubt === null ? '' : JSON.stringify(doubt.candidate));
  const header: Header = {
    ...contentHeader(feed, program),
    ...{ generation: number, source, readWith, readOn, fetchedAt },
    doubt: doubt === null ? null : doubtHeader(doubt, candidate),
  };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  const rest = Buffer.concat([line, program, feed.bytes, candidate, doubt?.bytes ?? Buffer.alloc(0)]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify({ callboard: layout, sha256: sha256(rest) })}\n`),
    rest,
  ]);
};

const splitLine = (bytes: Buffer): { readonly line: unknown; readonly rest: Buffer } => {
  const end = bytes.indexOf(newline);
  if (end < 0) throw new SyntaxError('no line end');
  return { line: JSON.parse(bytes.toString('utf8', 0, end)), rest: bytes.subarray(end + 1) };
};

/** The seal says that these are the bytes this app wrote, and `readWith` that its readers wrote them. */
const programIn = (bytes: Buffer): Program => {
  const program: Program = JSON.parse(bytes.toString('utf8'));
  return { ...program, changes: program.changes ?? [] };
};

const validatorsIn = ({
  etag,
  lastModified,
  at,
}: Pick<Header, 'etag' | 'lastModified' | 'at'>): Validators => ({
  ...{ etag, lastModified },
  ...(at === undefined ? {} : { at }),
});

const doubtIn = (header: NonNullable<Header['doubt']>, bytes: Buffer): StoredDoubt => {
  const { contentType, contentHash, of, vanished } = header;
  return {
    candidate: programIn(bytes.subarray(0, header.programLength)),
    bytes: bytes.subarray(header.programLength),
    ...{ contentType, contentHash, validators: validatorsIn(header), loss: { of, vanished } },
    // Of what was counted only the first answer is certain; `heard.ts` knows of the others.
    answers: 1,
    lasted: milliseconds(0),
  };
};

const feedIn = (header: Header, bytes: Buffer): StoredFeed => {
  const { contentType, contentHash, readWith, readOn, programLength, doubt } = header;
  const doubtFrom = bytes.byteLength - (doubt === null ? 0 : doubt.programLength + doubt.contentLength);
  const fetchedAt: Instant = instant(header.fetchedAt);
  return {
    program: programIn(bytes.subarray(0, programLength)),
    bytes: bytes.subarray(programLength, doubtFrom),
    ...{ contentType, contentHash, validators: validatorsIn(header) },
    ...{ readWith, readOn, fetchedAt, confirmedAt: fetchedAt },
    doubt: doubt === null ? null : doubtIn(doubt, bytes.subarray(doubtFrom)),
  };
};

const openedUnsafely = (source: string, bytes: Buffer): Generation | string => {
  const outer = splitLine(bytes);
  const seal = v.safeParse(sealShape, outer.line);
  if (!seal.success) return 'schema';
  if (sha256(outer.rest) !== seal.output.sha256) return 'sha256';
  const { line, rest } = splitLine(outer.rest);
  const header = v.safeParse(headerShape, line);
  if (!header.success) return 'header';
  if (header.output.source !== source) return 'source';
  return {
    number: header.output.generation,
    feed: feedIn(header.output, rest),
    layout: seal.output.callboard,
  };
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
