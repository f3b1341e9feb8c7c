import { mkdir, readdir, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { pruneStores } from '../../../../main/feed/keeping/prune.ts';
import { openFeedStore, shelfNameOf } from '../../../../main/feed/keeping/store.ts';
import { startProgramFeed } from '../../../../main/feed/program-feed.ts';
import { inFolder, plainOptions } from '../../../fixtures/feeds.ts';
import { utc } from '../../../fixtures/program.ts';
import { type LogLine, quickTools } from '../../../fixtures/refreshing.ts';
import { storedFeed } from '../../../fixtures/stored.ts';

const now = utc('2026-06-05T10:00:00Z');
const day = 24 * 3600 * 1000;

/** Keeps a program of each of these addresses, last written so many days before `now`. */
const keep = async (folder: string, ages: Readonly<Record<string, number>>): Promise<void> => {
  for (const [from, age] of Object.entries(ages)) {
    await openFeedStore(folder, from, () => undefined).save(storedFeed(from));
    const written = new Date(now - age * day);
    for (const slot of ['a', 'b'])
      await utimes(join(folder, `${shelfNameOf(from)}.${slot}`), written, written);
  }
};

/** Whose programs are still kept. */
const keptOf = async (folder: string, addresses: readonly string[]): Promise<readonly string[]> => {
  const files = await readdir(folder);
  return addresses.filter((from) => files.filter((file) => file.startsWith(shelfNameOf(from))).length === 2);
};

test('what is kept of a source is forgotten a month after it was taken out of the settings, and never before', async () => {
  await inFolder(async (folder) => {
    const ages = { named: 400, recent: 29, old: 31, future: -10 };
    await keep(folder, ages);
    const lines: unknown[] = [];
    const log = (event: string, facts?: unknown) => lines.push([event, facts]);
    await pruneStores(folder, new Set([shelfNameOf('named')]), now, log);
    expect(await keptOf(folder, Object.keys(ages))).toEqual(['named', 'recent', 'future']);
    expect(lines).toEqual([['CACHE_PRUNED', { sources: 1, bytes: expect.any(Number) }]]);
    expect(await openFeedStore(folder, 'named', () => undefined).load()).not.toBeNull();
  });
});

test('of many large ones the oldest go first, until the rest takes 64 MB', async () => {
  await inFolder(async (folder) => {
    const ages = { one: 1, two: 2, three: 3, four: 4, five: 5 };
    await keep(folder, ages);
    for (const [from, age] of Object.entries(ages)) {
      const file = join(folder, `${shelfNameOf(from)}.a`);
      await truncate(file, 20 * 1024 * 1024);
      await utimes(file, new Date(now - age * day), new Date(now - age * day));
    }
    await pruneStores(folder, new Set([shelfNameOf('five')]), now, () => undefined);
    expect(await keptOf(folder, Object.keys(ages))).toEqual(['one', 'two', 'three', 'five']);
  });
});

test('files that the store did not write are left alone, and so is a folder that is not there', async () => {
  await inFolder(async (folder) => {
    const long = new Date(now - 900 * day);
    for (const name of ['notes.txt', 'a'.repeat(16), `${'a'.repeat(17)}.a`]) {
      await writeFile(join(folder, name), 'mine');
      await utimes(join(folder, name), long, long);
    }
    await mkdir(join(folder, `${'b'.repeat(16)}.folder`));
    await pruneStores(folder, new Set(), now, () => undefined);
    expect(await readdir(folder)).toHaveLength(4);
    const lines: string[] = [];
    await pruneStores(join(folder, 'none'), new Set(), now, (event) => lines.push(event));
    expect(lines).toEqual([]);
  });
});

test('a start forgets sources that are gone, keeps those whose settings are broken, and each of two twins', async () => {
  await inFolder(async (folder) => {
    const lines: LogLine[] = [];
    const tools = await quickTools(folder, lines);
    const feed = join(folder, 'none.json');
    const broken = 'ftp://example.org/x';
    await mkdir(tools.storeFolder);
    await keep(tools.storeFolder, { [feed]: 99_999, [`${feed}#1`]: 99_999, [broken]: 99_999, gone: 99_999 });
    const sources = [feed, feed, broken].map((from) => ({ from, headers: {}, options: plainOptions }));
    const all = [feed, `${feed}#1`, broken, 'gone'];
    await startProgramFeed(sources, { ...tools, keepOthers: true }, () => undefined).stop();
    expect(await keptOf(tools.storeFolder, all)).toEqual(all);
    await startProgramFeed(sources, tools, () => undefined).stop();
    expect(await keptOf(tools.storeFolder, all)).toEqual([feed, `${feed}#1`, broken]);
  });
});
