import { inflateRawSync } from 'node:zlib';
import { failure, type Result, success } from '../../../program/result.ts';

/** A file inside a packed file, as the directory at its end has it. */
type Entry = {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly at: number;
};

/** A packed file (zip): the paths in it, and their content one by one. */
export type Archive = {
  readonly paths: readonly string[];
  /**
   * The bytes of a file in it; null where it has none of that path. All together unpack to `most` bytes at the most,
   * whatever the directory claims (FEED_REFUSED); what is damaged or locked is FEED_PARSE.
   */
  readonly unpack: (path: string) => Result<Uint8Array | null>;
};

// APPNOTE.TXT 6.3.10, section 4.3: the signatures of what is read here, and how long each is before its texts.
const [localHeader, directoryEntry, directoryEnd] = [0x04034b50, 0x02014b50, 0x06054b50];
const [localLength, entryLength, endLength] = [30, 46, 22];

const damaged = (where: string): Result<never> =>
  failure('FEED_PARSE', where, 'The packed file is cut off or damaged; save it again, or copy it again.');

/** Reads the directory of a packed file. Nothing is unpacked before it is asked for. */
export const archiveOf = (bytes: Uint8Array, most: number): Result<Archive> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(buffer);
  if (entries === null) return damaged('end of feed');
  let left = most;
  const unpack = (path: string): Result<Uint8Array | null> => {
    const entry = entries.get(path);
    if (entry === undefined) return success(null);
    const unpacked = unpackedEntry(buffer, entry, left, path);
    if (unpacked.ok) left -= unpacked.value.byteLength;
    return unpacked;
  };
  return success({ paths: [...entries.keys()], unpack });
};

/** The directory, by path; null where it is not whole. It stands before a comment of at most 65,535 bytes. */
const entriesOf = (buffer: Buffer): ReadonlyMap<string, Entry> | null => {
  const sought = Buffer.alloc(4);
  sought.writeUInt32LE(directoryEnd);
  const end = buffer.lastIndexOf(sought);
  if (end < 0 || end + endLength > buffer.length) return null;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || buffer.readUInt32LE(at) !== directoryEntry) return null;
    const pathEnd = at + entryLength + buffer.readUInt16LE(at + 28);
    const path = buffer.toString('utf8', at + entryLength, pathEnd).replaceAll('\\', '/');
    entries.set(path, {
      method: buffer.readUInt16LE(at + 10),
      isEncrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      packed: buffer.readUInt32LE(at + 20),
      at: buffer.readUInt32LE(at + 42),
    });
    at = pathEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
};

const unpackedEntry = (buffer: Buffer, entry: Entry, most: number, path: string): Result<Uint8Array> => {
  const { at, packed, method, isEncrypted } = entry;
  if (isEncrypted)
    return failure('FEED_PARSE', path, 'The packed file is locked with a password; save it without.');
  if (at + localLength > buffer.length || buffer.readUInt32LE(at) !== localHeader) return damaged(path);
  const start = at + localLength + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  if (start + packed > buffer.length) return damaged(path);
  const content = buffer.subarray(start, start + packed);
  if (method === 0) return packed > most ? tooMuch(path) : success(content);
  return method === 8 ? inflated(content, most, path) : damaged(path);
};

/** Bounded by what it really unpacks to: the directory of a bomb lies. */
const inflated = (content: Buffer, most: number, path: string): Result<Uint8Array> => {
  try {
    return success(inflateRawSync(content, { maxOutputLength: Math.max(1, most) }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch(path) : damaged(path);
  }
};

const tooMuch = (path: string): Result<never> =>
  failure(
    'FEED_REFUSED',
    'unpacked',
    `The packed file was refused because ${path} in it unpacks to more than any program needs.`,
  );
