import { expect, test } from 'playwright/test';
import { minutes } from '../../../program/time/instant.ts';
import { content, cut, gzipBomb, portal, reset, silence, status } from '../../fixtures/feed-server.ts';
import { smallFeed } from '../../fixtures/feeds.ts';
import { first, onStage, second, titles } from '../../fixtures/refresh-stage.ts';
import { isConfirmed, isProblem, isProgram } from '../../fixtures/refreshing.ts';

test('T4, T5, T6, T7, T8, C1, C2: no bad answer replaces the last good program, or is remembered as if it had', async () => {
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

test('T5: a server that asks to be left alone is left alone for at least a poll', async () => {
  await onStage(async ({ server, start }) => {
    server.behave(status(503, { 'retry-after': '600' }));
    const refreshing = await start({ tools: { poll: minutes(5) } });
    const told = await refreshing.until(isProblem('FEED_HTTP'));
    expect(told.kind === 'problem' && Math.round(told.nextIn / 1000)).toBe(600);
  });
});

test('T1: a long outage is logged at its first failure and at each doubling, and its end once', async () => {
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
