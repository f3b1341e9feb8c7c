import { expect, test } from 'playwright/test';
import { feedAddress } from '../../../../main/feed/asking/address.ts';
import type { Answer } from '../../../../main/feed/asking/answer.ts';
import { download } from '../../../../main/feed/asking/download.ts';
import { seconds } from '../../../../program/time/instant.ts';
import {
  type Behaviour,
  content,
  type FeedServer,
  portal,
  redirect,
  reset,
  routes,
  silence,
  startFeedServer,
  status,
} from '../../../fixtures/feed-server.ts';
import { realMachine } from '../../../fixtures/machine.ts';

import { get, text, verdict, withServer } from './downloading.ts';

test('content comes with its validators, its hash and its date', async () => {
  const since = 'Sun, 01 Feb 2026 10:00:00 GMT';
  const feed = content('hello', { etag: '"v1"', lastModified: since, type: 'text/xml; charset=utf-8' });
  await withServer(feed, async ({ url, asked }) => {
    const answer = await get(`${url}s.xml?token=secret`);
    expect(answer).toMatchObject({
      kind: 'body',
      sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      validators: { etag: '"v1"', lastModified: since },
      contentType: 'text/xml; charset=utf-8',
      finalUrl: `${url}s.xml?…`,
      date: expect.any(Number),
    });
    expect(text(answer)).toBe('hello');
    expect(asked[0]?.path).toBe('/s.xml?token=secret');
    expect(asked[0]?.headers['user-agent']).toBe('Callboard/1.2.3');
  });
});

test('T10: content that is held already is "not modified", by its tag and by its date', async () => {
  const since = 'Sun, 01 Feb 2026 10:00:00 GMT';
  await withServer(content('hello', { etag: '"v1"' }), async ({ url, behave }) => {
    expect(verdict(await get(url, { validators: { etag: '"v1"', lastModified: null } }))).toBe(
      'not modified',
    );
    expect(verdict(await get(url, { validators: { etag: '"v0"', lastModified: null } }))).toBe('body');
    behave(content('hello', { etag: null, lastModified: since }));
    expect(verdict(await get(url, { validators: { etag: null, lastModified: since } }))).toBe('not modified');
  });
});

test('T10: a 304 that nobody asked for is an error, and one about another version is asked again', async () => {
  await withServer(status(304), async ({ url, behave, asked }) => {
    expect(verdict(await get(url))).toBe('FEED_HTTP FEED_HTTP');
    behave((request, response) => {
      if (request.headers['if-none-match'] === undefined) response.end('whole');
      else response.writeHead(304, { etag: '"other"' }).end();
    });
    expect(text(await get(url, { validators: { etag: '"mine"', lastModified: null } }))).toBe('whole');
    expect(asked).toHaveLength(3);
  });
});

test('gzip and brotli are unpacked', async () => {
  const { gzipSync, brotliCompressSync } = await import('node:zlib');
  const packed = (bytes: Buffer, encoding: string): Behaviour =>
    content(bytes, { headers: { 'content-encoding': encoding } });
  await withServer(packed(gzipSync('packed'), 'gzip'), async ({ url, behave }) => {
    expect(text(await get(url))).toBe('packed');
    behave(packed(brotliCompressSync('packed'), 'br'));
    expect(text(await get(url))).toBe('packed');
    behave(packed(Buffer.from('not gzip'), 'gzip'));
    expect(verdict(await get(url))).toBe('FEED_TRUNCATED FEED_CONNECTION');
  });
});

test('T7: gzip that is corrupt in its middle costs this answer and never the next', async () => {
  const { gzipSync } = await import('node:zlib');
  const { randomBytes } = await import('node:crypto');
  const whole = randomBytes(400_000).toString('hex');
  const packed = gzipSync(whole);
  const corrupt = Buffer.from(packed).fill(0x55, 100_000, 100_400);
  const gzip = { headers: { 'content-encoding': 'gzip' } };
  await withServer(content(corrupt, gzip), async ({ url, behave }) => {
    for (let times = 0; times < 3; times += 1) {
      expect(verdict(await get(url, { deadline: 1 }))).toMatch(/^FEED_(TIMEOUT|TRUNCATED)/);
    }
    behave(content(packed, gzip));
    expect(text(await get(url))).toBe(whole);
  });
});

test('T9: five redirects are followed, a sixth is not', async () => {
  const hops = routes({
    '/0': redirect('/1'),
    '/1': redirect('2', 301),
    '/2': redirect('/3', 303),
    '/3': redirect('/4', 307),
    '/4': redirect('/5', 308),
    '/5': redirect('/6'),
    '/6': content('there'),
  });
  await withServer(hops, async ({ url }) => {
    const answer = await get(`${url}1`);
    expect(text(answer)).toBe('there');
    expect(answer).toMatchObject({ finalUrl: `${url}6` });
    expect(verdict(await get(`${url}0`))).toBe('FEED_REDIRECT_DENIED FEED_REDIRECT');
  });
});

test('T9: a redirect to a file, to nowhere or to another scheme is refused', async () => {
  await withServer(status(500), async ({ url, behave }) => {
    for (const location of ['file:///etc/passwd', 'data:text/plain,{}', 'ftp://127.0.0.1/', 'http://']) {
      behave(redirect(location));
      expect(verdict(await get(url))).toBe('FEED_REDIRECT_DENIED FEED_REDIRECT');
    }
  });
});

test('secrets go to the source itself and not to where it redirects', async () => {
  await withServer(content('there'), async (elsewhere) => {
    await withServer(
      routes({ '/a': redirect('/b'), '/b': redirect(elsewhere.url) }),
      async ({ url, asked }) => {
        const here = url.replace('http://', 'http://crew:pw@');
        expect(text(await get(`${here}a`, { headers: { 'X-Key': 'secret' } }))).toBe('there');
        const sent = (requests: FeedServer['asked']) =>
          requests.map(({ headers }) => [headers['x-key'] ?? null, headers.authorization ?? null]);
        const basic = `Basic ${Buffer.from('crew:pw').toString('base64')}`;
        expect(sent(asked)).toEqual([
          ['secret', basic],
          ['secret', basic],
        ]);
        expect(sent(elsewhere.asked)).toEqual([[null, null]]);
      },
    );
  });
});

test('no failure says a password or a token', async () => {
  const server = await startFeedServer(portal());
  const here = `${server.url.replace('http://', 'http://crew:hunter2@')}s?token=hunter2`;
  const answers: Answer[] = [];
  for (const behaviour of [
    status(500),
    redirect('http://'),
    reset(Buffer.alloc(10), 5),
    redirect('/s?token=hunter2'),
  ]) {
    server.behave(behaviour);
    answers.push(await get(here, { headers: { 'X-Key': 'hunter2' } }));
  }
  await server.close();
  answers.push(await get(here));
  expect(answers.map((answer) => answer.kind)).toEqual(['failed', 'failed', 'failed', 'failed', 'failed']);
  expect(JSON.stringify(answers)).not.toContain('hunter2');
});

test('T1: a server that is gone, and a name that does not exist, are told apart', async () => {
  const server = await startFeedServer(portal());
  await server.close();
  const gone = await get(server.url);
  expect(gone).toMatchObject({ fault: 'FEED_CONN', facts: { code: 'ECONNREFUSED' } });
  const unknown = await get('http://no-such-host.invalid/s.xml');
  expect(unknown).toMatchObject({ fault: 'FEED_CONN', problem: { code: 'FEED_CONNECTION' } });
  expect(JSON.stringify(unknown)).toMatch(/No server called no-such-host.invalid can be found/);
});

test('an abandoned download ends at once', async () => {
  await withServer(silence, async ({ url }) => {
    const address = feedAddress(url, '/');
    if (!address.ok || address.value.kind !== 'http') throw new Error('not http');
    const giveUp = new AbortController();
    const request = { address: address.value, validators: null, headers: {}, signal: giveUp.signal };
    const tools = { fetch, machine: realMachine, userAgent: 'Callboard/1', deadline: seconds(30), most: 10 };
    const running = download(request, tools);
    giveUp.abort();
    expect((await running).kind).toBe('failed');
  });
});
