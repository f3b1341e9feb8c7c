import { expect, test } from 'playwright/test';
import { isOlder } from '../../../main/feed/older.ts';
import { minutes } from '../../../program/time/instant.ts';
import { campFeed } from '../../fixtures/camp-feed.ts';
import { type Behaviour, content, startFeedServer } from '../../fixtures/feed-server.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { type Passing, startPassing } from '../../fixtures/passing.ts';
import { utc } from '../../fixtures/program.ts';

const began = utc('2026-02-01T08:00:00Z');
const day = (hour: number): string => new Date(Date.UTC(2026, 1, 1, hour)).toUTCString();
const newer = content(campFeed(20), { lastModified: day(7) });
const older = content(campFeed(19), { lastModified: day(6) });

const counts = ({ told }: Passing): readonly number[] =>
  told.flatMap((one) => (one.kind === 'program' ? [one.program.sessions.length] : []));

/** What a screen shows that asks a server every five minutes which answers in this row, the last for good. */
const shownAfter = async (row: readonly Behaviour[], use: (screen: Passing) => void): Promise<void> => {
  await inFolder(async (folder) => {
    let asked = 0;
    const server = await startFeedServer((request, response) => {
      const behaviour = row[Math.min(asked, row.length - 1)];
      asked += 1;
      behaviour?.(request, response);
    });
    const tools = { poll: minutes(5) };
    const screen = await startPassing({ folder, from: server.url, machine: began, tools });
    await screen.pass(minutes(5 * (row.length - 1)));
    use(screen);
    await screen.stop();
    await server.close();
  });
};

test('T13: an older answer is not taken until it has come three times in a row', async () => {
  await shownAfter([newer, older, older], (screen) => {
    expect(counts(screen)).toEqual([20]);
    expect(screen.told.at(-1)).toMatchObject({
      kind: 'problem',
      problem: { code: 'FEED_OLDER' },
      attempt: 0,
    });
    const lines = screen.lines.filter(({ event }) => event === 'FEED_OLDER');
    expect(lines.map(({ facts }) => facts)).toMatchObject([
      { version: '1', times: 1 },
      { version: '1', times: 2 },
    ]);
  });
  await shownAfter([newer, older, older, older], (screen) => expect(counts(screen)).toEqual([20, 19]));
});

test('T13: of two mirrors that answer in turn the newer one stays on the boards', async () => {
  await shownAfter([newer, older, newer, older, older, newer, older], (screen) => {
    expect(counts(screen)).toEqual([20]);
  });
});

test('T13: a newer answer after an older one is taken at once', async () => {
  const newest = content(campFeed(21), { lastModified: day(8) });
  await shownAfter([newer, older, newest], (screen) => expect(counts(screen)).toEqual([20, 21]));
});

const ages = (version: string | null, lastModified: string | null = null) => ({
  version,
  validators: { etag: null, lastModified },
});

test('T13: versions tell the age by date or number, Last-Modified where they do not, and nothing else does', () => {
  expect(isOlder(ages('2022-12-26 18:20; 1.6'), ages('2022-12-26 18:40'))).toBe(true);
  expect(isOlder(ages('2022-12-26 18:40'), ages('2022-12-26 18:20'))).toBe(false);
  expect(isOlder(ages('v0.9'), ages('0.10'))).toBe(true);
  expect(isOlder(ages('1.2'), ages('1.2.1'))).toBe(true);
  expect(isOlder(ages('Easter'), ages('Fall'))).toBe(false);
  expect(isOlder(ages('1.2'), ages('2022-12-26 18:20'))).toBe(false);
  expect(isOlder(ages('1.3', day(6)), ages('1.2', day(7)))).toBe(false);
  expect(isOlder(ages('1.2', day(6)), ages('1.2', day(7)))).toBe(true);
  expect(isOlder(ages(null, day(7)), ages(null, day(7)))).toBe(false);
  expect(isOlder(ages(null, 'yesterday'), ages(null, day(7)))).toBe(false);
  expect(isOlder(ages(null), ages(null, day(7)))).toBe(false);
});
