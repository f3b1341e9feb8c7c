import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { feedAddress } from '../../../main/feed/asking/address.ts';
import type { Answer } from '../../../main/feed/asking/answer.ts';
import { download } from '../../../main/feed/asking/download.ts';
import { openNetwork } from '../../../main/network/network.ts';
import { defaultSettings, type Settings } from '../../../program/settings/settings.ts';
import { seconds } from '../../../program/time/instant.ts';
import { newAuthority } from '../../fixtures/certificates.ts';
import {
  type Behaviour,
  content,
  type FeedServer,
  redirect,
  routes,
  silence,
  startFeedServer,
  status,
} from '../../fixtures/feed-server.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { realMachine } from '../../fixtures/machine.ts';
import { startProxy, type TestProxy } from '../../fixtures/proxy.ts';
import { text } from '../feed/asking/downloading.ts';

const authority = newAuthority('Authority of the venue');
/** No name service knows it: the proxy alone does. */
const host = 'feed.invalid';
const tls = authority.issue({ host });

type Venue = {
  readonly server: FeedServer;
  readonly proxy: TestProxy;
  readonly folder: string;
  /** Asks once, by a network of these settings; with what was wrong with them. */
  readonly get: (
    url: string,
    said?: Partial<Settings>,
    wish?: { deadline?: number; login?: string },
  ) => Promise<Answer>;
};

/** A venue with a proxy, one server behind it, and `authority.pem` in a folder. */
const inVenue = async (
  { behaviour, secure = true, login }: { behaviour: Behaviour; secure?: boolean; login?: string },
  use: (venue: Venue) => Promise<void>,
): Promise<void> => {
  const server = await startFeedServer(behaviour, secure ? { tls } : {});
  const proxy = await startProxy({ to: server.url, ...(login === undefined ? {} : { login }) });
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'authority.pem'), authority.cert);
    const get: Venue['get'] = async (url, said = {}, wish = {}) => {
      const settings = { ...defaultSettings, proxy: proxy.url, caFile: 'authority.pem', ...said };
      const network = await openNetwork({ settings, file: 'settings.json', folder, env: {}, fetch });
      expect(network.problems).toEqual([]);
      const address = feedAddress(url, '/');
      if (!address.ok || address.value.kind !== 'http') throw new Error(`not an http address: ${url}`);
      const headers: Record<string, string> = wish.login === undefined ? {} : { authorization: wish.login };
      return download(
        { address: address.value, validators: null, headers, signal: new AbortController().signal },
        {
          fetch: network.fetch,
          machine: realMachine,
          userAgent: 'Callboard/1',
          deadline: seconds(wish.deadline ?? 5),
          most: 1_000_000,
        },
      );
    };
    await use({ server, proxy, folder, get });
  });
  await proxy.close();
  await server.close();
};

const sentenceOf = (answer: Answer): string =>
  answer.kind === 'failed' ? answer.problem.message : answer.kind;

test('a feed comes by https through the proxy in a tunnel, by an authority that only caFile names', async () => {
  await inVenue({ behaviour: content('program') }, async ({ get, proxy, server }) => {
    expect(text(await get(`https://${host}/s.xml?a=b`))).toBe('program');
    expect(proxy.asked.map(({ line }) => line)).toEqual([`CONNECT ${host}:443`]);
    expect(server.asked.map(({ path, headers }) => [path, headers.host, headers['user-agent']])).toEqual([
      ['/s.xml?a=b', host, 'Callboard/1'],
    ]);
  });
});

test('a feed comes by http through the proxy without a tunnel', async () => {
  await inVenue({ behaviour: content('program'), secure: false }, async ({ get, proxy, server }) => {
    expect(text(await get(`http://${host}/s.xml?a=b`))).toBe('program');
    expect(proxy.asked.map(({ line }) => line)).toEqual([`GET http://${host}/s.xml?a=b`]);
    expect(server.asked.map(({ path, headers }) => [path, headers.host])).toEqual([['/s.xml?a=b', host]]);
  });
});

test('what this machine serves itself is asked without the proxy, with the authority all the same', async () => {
  const own = await startFeedServer(content('own'), { tls: authority.issue({ host: '127.0.0.1' }) });
  await inVenue({ behaviour: content('program') }, async ({ get, proxy }) => {
    expect(text(await get(own.url))).toBe('own');
    expect(proxy.asked).toEqual([]);
    expect(sentenceOf(await get(own.url, { caFile: null }))).toMatch(
      /signed by an authority that this machine does not know \([A-Z_]+\): if the venue's network inspects traffic, set "caFile"/,
    );
  });
  await own.close();
});

test('the proxy alone is told its user name and password, the server alone the login', async () => {
  for (const secure of [true, false]) {
    await inVenue(
      { behaviour: content('program'), secure, login: 'crew:p@ss' },
      async ({ get, proxy, server }) => {
        const url = `${secure ? 'https' : 'http'}://${host}/`;
        const said = { proxy: proxy.url.replace('//', '//crew:p%40ss@') };
        expect(text(await get(url, said, { login: 'Bearer x' }))).toBe('program');
        expect(server.asked[0]?.headers).toMatchObject({ authorization: 'Bearer x' });
        expect(server.asked[0]?.headers).not.toHaveProperty('proxy-authorization');
        expect('authorization' in (proxy.asked[0]?.headers ?? {})).toBe(!secure);
        expect(sentenceOf(await get(url))).toMatch(
          /^The proxy 127\.0\.0\.1:\d+ wants a user name and password/,
        );
        const wrong = { proxy: proxy.url.replace('//', '//crew:wrong@') };
        expect(sentenceOf(await get(url, wrong))).toMatch(/does not take this user name and password/);
      },
    );
  }
});

test('a proxy that refuses, is not there or cannot be found is told apart from the server', async () => {
  await inVenue({ behaviour: content('program') }, async ({ get, proxy }) => {
    proxy.refuse(502);
    expect(sentenceOf(await get(`https://${host}/`))).toMatch(
      /^The proxy 127\.0\.0\.1:\d+ could not reach feed\.invalid \(502 Bad Gateway\)/,
    );
    proxy.refuse(403);
    expect(sentenceOf(await get(`https://${host}/`))).toMatch(
      /^The proxy 127\.0\.0\.1:\d+ lets nobody through to feed\.invalid \(403 Forbidden\)/,
    );
    await proxy.close();
    for (const scheme of ['https', 'http']) {
      const answer = await get(`${scheme}://${host}/`);
      expect(sentenceOf(answer)).toMatch(/^The proxy 127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\)/);
      expect(answer).toMatchObject({ fault: 'FEED_CONN', facts: { code: 'ECONNREFUSED' } });
      expect(sentenceOf(await get(`${scheme}://${host}/`, { proxy: 'proxy.invalid:3128' }))).toMatch(
        /^No proxy called proxy\.invalid:3128 can be found/,
      );
    }
  });
});

test('a proxy that keeps silent is late in connecting, a server behind it late in answering', async () => {
  await inVenue({ behaviour: silence }, async ({ get, proxy }) => {
    const late = await get(`https://${host}/`, {}, { deadline: 0.5 });
    expect(late).toMatchObject({ fault: 'FEED_TIMEOUT', facts: { phase: 'headers' } });
    proxy.refuse('silent');
    const silent = await get(`https://${host}/`, {}, { deadline: 0.5 });
    expect(silent).toMatchObject({ fault: 'FEED_TIMEOUT', facts: { phase: 'connect' } });
  });
  await inVenue({ behaviour: silence, secure: false }, async ({ get }) => {
    const late = await get(`http://${host}/`, {}, { deadline: 0.5 });
    expect(late).toMatchObject({ fault: 'FEED_TIMEOUT', facts: { phase: 'headers' } });
  });
});

test('through the proxy gzip, the cap, dates, errors and redirects are what they are without it', async () => {
  const behaviour = routes({
    '/gzip': content(gzipSync('program'), { headers: { 'content-encoding': 'gzip' } }),
    '/large': content(gzipSync(Buffer.alloc(1_100_000, 'x')), { headers: { 'content-encoding': 'gzip' } }),
    '/gone': status(404),
    '/away': redirect(`https://other.invalid/gzip`),
    '/down': redirect(`http://${host}/gzip`),
    '/inside': redirect('https://127.0.0.1/gzip'),
  });
  await inVenue({ behaviour }, async ({ get, proxy, server }) => {
    const answer = await get(`https://${host}/gzip`);
    expect(text(answer)).toBe('program');
    expect(answer).toMatchObject({ date: expect.any(Number), validators: { etag: expect.any(String) } });
    expect(await get(`https://${host}/large`)).toMatchObject({ fault: 'FEED_TOO_BIG' });
    expect(sentenceOf(await get(`https://${host}/gone`))).toBe(
      `${host} answered 404 (Not Found): check the address.`,
    );
    expect(await get(`https://${host}/down`)).toMatchObject({ fault: 'FEED_REDIRECT_DENIED' });
    expect(await get(`https://${host}/inside`)).toMatchObject({ fault: 'FEED_REDIRECT_DENIED' });
    // The certificate is not for the other server: that the tunnel was asked for is enough.
    expect(sentenceOf(await get(`https://${host}/away`, {}, { login: 'Basic x' }))).toContain(
      'other.invalid is for another server',
    );
    expect(proxy.asked.at(-1)?.line).toBe('CONNECT other.invalid:443');
    expect(server.asked.filter(({ headers }) => 'authorization' in headers).map(({ path }) => path)).toEqual([
      '/away',
    ]);
  });
});

test('a proxy may be reached by https, by the authority of the venue', async () => {
  const server = await startFeedServer(content('program'), { tls });
  const proxy = await startProxy({ to: server.url, tls: authority.issue({ host: '127.0.0.1' }) });
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'authority.pem'), authority.cert);
    const settings = { ...defaultSettings, proxy: proxy.url, caFile: join(folder, 'authority.pem') };
    const network = await openNetwork({ settings, file: 'settings.json', folder: '/', env: {}, fetch });
    expect(await (await network.fetch(`https://${host}/`)).text()).toBe('program');
  });
  await proxy.close();
  await server.close();
});

test('without a proxy and an authority the fetch that is lent does all of it', async () => {
  const asked: string[] = [];
  const lent: typeof fetch = async (input) => {
    asked.push(String(input));
    return new Response('lent');
  };
  const settings = { ...defaultSettings, proxy: 'none' };
  const env = { HTTPS_PROXY: 'http://proxy.invalid' };
  const network = await openNetwork({ settings, file: 'settings.json', folder: '/', env, fetch: lent });
  expect(await (await network.fetch(`https://${host}/`)).text()).toBe('lent');
  expect(asked).toEqual([`https://${host}/`]);
});
