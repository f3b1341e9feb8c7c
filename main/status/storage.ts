import { readdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../files/errno.ts';

/** How the disk under the state folder fares. */
export type StorageReport = {
  /** Free for this account; null where the disk does not say. */
  readonly freeBytes: number | null;
  /** Errors that the ext4 file systems of this machine have ever recorded, summed; null where there is none (S7). */
  readonly errors: number | null;
  /** How many of them came since the app began. */
  readonly newErrors: number;
};

/** Where Linux says how its ext4 file systems fare: one folder each. */
export const ext4Folder = '/sys/fs/ext4';

const missingIs =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (isErrno(error)) return otherwise;
    throw error;
  };

/** The sum of `errors_count` of all file systems below `folder`; null where none has one. */
export const countStorageErrors = async (folder: string): Promise<number | null> => {
  const names = await readdir(folder).catch(missingIs<string[]>([]));
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, name, 'errors_count'), 'utf8').catch(missingIs(''))),
  );
  const counts = texts.filter((text) => /^\d+\s*$/.test(text)).map(Number);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
};

const freeBytesOf = (folder: string): Promise<number | null> =>
  statfs(folder).then(({ bavail, bsize }) => bavail * bsize, missingIs(null));

/** Looks at the disk of `stateFolder` each time it is called, and remembers how many errors there were at first. */
export const storageReporter = (
  stateFolder: string,
  errorsFolder: string,
): (() => Promise<StorageReport>) => {
  let first: number | null = null;
  return async () => {
    const [freeBytes, errors] = await Promise.all([
      freeBytesOf(stateFolder),
      countStorageErrors(errorsFolder),
    ]);
    first ??= errors;
    return { freeBytes, errors, newErrors: Math.max(0, (errors ?? 0) - (first ?? 0)) };
  };
};
