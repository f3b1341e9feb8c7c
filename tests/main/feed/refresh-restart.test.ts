import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { content, type FeedServer, startFeedServer } from '../../fixtures/feed-server.ts';
import { first, onStage, type Stage, titles } from '../../fixtures/refresh-stage.ts';
import { isConfirmed, isProblem, isProgram } from '../../fixtures/refreshing.ts';

/** A run that fetches and keeps the program; then the server is gone. */
const keepAndGoOffline = async (server: FeedServer, start: Stage['start']): Promise<void> => {
  const before = await start();
  await before.until(isProgram('First'));
  await before.until(isConfirmed);
  await before.stop();
  await server.close();
};

test('T2: a restart without network shows the last good program, and the network is noticed when it is back', async () => {
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

test('T10: with nothing kept the server is asked for all of it', async () => {
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
