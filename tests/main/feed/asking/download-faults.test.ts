import { expect, test } from 'playwright/test';
import { content, cut, drip, reset, silence, status } from '../../../fixtures/feed-server.ts';

import { get, verdict, withServer } from './downloading.ts';

test('T5: an error says its number in words, and how long to stay away', async () => {
  await withServer(status(503, { 'retry-after': '120' }), async ({ url, behave }) => {
    const { host } = new URL(url);
    expect(await get(url)).toMatchObject({
      kind: 'failed',
      fault: 'FEED_HTTP',
      retryAfter: '120',
      problem: { message: `${host} answered 503 (Service Unavailable): Callboard asks again by itself.` },
    });
    for (const code of [204, 206, 401, 404, 429, 500, 502]) {
      behave(status(code));
      expect(await get(url)).toMatchObject({ problem: { code: 'FEED_HTTP' }, facts: { code } });
    }
  });
});

test('T4: a server that is silent, or drips, meets the deadline, and its sockets are let go', async () => {
  await withServer(silence, async ({ url, behave, connections }) => {
    for (const [behaviour, phase] of [
      [silence, 'headers'],
      [drip('x'.repeat(1000)), 'body'],
    ] as const) {
      behave(behaviour);
      const began = Date.now();
      expect(await get(url, { deadline: 0.3 })).toMatchObject({ fault: 'FEED_TIMEOUT', facts: { phase } });
      expect(Date.now() - began).toBeGreaterThan(280);
      expect(Date.now() - began).toBeLessThan(1500);
    }
    await expect.poll(connections).toBe(0);
  });
});

test('T7: a body that is cut off or reset is never taken for whole, wherever it breaks', async () => {
  const body = Buffer.from('{"schedule":'.padEnd(60_000, ' x'));
  await withServer(status(500), async ({ url, behave }) => {
    const verdicts = new Set<string>();
    for (let at = 0; at < body.length; at += 1500) {
      behave((at / 1500) % 2 === 0 ? cut(body, at) : reset(body, at));
      verdicts.add(verdict(await get(url)));
    }
    expect([...verdicts].filter((kind) => kind === 'body')).toEqual([]);
    expect(verdicts).toContain('FEED_TRUNCATED FEED_CONNECTION');
  });
});

test('T7: a truncated body is logged with what came and what was promised', async () => {
  await withServer(cut(Buffer.alloc(5000), 1200), async ({ url }) => {
    expect(await get(url)).toMatchObject({ fault: 'FEED_TRUNCATED', facts: { got: 1200, want: '5000' } });
  });
});

test('T8: a body over the cap is refused, announced or not', async () => {
  await withServer(content('x'.repeat(2000)), async ({ url, behave }) => {
    expect(verdict(await get(url, { most: 1999 }))).toBe('FEED_TOO_BIG FEED_TOO_BIG');
    expect(verdict(await get(url, { most: 2000 }))).toBe('body');
    behave((_request, response) => {
      response.write('x'.repeat(1500));
      response.end('x'.repeat(1500));
    });
    expect(verdict(await get(url, { most: 2000 }))).toBe('FEED_TOO_BIG FEED_TOO_BIG');
  });
});
