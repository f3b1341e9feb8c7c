import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { minutes } from '../../../program/time/instant.ts';
import {
  content,
  cut,
  type FeedServer,
  gzipBomb,
  portal,
  reset,
  silence,
  startFeedServer,
  status,
} from '../../fixtures/feed-server.ts';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import {
  isConfirmed,
  isProblem,
  isProgram,
  type Refreshing,
  startRefreshing,
} from '../../fixtures/refreshing.ts';

const first = smallFeed(['One', 'Two'], 'First');
const second = smallFeed(['One', 'Two', 'Three'], 'Second');

type Wish = Partial<Parameters<typeof startRefreshing>[0]>;
type Stage = {
  readonly server: FeedServer;
  readonly folder: string;
  readonly start: (wish?: Wish) => Promise<Refreshing>;
};

/** A server with the first feed, a folder for state, and refreshes that are stopped in the end. */
const onStage = (use: (stage: Stage) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const server = await startFeedServer(content(first));
    const running: Refreshing[] = [];
    const start = async (wish: Wish = {}): Promise<Refreshing> => {
      const refreshing = await startRefreshing({ folder, from: server.url, ...wish });
      running.push(refreshing);
      return refreshing;
    };
    try {
      await use({ server, folder, start });
    } finally {
      await Promise.all(running.map((refreshing) => refreshing.stop()));
      await server.close();
    }
  });

const titles = ({ told }: Refreshing): readonly string[] =>
  told.flatMap((one) =>
    one.kind === 'program' ? [`${one.program.title}${one.fromCache ? ' from disk' : ''}`] : [],
  );

/** A run that fetches and keeps the program; then the server is gone. */
const keepAndGoOffline = async (server: FeedServer, start: Stage['start']): Promise<void> => {
  const before = await start();
  await before.until(isProgram('First'));
  await before.until(isConfirmed);
  await before.stop();
  await server.close();
};

test('a program is published once, and then confirmed by each poll', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    await refreshing.until(isConfirmed);
    await refreshing.until(isConfirmed);
    expect(titles(refreshing)).toEqual(['First']);
    expect(server.asked.map(({ headers }) => 'if-none-match' in headers).slice(0, 3)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

test('the same content from a server without validators is confirmed, not read again', async () => {
  await onStage(async ({ server, start }) => {
    server.behave(content(first, { etag: null }));
    const refreshing = await start();
    await refreshing.until(isConfirmed);
    await refreshing.until(isConfirmed);
    expect(titles(refreshing)).toEqual(['First']);
  });
});

test('a changed feed is published at the next poll', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    server.behave(content(second));
    await refreshing.until(isProgram('Second'));
    expect(titles(refreshing)).toEqual(['First', 'Second']);
  });
});

test('no bad answer replaces the last good program, or is remembered as if it had', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    const body = Buffer.from(second);
    const bad = [
      ['NOT_A_PROGRAM', portal()],
      ['FEED_EMPTY', content(smallFeed([]))],
      ['FEED_PARSE', content(body.subarray(0, body.length - 9))],
      ['FEED_HTTP', status(500)],
      ['FEED_CONNECTION', cut(body, 100)],
      ['FEED_CONNECTION', reset(body, 100)],
      ['FEED_TOO_BIG', gzipBomb(20).behaviour],
      ['FEED_TIMEOUT', silence],
    ] as const;
    for (const [code, behaviour] of bad) {
      server.behave(behaviour);
      await refreshing.until(isProblem(code));
    }
    server.behave(content(first));
    await refreshing.until(isConfirmed);
    server.behave(content(second));
    await refreshing.until(isProgram('Second'));
    expect(titles(refreshing)).toEqual(['First', 'Second']);
    const tags = server.asked.slice(1).map(({ headers }) => headers['if-none-match']);
    expect(new Set(tags).size).toBe(1);
  });
});

test('a restart without network shows the last good program, and the network is noticed when it is back', async () => {
  await onStage(async ({ server, start }) => {
    await keepAndGoOffline(server, start);
    const after = await start();
    expect(await after.until(() => true)).toMatchObject({ kind: 'program', fromCache: true });
    expect(await after.until(() => true)).toEqual({ kind: 'restored' });
    await after.until(isProblem('FEED_CONNECTION'));
    expect(after.lines[0]?.event).toBe('CACHE_LOADED');
    const back = await startFeedServer(content(first), { port: Number(new URL(server.url).port) });
    await after.until(isConfirmed);
    expect(back.asked[0]?.headers).toHaveProperty('if-none-match');
    expect(titles(after)).toEqual(['First from disk']);
    await after.stop();
    await back.close();
  });
});

test('a restart with another time zone reads the stored content again, without network', async () => {
  await onStage(async ({ server, start }) => {
    await keepAndGoOffline(server, start);
    const options = { timeZone: 'America/New_York', trustOffset: false };
    const zoned = await start({ options });
    const told = await zoned.until(isProgram());
    if (told.kind !== 'program') throw new Error('no program');
    expect(told.fromCache).toBe(true);
    expect(told.program.zone).toEqual({ name: 'America/New_York', from: 'settings' });
    expect(told.program.sessions[0]?.start).toBe(Date.UTC(2026, 1, 1, 15));
    await zoned.until(isProblem());
    await zoned.stop();
    const again = await start({ options });
    await again.until(isProgram());
    expect(again.lines[0]?.facts).not.toHaveProperty('readAgain');
  });
});

test('with nothing kept the server is asked for all of it', async () => {
  await onStage(async ({ server, folder, start }) => {
    const before = await start();
    await before.until(isConfirmed);
    await before.stop();
    await rm(join(folder, 'feeds'), { recursive: true });
    const asked = server.asked.length;
    const after = await start();
    await after.until(isProgram('First'));
    expect(server.asked[asked]?.headers).not.toHaveProperty('if-none-match');
  });
});

test('a bug in whoever listens is reported, and the refreshing goes on', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start({
      onTold: (told) => {
        if (told.kind === 'program' && told.program.title === 'First') throw new Error('a bug');
      },
    });
    await refreshing.until(({ kind }) => kind === 'bug');
    server.behave(content(second));
    await refreshing.until(isProgram('Second'));
  });
});

test('a refresh that is stopped ends at once and tells nothing more', async () => {
  await onStage(async ({ server, start }) => {
    server.behave(silence);
    const refreshing = await start();
    await expect.poll(() => server.asked.length).toBe(1);
    const began = Date.now();
    await refreshing.stop();
    expect(Date.now() - began).toBeLessThan(500);
    expect(refreshing.told).toEqual([{ kind: 'restored' }]);
    refreshing.refreshNow();
    expect(server.asked).toHaveLength(1);
  });
});

test('a refresh that is asked for comes at once, however long the poll', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start({ tools: { poll: minutes(5) } });
    await refreshing.until(isProgram('First'));
    server.behave(content(second));
    refreshing.refreshNow();
    await refreshing.until(isProgram('Second'));
    expect(server.asked).toHaveLength(2);
  });
});

test('a server that asks to be left alone is left alone for at least a poll', async () => {
  await onStage(async ({ server, start }) => {
    server.behave(status(503, { 'retry-after': '600' }));
    const refreshing = await start({ tools: { poll: minutes(5) } });
    const told = await refreshing.until(isProblem('FEED_HTTP'));
    expect(told.kind === 'problem' && Math.round(told.nextIn / 1000)).toBe(600);
  });
});

test('a long outage is logged at its first failure and at each doubling, and its end once', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start({ from: `${server.url}?token=hunter2` });
    await refreshing.until(isProgram('First'));
    server.behave(status(502));
    await refreshing.until((told) => told.kind === 'problem' && told.attempt === 9);
    server.behave(content(first));
    await refreshing.until(isConfirmed);
    const failures = refreshing.lines.filter(({ event }) => event === 'FEED_HTTP');
    expect(failures.map(({ facts }) => facts['fails'])).toEqual([1, 2, 4, 8]);
    expect(failures[0]?.facts).toMatchObject({ code: 502, next: expect.stringMatching(/Z$/) });
    expect(refreshing.lines.filter(({ event }) => event === 'FEED_BACK')).toHaveLength(1);
    expect(JSON.stringify(refreshing.lines)).not.toContain('hunter2');
  });
});

test('a disk that refuses costs nothing but a problem, which ends when the disk takes it', async () => {
  await onStage(async ({ folder, start }) => {
    await writeFile(join(folder, 'feeds'), 'a file where the folder should be');
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    const refused = await refreshing.until(({ kind }) => kind === 'store');
    expect(refused).toMatchObject({ problem: { code: 'STORE_FAILED' } });
    await rm(join(folder, 'feeds'));
    await refreshing.until((told) => told.kind === 'store' && told.problem === null);
    await refreshing.stop();
    const after = await start();
    expect(await after.until(() => true)).toMatchObject({ kind: 'program', fromCache: true });
  });
});
