import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { FeedNews } from '../../../main/feed/program-feed.ts';
import { content, startFeedServer, status } from '../../fixtures/feed-server.ts';
import { codesOf, sourceOf, started } from '../../fixtures/feeding.ts';
import { inFolder, plainOptions, smallFeed } from '../../fixtures/feeds.ts';

const titlesOf = ({ program }: FeedNews): readonly string[] =>
  program?.sessions.map(({ title }) => title).sort() ?? [];

test('T1: several sources are one program, and one that fails takes none of the others down', async () => {
  await inFolder(async (folder) => {
    const good = await startFeedServer(content(smallFeed(['One'])));
    const bad = await startFeedServer(status(500));
    await writeFile(join(folder, 'side.json'), smallFeed(['Side']));
    const feed = await started(folder, [sourceOf(good.url), sourceOf(bad.url), sourceOf('side.json')]);
    const all = await feed.until((news) => news.asked && titlesOf(news).length === 2);
    expect(titlesOf(all)).toEqual(['One', 'Side']);
    expect(codesOf(all)).toEqual(['FEED_HTTP']);
    expect(all.confirmation).toMatchObject({ inThisRun: true, ages: true });
    bad.behave(content(smallFeed(['Back'])));
    const healed = await feed.until((news) => titlesOf(news).length === 3);
    expect(codesOf(healed)).toEqual([]);
    await feed.stop();
    await Promise.all([good.close(), bad.close()]);
  });
});

test('a confirmation keeps the very same program', async () => {
  await inFolder(async (folder) => {
    const server = await startFeedServer(content(smallFeed(['One'])));
    await writeFile(join(folder, 'side.json'), smallFeed(['Side']));
    const feed = await started(folder, [sourceOf(server.url), sourceOf('side.json')]);
    const first = await feed.until((news) => titlesOf(news).length === 2);
    const later = await feed.until(
      ({ confirmation }) => (confirmation.confirmedAt ?? 0) > (first.confirmation.confirmedAt ?? 0),
    );
    expect(later.program).toBe(first.program);
    await feed.stop();
    await server.close();
  });
});

test('T2: after a restart offline the first news is all that disk had, from every source at once', async () => {
  await inFolder(async (folder) => {
    const one = await startFeedServer(content(smallFeed(['One'])));
    const two = await startFeedServer(content(smallFeed(['Two'])));
    const sources = [sourceOf(one.url), sourceOf(two.url)];
    const before = await started(folder, sources);
    await before.until((news) => titlesOf(news).length === 2);
    await before.stop();
    await Promise.all([one.close(), two.close()]);
    const after = await started(folder, sources);
    await after.until(({ asked }) => asked);
    expect(titlesOf(after.news[0] ?? (await after.until(() => true)))).toEqual(['One', 'Two']);
    expect(after.news[0]).toMatchObject({ asked: false, confirmation: { inThisRun: false, ages: true } });
    expect(after.news.map((news) => titlesOf(news).length)).not.toContain(1);
    await after.stop();
  });
});

test('T3: with no network and nothing kept there is no program, its problem, and the program once there is one', async () => {
  await inFolder(async (folder) => {
    const server = await startFeedServer(status(503));
    const feed = await started(folder, [sourceOf(server.url)]);
    const holding = await feed.until(({ asked }) => asked);
    expect(holding).toMatchObject({ program: null, confirmation: { confirmedAt: null, inThisRun: false } });
    expect(codesOf(holding)).toEqual(['FEED_HTTP']);
    server.behave(content(smallFeed(['One'])));
    const live = await feed.until(({ program }) => program !== null);
    expect(live.problems).toEqual([]);
    await feed.stop();
    await server.close();
  });
});

test('a file never ages', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 's.json'), smallFeed(['One']));
    const feed = await started(folder, [sourceOf('s.json')]);
    const news = await feed.until(({ program }) => program !== null);
    expect(news.confirmation.ages).toBe(false);
    await feed.stop();
  });
});

test('sources that cannot be asked at all are problems from the first news on', async () => {
  await inFolder(async (folder) => {
    const sources = [
      sourceOf('ftp://crew:hunter2@example.org/s.xml'),
      sourceOf('https://example.org/s.xml?token=hunter2', { headers: { 'X-Key': 'hun\nter2' } }),
    ];
    const feed = await started(folder, sources);
    expect(feed.news.map(codesOf)).toEqual([['FEED_ADDRESS', 'SETTING_INVALID']]);
    expect(feed.lines.map(({ event }) => event)).toEqual(['FEED_ADDRESS', 'SETTING_INVALID']);
    expect(JSON.stringify([feed.news, feed.lines])).not.toMatch(/hunter2|ter2/);
    await feed.stop();
  });
});

test('a feed over plain http from afar is used, and reported for as long', async () => {
  await inFolder(async (folder) => {
    const elsewhere: typeof fetch = async () => new Response(smallFeed(['One']));
    const feed = await started(folder, [sourceOf('http://example.org/s.json')], { fetch: elsewhere });
    const news = await feed.until(({ program }) => program !== null);
    expect(titlesOf(news)).toEqual(['One']);
    expect(codesOf(news)).toEqual(['INSECURE_FEED']);
    await feed.stop();
  });
});

test('one address read in two ways keeps two programs', async () => {
  await inFolder(async (folder) => {
    const server = await startFeedServer(content(smallFeed(['One'])));
    const zoned = { ...plainOptions, timeZone: 'Asia/Tokyo', trustOffset: false };
    const sources = [sourceOf(server.url), sourceOf(server.url, { options: zoned })];
    const before = await started(folder, sources);
    await before.until((news) => titlesOf(news).length === 2);
    await before.until(({ confirmation }) => confirmation.confirmedAt !== null);
    await before.stop();
    await server.close();
    const after = await started(folder, sources);
    const restored = await after.until(({ program }) => program !== null);
    expect(new Set(restored.program?.sessions.map(({ start }) => start)).size).toBe(2);
    await after.stop();
  });
});
