import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ReadAs } from '../../../program/readers/json/parse.ts';
import { errnoOf, isErrno } from '../../files/errno.ts';
import { type Answer, type Failed, failed, type Validators } from './answer.ts';
import { tooBig } from './fault.ts';

const fileFault = (path: string, errno: string, message: string): Failed =>
  failed('FEED_FILE', { code: 'FEED_FILE', where: path, message }, { errno });

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  ENOTDIR: 'There is no such file',
  EACCES: 'This account may not read the file',
  EPERM: 'This account may not read the file',
  EISDIR: 'This is a folder, not a file',
};

/** Everything that changes when a file is rewritten or replaced, to the nanosecond. */
const identityOf = async (file: FileHandle): Promise<string> => {
  const { dev, ino, size, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join('-');
};

/** Reads at most one byte over the cap: a file can grow while it is read. */
const readUpTo = async (file: FileHandle, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(1 << 20, most + 1 - length)));
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks);
};

const answerOf = async (
  file: FileHandle,
  shown: string,
  validators: Validators | null,
  most: number,
  as: ReadAs,
): Promise<Answer> => {
  const stat = await file.stat();
  if (stat.isDirectory()) return fileFault(shown, 'EISDIR', `${sentences['EISDIR']} (EISDIR).`);
  if (!stat.isFile()) return fileFault(shown, 'EINVAL', 'This is a pipe or device, not a file (EINVAL).');
  const etag = await identityOf(file);
  if (etag === validators?.etag) return { kind: 'not modified', date: null };
  const bytes = await readUpTo(file, most);
  if (bytes.byteLength > most) return tooBig(shown, most, as);
  if ((await identityOf(file)) !== etag) {
    return fileFault(shown, 'EBUSY', 'The file changed while it was read (EBUSY); it is read again shortly.');
  }
  return {
    kind: 'body',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    validators: { etag, lastModified: null },
    contentType: null,
    finalUrl: shown,
    date: null,
  };
};

/**
 * Reads a feed from a file: its content, "not modified" where its dates and size are those of `validators`, or
 * FEED_FILE with the errno, of the file as it may be `shown`. Never waits for a pipe to be written to.
 */
export const readFeedFile = async (
  path: string,
  validators: Validators | null,
  most: number,
  shown = path,
  as: ReadAs = 'feed',
): Promise<Answer> => {
  let file: FileHandle | null = null;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return await answerOf(file, shown, validators, most, as);
  } catch (error) {
    if (!isErrno(error)) throw error;
    const errno = errnoOf(error);
    return fileFault(shown, errno, `${sentences[errno] ?? 'The file could not be read'} (${errno}).`);
  } finally {
    await file?.close();
  }
};
