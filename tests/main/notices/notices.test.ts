import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { minutes } from '../../../program/time/instant.ts';
import { content, portal, startFeedServer, status } from '../../fixtures/feed-server.ts';
import { fileOfNotices, noticing, textsOf, writeNotices } from '../../fixtures/noticing.ts';

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'callboard-notices-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

const says = (text: string) => (news: Parameters<typeof textsOf>[0]) => textsOf(news).join() === text;

test('a file is told within a second of each change, and a deleted one tells nothing', async ({ folder }) => {
  const file = join(folder, 'notices.json');
  const running = noticing(folder, 'notices.json', minutes(10));
  const before = await running.until(({ report }) => report.state === 'live');
  expect(before).toMatchObject({ problems: [], report: { notices: 0, problem: null } });
  writeNotices(file, 'Leave');
  const written = performance.now();
  await running.until(says('Leave'));
  expect(performance.now() - written).toBeLessThan(1000);
  rmSync(file);
  await running.until(says(''));
  await running.stop();
});

test('a file that cannot be read leaves what is told, says why, and is told again once it is whole', async ({
  folder,
}) => {
  const file = join(folder, 'notices.json');
  writeNotices(file, 'Leave');
  const running = noticing(folder, 'notices.json');
  await running.until(says('Leave'));
  writeFileSync(file, '{"callboard": 1, "notices": [');
  const broken = await running.until(({ problems }) => problems.length > 0);
  expect(textsOf(broken)).toEqual(['Leave']);
  expect(broken.problems).toMatchObject([{ code: 'FEED_PARSE' }]);
  expect(broken.problems[0]?.where).toContain('notices.json: ');
  writeNotices(file, 'Come back');
  const mended = await running.until(says('Come back'));
  expect(mended).toMatchObject({ problems: [], report: { failures: 0 } });
  await running.stop();
});

test('an address is polled, and stays told through every answer that is none, until an answer takes it back', async ({
  folder,
}) => {
  const server = await startFeedServer(content(fileOfNotices('Leave')));
  const running = noticing(folder, server.url);
  await running.until(says('Leave'));
  for (const broken of [status(404), status(500), portal('text/html'), content('')]) {
    const failures = running.news.at(-1)?.report.failures ?? 0;
    server.behave(broken);
    const news = await running.until(({ report }) => report.failures > failures);
    expect(textsOf(news)).toEqual(['Leave']);
  }
  server.behave(content(fileOfNotices()));
  await running.until(says(''));
  expect(running.news.at(-1)?.report).toMatchObject({ failures: 0, problem: null, notices: 0 });
  await running.stop();
  await server.close();
});

test('an answer that is not modified is no news to keep, and confirms', async ({ folder }) => {
  const server = await startFeedServer(content(fileOfNotices('Leave'), { etag: '"1"' }));
  const running = noticing(folder, server.url);
  const first = await running.until(says('Leave'));
  const confirmed = await running.until(
    ({ report }) => (report.confirmedAt ?? 0) > (first.report.confirmedAt ?? 0),
  );
  expect(confirmed.notices).toBe(first.notices);
  expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
  await running.stop();
  await server.close();
});

test('a restart without the server tells what was last told, and a damaged or foreign copy is not believed', async ({
  folder,
}) => {
  const server = await startFeedServer(content(fileOfNotices('Leave')));
  const first = noticing(folder, server.url);
  await first.until(says('Leave'));
  await first.stop();
  await server.close();
  const again = noticing(folder, server.url);
  const news = await again.until(({ report }) => report.failures > 0);
  expect(textsOf(news)).toEqual(['Leave']);
  expect(again.news[0]).toMatchObject({ report: { state: 'cache', notices: 1 } });
  await again.stop();
  const other = noticing(folder, `${server.url}other`);
  expect(textsOf(await other.until(({ report }) => report.failures > 0))).toEqual([]);
  await other.stop();
  const kept = join(folder, 'kept.json');
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('Leave', 'Stay!'));
  const damaged = noticing(folder, server.url);
  expect(textsOf(await damaged.until(({ report }) => report.failures > 0))).toEqual([]);
  await damaged.stop();
});

test('a share that is gone takes nothing back, and an address of another kind is a problem', async ({
  folder,
}) => {
  const share = join(folder, 'share');
  mkdirSync(share);
  writeNotices(join(share, 'notices.json'), 'Leave');
  const running = noticing(folder, 'share/notices.json');
  await running.until(says('Leave'));
  rmSync(share, { recursive: true });
  const gone = await running.until(({ problems }) => problems.length > 0);
  expect(textsOf(gone)).toEqual(['Leave']);
  expect(gone.problems).toMatchObject([{ code: 'FEED_FILE' }]);
  await running.stop();
  const odd = noticing(folder, 'ftp://venue.lan/notices.json');
  expect(odd.news).toMatchObject([{ problems: [{ code: 'FEED_ADDRESS' }], report: { state: 'holding' } }]);
  await odd.stop();
});

test('what is wrong with a file of notices is told of notices, and never of a feed', async ({ folder }) => {
  const large = JSON.stringify({ notices: [{ text: 'x'.repeat(1024 * 1024) }] });
  writeFileSync(join(folder, 'notices.json'), large);
  const server = await startFeedServer(content(large));
  const missing = await startFeedServer(status(401));
  for (const from of ['notices.json', server.url, missing.url]) {
    const running = noticing(folder, from);
    const { problems } = await running.until(({ report }) => report.failures > 0);
    expect(problems.map(({ message }) => message).join()).toMatch(
      /file of notices is larger than 1\.0 MB|login for the notices/,
    );
    expect(JSON.stringify(problems.map(({ message }) => message))).not.toMatch(/feed|program/i);
    await running.stop();
  }
  await server.close();
  await missing.close();
});
