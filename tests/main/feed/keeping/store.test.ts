import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { sealed, unsealed } from '../../../../main/feed/keeping/seal.ts';
import { openFeedStore } from '../../../../main/feed/keeping/store.ts';
import { inFolder } from '../../../fixtures/feeds.ts';
import { storedFeed, storedFiles, storedFrom } from '../../../fixtures/stored.ts';

type Line = { readonly event: string; readonly facts: unknown };

/** A store in `folder` as after a start of the app, and what it logs. */
const opened = (folder: string) => {
  const lines: Line[] = [];
  const store = openFeedStore(folder, storedFrom, (event, facts) => lines.push({ event, facts }));
  return { ...store, lines };
};

/** A small generator of chance that gives the same flips each time. */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

test('what is kept comes back whole after a restart', async () => {
  await inFolder(async (folder) => {
    const feed = storedFeed('one');
    expect(await opened(folder).save(feed)).toBeNull();
    const back = await opened(folder).load();
    expect({ ...back, bytes: Buffer.from(back?.bytes ?? []) }).toEqual(feed);
  });
});

test('nothing kept is null, without a word and without making a folder', async () => {
  await inFolder(async (folder) => {
    const { load, lines } = opened(join(folder, 'feeds'));
    expect(await load()).toBeNull();
    expect(lines).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});

test('two generations take turns, and the newest is loaded', async () => {
  await inFolder(async (folder) => {
    for (const mark of ['one', 'two', 'three']) {
      await opened(folder).save(storedFeed(mark));
      expect((await opened(folder).load())?.program.title).toBe(mark);
    }
    expect(await readdir(folder)).toHaveLength(2);
  });
});

test('the same content is not written again, unless it was read in another way', async () => {
  await inFolder(async (folder) => {
    const [, first] = storedFiles(folder);
    const store = opened(folder);
    await store.save(storedFeed('one'));
    const { mtimeNs } = await stat(first, { bigint: true });
    await store.save({ ...storedFeed('one'), validators: { etag: '"other"', lastModified: null } });
    await opened(folder).save(storedFeed('one'));
    expect((await stat(first, { bigint: true })).mtimeNs).toBe(mtimeNs);
    await store.save({ ...storedFeed('one'), readWith: 'readers 2' });
    expect((await stat(first, { bigint: true })).mtimeNs).toBeGreaterThan(mtimeNs);
  });
});

test('saves run one after the other', async () => {
  await inFolder(async (folder) => {
    const store = opened(folder);
    const marks = ['one', 'two', 'three', 'four', 'five'];
    expect(await Promise.all(marks.map((mark) => store.save(storedFeed(mark, 200_000))))).toEqual(
      marks.map(() => null),
    );
    expect((await opened(folder).load())?.program.title).toBe('five');
    expect(await readdir(folder)).toHaveLength(2);
  });
});

test('no secret of the address is on disk, in a name or in a file', async () => {
  await inFolder(async (folder) => {
    await opened(folder).save(storedFeed('one'));
    for (const name of await readdir(folder)) {
      expect(name).toMatch(/^[0-9a-f]{16}\.[ab]$/);
      expect(await readFile(join(folder, name), 'latin1')).not.toContain('hunter2');
    }
  });
});

test('S4: a corrupt newest generation is set aside and the one before it is loaded', async () => {
  await inFolder(async (folder) => {
    const [older, newest] = storedFiles(folder);
    for (const spoil of [
      () => writeFile(newest, ''),
      () => writeFile(newest, Buffer.alloc(5000)),
      () => writeFile(newest, '{"some":"other app"}\n'),
      async () => writeFile(newest, (await readFile(newest)).subarray(0, 900)),
      async () =>
        writeFile(
          newest,
          (await readFile(newest, 'latin1')).replace('"callboard":2', '"callboard":9'),
          'latin1',
        ),
    ]) {
      await rm(folder, { recursive: true });
      await opened(folder).save(storedFeed('one'));
      await opened(folder).save(storedFeed('two'));
      await spoil();
      const { load, save, lines } = opened(folder);
      expect((await load())?.program.title).toBe('one');
      expect(lines.map(({ event }) => event)).toEqual(['CACHE_BAD']);
      expect(await readdir(folder)).toContain(`${newest.slice(folder.length + 1)}.bad-1`);
      const good = await readFile(older);
      expect(await save(storedFeed('three'))).toBeNull();
      expect(await readFile(older)).toEqual(good);
      expect((await opened(folder).load())?.program.title).toBe('three');
    }
  });
});

test('S4: the first program is kept twice, so that one spoilt file costs nothing from the start', async () => {
  await inFolder(async (folder) => {
    await opened(folder).save(storedFeed('one'));
    for (const slot of storedFiles(folder)) {
      const whole = await readFile(slot);
      await writeFile(slot, whole.subarray(0, 100));
      expect((await opened(folder).load())?.program.title).toBe('one');
      await writeFile(slot, whole);
    }
  });
});

test('S4: three bad files at most are kept, the newest', async () => {
  await inFolder(async (folder) => {
    const [slotA] = storedFiles(folder);
    for (let count = 1; count <= 5; count += 1) {
      await writeFile(slotA, `bad ${count}`);
      expect(await opened(folder).load()).toBeNull();
    }
    const kept = (await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8'));
    expect(await Promise.all(kept)).toEqual(['bad 3', 'bad 4', 'bad 5']);
  });
});

test('S4: each of a thousand flipped bits is noticed', () => {
  const good = Buffer.from(sealed('source', { number: 7, feed: storedFeed('one', 3000) }));
  expect(unsealed('source', good)).toMatchObject({ number: 7 });
  expect(unsealed('another source', good)).toBe('source');
  const random = chance(20_261_122);
  const unnoticed: number[] = [];
  for (let count = 0; count < 1000; count += 1) {
    const bad = Buffer.from(good);
    // A third of the flips go to the first two lines, where a checksum could be forgotten.
    const at = Math.floor(random() * (count % 3 === 0 ? 600 : bad.length));
    bad[at] = (bad[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    if (typeof unsealed('source', bad) !== 'string') unnoticed.push(at);
  }
  expect(unnoticed).toEqual([]);
});

test('S1: what killed writes left behind is swept at start', async () => {
  await inFolder(async (folder) => {
    const [slotA] = storedFiles(folder);
    await opened(folder).save(storedFeed('one'));
    await writeFile(`${slotA}.writing`, 'half');
    expect((await opened(folder).load())?.program.title).toBe('one');
    expect((await readdir(folder)).filter((name) => name.endsWith('.writing'))).toEqual([]);
  });
});

test('S3: a folder that cannot be is a problem with its reason, and nothing is thrown', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '');
    const { load, save, lines } = opened(join(folder, 'file', 'feeds'));
    expect(await load()).toBeNull();
    expect(await save(storedFeed('one'))).toMatchObject({ code: 'STORE_FAILED' });
    expect(lines.at(-1)).toMatchObject({ event: 'CACHE_WRITE_FAIL', facts: { errno: 'ENOTDIR' } });
  });
});
