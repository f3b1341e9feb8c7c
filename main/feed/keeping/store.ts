import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../program/result.ts';
import type { Log } from '../../diagnostics/log.ts';
import { replaceFile, sweepTemps } from '../../files/atomic-file.ts';
import { errnoOf, isErrno } from '../../files/errno.ts';
import { type Heard, heardIn, heardText, withHeard } from './heard.ts';
import { layout, sealed, unsealed } from './seal.ts';
import { setAside } from './set-aside.ts';
import type { Generation, StoredFeed } from './stored-feed.ts';

/** The last good program of one source on disk. */
export type FeedStore = {
  /** The newest generation that is whole, or null. Bad ones are set aside. Never rejects for what the disk does. */
  readonly load: () => Promise<StoredFeed | null>;
  /**
   * Writes a new generation over the older of the two; nothing where content, doubt and reading are those already kept.
   * Gives STORE_FAILED where the disk refuses: the older generations are as they were. Calls run one after the other.
   */
  readonly save: (feed: StoredFeed) => Promise<Problem | null>;
  /** Writes down what the last answer said of what is kept. Where the disk refuses, a restart knows a little less. */
  readonly note: (heard: Heard) => Promise<void>;
};

/** Where one source keeps its generations: two files that take turns. */
type Shelf = { readonly folder: string; readonly name: string; readonly source: string; readonly log: Log };

const slots = ['a', 'b'] as const;
const slotOf = (number: number): string => slots[number % 2] ?? slots[0];
const slotPath = ({ folder, name }: Shelf, slot: string): string => join(folder, `${name}.${slot}`);

/** Runs something that only the disk can spoil; its refusal is logged, not thrown. */
const tolerant = async <T>(log: Log, event: string, act: () => Promise<T>): Promise<T | null> => {
  try {
    return await act();
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (errnoOf(error) !== 'ENOENT') log(event, { errno: errnoOf(error) });
    return null;
  }
};

const loadSlot = async (shelf: Shelf, slot: string): Promise<Generation | null> => {
  const path = slotPath(shelf, slot);
  const bytes = await tolerant(shelf.log, 'CACHE_READ_FAIL', () => readFile(path));
  if (bytes === null) return null;
  const generation = unsealed(shelf.source, bytes);
  if (typeof generation !== 'string') return generation;
  shelf.log('CACHE_BAD', { file: path, why: generation });
  await tolerant(shelf.log, 'CACHE_READ_FAIL', () => setAside(path, shelf.name));
  return null;
};

const newestOf = async (shelf: Shelf): Promise<Generation | null> => {
  await tolerant(shelf.log, 'CACHE_READ_FAIL', () => sweepTemps(shelf.folder, shelf.name));
  let newest: Generation | null = null;
  for (const slot of slots) {
    const generation = await loadSlot(shelf, slot);
    if (generation !== null && (newest === null || generation.number > newest.number)) newest = generation;
  }
  if (newest !== null && newest.layout !== layout)
    shelf.log('CACHE_SCHEMA', { from: newest.layout, to: layout });
  return newest;
};

const heardPath = ({ folder, name }: Shelf): string => join(folder, `${name}.heard`);

const loadHeard = async (shelf: Shelf): Promise<Heard | null> => {
  const text = await tolerant(shelf.log, 'CACHE_READ_FAIL', () => readFile(heardPath(shelf), 'utf8'));
  return text === null ? null : heardIn(text);
};

type Numbered = Pick<Generation, 'number' | 'feed'>;

const write = async (shelf: Shelf, generation: Numbered): Promise<Problem | null> => {
  const path = slotPath(shelf, slotOf(generation.number));
  try {
    await mkdir(shelf.folder, { recursive: true, mode: 0o700 });
    await replaceFile(path, sealed(shelf.source, generation));
    return null;
  } catch (error) {
    if (!isErrno(error)) throw error;
    const errno = errnoOf(error);
    shelf.log('CACHE_WRITE_FAIL', { errno, file: path });
    const message = `The program could not be kept on disk (${errno}): after a restart without network this screen would show an older one, or none.`;
    return { code: 'STORE_FAILED', where: shelf.folder, message };
  }
};

/** Names what is kept, so that the content itself need not stay in memory. Other sources may change the zone it is read in. */
const nameOf = ({ contentHash, readWith, program, doubt }: StoredFeed): string =>
  `${contentHash} ${readWith} ${JSON.stringify(program.zone)} ${doubt?.contentHash ?? 'no doubt'}`;

const hashOf = (from: string): string => createHash('sha256').update(from).digest('hex');

/** What the names of all files of the source at address `from` begin with. */
export const shelfNameOf = (from: string): string => hashOf(from).slice(0, 16);

/**
 * The store of the source at address `from`, in `folder` (the state folder's `feeds`). File names come from a hash of
 * the address.
 */
export const openFeedStore = (folder: string, from: string, log: Log): FeedStore => {
  const source = hashOf(from);
  const shelf: Shelf = { folder, name: shelfNameOf(from), source, log };
  let last: Promise<unknown> = Promise.resolve();
  let number: number | null = null;
  let kept: string | null = null;
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn;
    return turn;
  };
  const load = async (): Promise<StoredFeed | null> => {
    const newest = await newestOf(shelf);
    number = newest?.number ?? 0;
    kept = newest === null ? null : nameOf(newest.feed);
    return newest === null ? null : withHeard(newest.feed, await loadHeard(shelf));
  };
  const save = async (feed: StoredFeed): Promise<Problem | null> => {
    if (number === null) await load();
    // Somebody may have tidied up under the running app.
    if (kept === nameOf(feed) && existsSync(slotPath(shelf, slotOf(number ?? 0)))) return null;
    const before = number ?? 0;
    // The first is written twice: two generations are a promise from the start, not from the first change on.
    for (const next of before === 0 ? [1, 2] : [before + 1]) {
      const problem = await write(shelf, { number: next, feed });
      if (problem !== null) return problem;
      number = next;
    }
    kept = nameOf(feed);
    return null;
  };
  const note = async (heard: Heard): Promise<void> => {
    const bytes = Buffer.from(heardText(heard));
    await tolerant(log, 'CACHE_WRITE_FAIL', () => replaceFile(heardPath(shelf), bytes));
  };
  return {
    load: () => inTurn(load),
    save: (feed) => inTurn(() => save(feed)),
    note: (heard) => inTurn(() => note(heard)),
  };
};
