import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { minutes } from '../../../../program/time/instant.ts';
import { type Behaviour, content, startFeedServer } from '../../../fixtures/feed-server.ts';
import { inFolder } from '../../../fixtures/feeds.ts';
import { startPassing } from '../../../fixtures/passing.ts';
import { first, onStage, second, titles } from '../../../fixtures/refresh-stage.ts';
import { isConfirmed, isProblem, isProgram } from '../../../fixtures/refreshing.ts';

/** Says that nothing changed, whoever asks and whatever they hold. */
const always304 =
  (etag: string): Behaviour =>
  (_request, response) => {
    response.writeHead(304, { etag }).end();
  };

test('T10: what is held in memory is confirmed by a 304 after its files were deleted, and told to the log', async () => {
  await onStage(async ({ folder, start }) => {
    const screen = await start();
    await screen.until(isConfirmed);
    await rm(join(folder, 'feeds'), { recursive: true });
    await screen.until(isConfirmed);
    await screen.until(isConfirmed);
    expect(titles(screen)).toEqual(['First']);
    expect(screen.lines.map(({ event }) => event)).toContain('FEED_NOT_MODIFIED');
  });
});

test('T10: files that were deleted under the running app are there again after a quarter of an hour of 304s', async () => {
  await inFolder(async (folder) => {
    const server = await startFeedServer(content(first));
    const wish = { folder, from: server.url, tools: { poll: minutes(5) } };
    const before = await startPassing({ ...wish, machine: Date.UTC(2026, 1, 1, 8) });
    await rm(join(folder, 'feeds'), { recursive: true });
    await before.pass(minutes(25));
    await before.stop();
    await server.close();
    const after = await startPassing({ ...wish, machine: before.machine });
    expect(after.told[0]).toMatchObject({ kind: 'program', fromCache: true });
    await after.stop();
  });
});

test('T10: a 304 that speaks of another version is no confirmation: all is asked for', async () => {
  await onStage(async ({ server, start }) => {
    const screen = await start();
    await screen.until(isProgram('First'));
    const whole = content(second);
    server.behave((request, response) =>
      ('if-none-match' in request.headers ? always304('"another"') : whole)(request, response),
    );
    await screen.until(isProgram('Second'));
  });
});

test('T10: a 304 to a question without validators is a problem, and nothing is shown for it', async () => {
  await onStage(async ({ server, start }) => {
    server.behave(always304('"made up"'));
    const screen = await start();
    await screen.until(isProblem('FEED_HTTP'));
    expect(titles(screen)).toEqual([]);
    server.behave(content(first));
    await screen.until(isProgram('First'));
  });
});
