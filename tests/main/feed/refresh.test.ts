import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { minutes } from '../../../program/time/instant.ts';
import { campFeed } from '../../fixtures/camp-feed.ts';
import { content, silence } from '../../fixtures/feed-server.ts';
import { first, onStage, second, titles } from '../../fixtures/refresh-stage.ts';
import { isConfirmed, isProgram } from '../../fixtures/refreshing.ts';

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

test('a feed that only stamps each answer anew is confirmed, and neither published nor written again', async () => {
  await onStage(async ({ server, folder, start }) => {
    let asked = 0;
    server.behave((request, response) => {
      asked += 1;
      content(campFeed(20, `generated ${asked}`))(request, response);
    });
    const refreshing = await start();
    await refreshing.until(isConfirmed);
    const files = await readdir(join(folder, 'feeds'));
    const writtenAt = async () =>
      Promise.all(
        files
          .filter((name) => !name.endsWith('.heard'))
          .map(async (name) => (await stat(join(folder, 'feeds', name))).mtimeMs),
      );
    const before = await writtenAt();
    await refreshing.until(isConfirmed);
    await refreshing.until(isConfirmed);
    expect(titles(refreshing)).toEqual(['Camp']);
    expect(await writtenAt()).toEqual(before);
    server.behave(content(campFeed(21)));
    await refreshing.until(isProgram('Camp'));
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
