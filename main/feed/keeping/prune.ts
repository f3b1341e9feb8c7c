import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { between, type Duration, hours, type Instant, instant } from '../../../program/time/instant.ts';
import type { Log } from '../../diagnostics/log.ts';
import { errnoOf, isErrno } from '../../files/errno.ts';

/** What is kept of a source that no setting names any more goes after this, in case somebody names it again. */
const longestUnnamed: Duration = hours(30 * 24);

/** Sooner than that the oldest go, where all of them together take more bytes than this. */
const mostUnnamed = 64 * 1024 * 1024;

/** The files of one source in the store's folder. */
type Shelf = {
  readonly files: readonly string[];
  readonly bytes: number;
  /** When the youngest of its files was written. */
  readonly writtenAt: Instant;
};

/** `store.ts` names all files of a source like this; whatever else lies there is not ours to remove. */
const ours = /^([0-9a-f]{16})\.(?:a|b|heard)(?:\.bad-\d+|\.writing)?$/;

const shelfOf = async (folder: string, files: readonly string[]): Promise<Shelf> => {
  const found = await Promise.all(files.map((file) => stat(join(folder, file))));
  return {
    files,
    bytes: found.reduce((sum, { size }) => sum + size, 0),
    writtenAt: instant(Math.max(...found.map(({ mtimeMs }) => mtimeMs))),
  };
};

/** All shelves but those in use, the youngest first. */
const unnamedShelves = async (folder: string, inUse: ReadonlySet<string>): Promise<readonly Shelf[]> => {
  const filed = new Map<string, string[]>();
  for (const file of await readdir(folder)) {
    const name = ours.exec(file)?.[1];
    if (name !== undefined && !inUse.has(name)) filed.set(name, [...(filed.get(name) ?? []), file]);
  }
  const shelves = await Promise.all([...filed.values()].map((files) => shelfOf(folder, files)));
  return shelves.sort((one, other) => other.writtenAt - one.writtenAt);
};

const prune = async (folder: string, inUse: ReadonlySet<string>, now: Instant, log: Log): Promise<void> => {
  let kept = 0;
  let [sources, bytes] = [0, 0];
  for (const shelf of await unnamedShelves(folder, inUse)) {
    kept += shelf.bytes;
    if (between(shelf.writtenAt, now) <= longestUnnamed && kept <= mostUnnamed) continue;
    for (const file of shelf.files) await rm(join(folder, file), { force: true });
    sources += 1;
    bytes += shelf.bytes;
  }
  if (sources > 0) log('CACHE_PRUNED', { sources, bytes });
};

/**
 * Removes from a store's folder what is kept of sources that are not `inUse` (by the names of their files): what is
 * older than 30 days by the machine's clock, and the oldest of what exceeds 64 MB. Files of sources in use, and files
 * that are not the store's, are never touched. Never rejects for what the disk does: the next start tries again.
 */
export const pruneStores = async (
  folder: string,
  inUse: ReadonlySet<string>,
  now: Instant,
  log: Log,
): Promise<void> => {
  try {
    await prune(folder, inUse, now, log);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (errnoOf(error) !== 'ENOENT') log('CACHE_PRUNE_FAIL', { errno: errnoOf(error) });
  }
};
