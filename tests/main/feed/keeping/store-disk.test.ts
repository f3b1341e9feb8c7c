import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { openFeedStore } from '../../../../main/feed/keeping/store.ts';
import { unprivilegedAccount } from '../../../../scripts/launch/account.mjs';
import { buildFile } from '../../../fixtures/built.ts';
import { noMount, onSmallDisk } from '../../../fixtures/disk.ts';
import { inFolder } from '../../../fixtures/feeds.ts';
import { storedFeed, storedFiles, storedFrom } from '../../../fixtures/stored.ts';

test('S2: a full disk costs the new generation only, and is used again when it has room', async () => {
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

test('S3: a disk that became read-only still gives its last good program', async () => {
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

/** Saves once as an account that is not root, for root may write everywhere; says what came of it. */
const savedByOthers = async (folder: string): Promise<unknown> => {
  const script = fileURLToPath(await buildFile('tests/fixtures/store-child.ts'));
  await chmod(dirname(script), 0o755);
  const account = process.getuid?.() === 0 ? await unprivilegedAccount() : {};
  const child = spawn(process.execPath, [script, folder, 'once'], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return JSON.parse(said);
};

test('S3: a folder of another account is a problem with its reason, and what lies there is left alone', async () => {
  test.skip(process.platform === 'win32', 'Windows has no such accounts.');
  await inFolder(async (folder) => {
    const feeds = join(folder, 'feeds');
    await mkdir(feeds);
    await openFeedStore(feeds, storedFrom, () => undefined).save(storedFeed('two'));
    await chmod(folder, 0o755);
    await chmod(feeds, 0o555);
    const before = await Promise.all(storedFiles(feeds).map((file) => readFile(file)));
    const problem = await savedByOthers(feeds);
    expect(problem).toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('EACCES') });
    expect(await Promise.all(storedFiles(feeds).map((file) => readFile(file)))).toEqual(before);
    await chmod(feeds, 0o755);
  });
});
