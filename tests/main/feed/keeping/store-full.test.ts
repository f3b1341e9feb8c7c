import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { sealed } from '../../../../main/feed/keeping/seal.ts';
import { openFeedStore } from '../../../../main/feed/keeping/store.ts';
import { noMount, onSmallDisk, type SmallDisk } from '../../../fixtures/disk.ts';
import { storedFeed, storedFiles, storedFrom } from '../../../fixtures/stored.ts';

const page = 4096;
/** A generation of these bytes takes fifty pages of a disk and a little more: each level fills it at another point. */
const size = 50 * page;
const opened = (folder: string) => openFeedStore(folder, storedFrom, () => undefined);

/** A disk at one of the points at which it can be full, and how it gets room again. */
type Level = { readonly name: string; readonly fill: (disk: SmallDisk) => () => void };

/** No room for as much as the name of a file: all inodes are taken. */
const noInode: Level = {
  name: 'no inode',
  fill: ({ folder, fill, relieve }) => {
    fill(60 * page);
    const limit = (inodes: number): void => {
      execFileSync('mount', ['-o', `remount,nr_inodes=${inodes}`, folder]);
    };
    // The folder itself, both generations and the ballast.
    limit(4);
    return () => {
      limit(1000);
      relieve();
    };
  },
};

const pagesLeft = (count: number): Level => ({
  name: `${count} pages left`,
  fill: ({ fill, relieve }) => {
    fill(count * page);
    return relieve;
  },
});

const levels: readonly Level[] = [noInode, ...Array.from({ length: 49 }, (_, count) => pagesLeft(count))];

const bothFiles = (folder: string): readonly Buffer[] =>
  storedFiles(folder).map((path) => readFileSync(path));

test('S2: at fifty levels of a full disk both old generations stay byte-equal, and the next save has its room again', async () => {
  test.setTimeout(120_000);
  let equal = 0;
  const ran = await onSmallDisk(async (disk) => {
    const { folder } = disk;
    await opened(folder).save(storedFeed('one', size));
    await opened(folder).save(storedFeed('two', size));
    for (const { name, fill } of levels) {
      const before = bothFiles(folder);
      const relieve = fill(disk);
      const store = opened(folder);
      expect(await store.save(storedFeed('three', size)), name).toMatchObject({ code: 'STORE_FAILED' });
      expect((await opened(folder).load())?.program.title, name).toBe('two');
      equal += bothFiles(folder).every((bytes, slot) => before[slot]?.equals(bytes)) ? 1 : 0;
      relieve();
      expect(readdirSync(folder), name).toHaveLength(2);
    }
    expect(await opened(folder).save(storedFeed('three', size))).toBeNull();
    expect((await opened(folder).load())?.program.title).toBe('three');
  });
  test.skip(!ran, noMount);
  console.log(`      ${equal} of ${levels.length} levels left both files byte-equal`);
  expect([levels.length, equal]).toEqual([50, 50]);
});

/** The ways that lose the old file: in place, and through a temp file whose writes nobody counts (H1). */
const naive: Readonly<Record<string, (path: string, bytes: Uint8Array) => void>> = {
  'written in place': (path, bytes) => {
    const file = openSync(path, 'w');
    writeSync(file, bytes);
    closeSync(file);
  },
  'renamed unchecked': (path, bytes) => {
    const file = openSync(`${path}.temp`, 'w');
    writeSync(file, bytes);
    closeSync(file);
    renameSync(`${path}.temp`, path);
  },
};

for (const [how, write] of Object.entries(naive)) {
  test(`S2: an old file that is ${how} is lost at most of these levels`, async () => {
    let lost = 0;
    const ran = await onSmallDisk(async (disk) => {
      const [path] = storedFiles(disk.folder);
      const old = sealed('source', { number: 1, feed: storedFeed('one', size) });
      // Twice as large: what is written in place has the room of the old file.
      const next = sealed('source', { number: 2, feed: storedFeed('three', 2 * size) });
      for (const { fill } of levels.slice(1)) {
        write(path, old);
        const relieve = fill(disk);
        try {
          write(path, next);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        }
        const found = readFileSync(path);
        lost += found.equals(old) || found.equals(next) ? 0 : 1;
        relieve();
        rmSync(`${path}.temp`, { force: true });
      }
    });
    test.skip(!ran, noMount);
    console.log(`      ${lost} of ${levels.length - 1} levels lost a file that is ${how}`);
    expect(lost).toBeGreaterThan(25);
  });
}
