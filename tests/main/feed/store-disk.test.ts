import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { openFeedStore } from '../../../main/feed/store.ts';
import { noMount, onSmallDisk } from '../../fixtures/disk.ts';
import { storedFeed, storedFiles, storedFrom } from '../../fixtures/stored.ts';

test('a full disk costs the new generation only, and is used again when it has room', async () => {
  const ran = await onSmallDisk(async ({ folder }) => {
    const events: unknown[] = [];
    const store = openFeedStore(folder, storedFrom, (event, facts) => events.push([event, facts]));
    expect(await store.save(storedFeed('one', 100_000))).toBeNull();
    expect(await store.save(storedFeed('two', 100_000))).toBeNull();
    const before = await Promise.all(storedFiles(folder).map((file) => readFile(file)));
    await writeFile(join(folder, 'ballast'), Buffer.alloc(600_000));
    for (const size of [400_000, 300_000, 250_000]) {
      expect(await store.save(storedFeed('three', size))).toMatchObject({ code: 'STORE_FAILED' });
    }
    expect(JSON.stringify(events[0])).toContain('ENOSPC');
    expect(await Promise.all(storedFiles(folder).map((file) => readFile(file)))).toEqual(before);
    expect(await readdir(folder)).toHaveLength(3);
    await rm(join(folder, 'ballast'));
    expect(await store.save(storedFeed('three', 250_000))).toBeNull();
    expect((await openFeedStore(folder, storedFrom, () => undefined).load())?.program.title).toBe('three');
  });
  test.skip(!ran, noMount);
});

test('a disk that became read-only still gives its last good program', async () => {
  const ran = await onSmallDisk(async ({ folder, freeze }) => {
    await openFeedStore(folder, storedFrom, () => undefined).save(storedFeed('one'));
    await writeFile(`${storedFiles(folder)[0]}.writing`, 'half');
    freeze();
    const events: unknown[] = [];
    const store = openFeedStore(folder, storedFrom, (event, facts) => events.push([event, facts]));
    expect((await store.load())?.program.title).toBe('one');
    expect(await store.save(storedFeed('two'))).toMatchObject({ code: 'STORE_FAILED' });
    expect(JSON.stringify(events)).toContain('EROFS');
  });
  test.skip(!ran, noMount);
});
