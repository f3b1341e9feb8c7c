import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { downloads } from '../../../fixtures/downloads.ts';
import {
  type Behaviour,
  content,
  type FeedServer,
  routes,
  startFeedServer,
} from '../../../fixtures/feed-server.ts';
import { realFeed, withoutRealFeeds } from '../../../fixtures/feeds.ts';
import { get, withServer } from './downloading.ts';

/** `faults.md` T8. */
const mostMegabytes = 50;

const packedWith = (bytes: Buffer, encoding: string): Behaviour =>
  content(bytes, { etag: null, headers: { 'content-encoding': encoding } });

/** Without a `Content-Length`, in chunks. */
const inChunks =
  (bytes: Buffer, encoding: string): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { 'content-encoding': encoding });
    for (let at = 0; at < bytes.byteLength; at += 20_000) response.write(bytes.subarray(at, at + 20_000));
    response.end();
  };

// Packing the bombs takes seconds, and minutes on a machine that is busy otherwise.
test.describe.configure({ timeout: 120_000 });

let server: FeedServer;

test.beforeAll(async () => {
  const blank = Buffer.alloc(210 * 1024 * 1024, ' ');
  const record = '{"id":1,"title":"again and again","room":"Main hall","start":"10:00","duration":"0:30"},';
  const repeated = Buffer.alloc(60 * 1024 * 1024, record);
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
  const [gzipped, brotli, records] = await Promise.all([
    promisify(gzip)(blank, { level: 9 }),
    promisify(brotliCompress)(blank, fast),
    promisify(gzip)(repeated, { level: 9 }),
  ]);
  for (const bomb of [gzipped, brotli, records]) expect(bomb.byteLength).toBeLessThan(400_000);
  server = await startFeedServer(
    routes({
      '/gzip': packedWith(gzipped, 'gzip'),
      '/chunks': inChunks(gzipped, 'gzip'),
      '/brotli': packedWith(brotli, 'br'),
      '/records': inChunks(records, 'gzip'),
      '/warm': content('x'.repeat(100_000)),
    }),
  );
});
test.afterAll(() => server.close());

for (const bomb of ['gzip', 'chunks', 'brotli', 'records']) {
  test(`T8: 200 kB that unpack to 210 MB cost under ${mostMegabytes} MB of memory (${bomb})`, async () => {
    test.skip(process.platform !== 'linux', 'The peak of memory is read from /proc, which only Linux has.');
    const [, answer] = await downloads([`${server.url}warm`, `${server.url}${bomb}`]);
    expect(answer).toMatchObject({ fault: 'FEED_TOO_BIG', facts: { cap: 32 * 1024 * 1024 } });
    expect(answer?.rose).toBeLessThan(mostMegabytes);
    console.log(`      ${bomb}: memory rose by ${answer?.rose} MB`);
  });
}

test('T8: a download without a cap would take all of it', async () => {
  test.skip(process.platform !== 'linux', 'The peak of memory is read from /proc, which only Linux has.');
  const [, answer] = await downloads([`${server.url}warm`, `${server.url}gzip`], { naive: true });
  expect(answer?.kind).toBe('body');
  expect(answer?.rose).toBeGreaterThan(mostMegabytes);
});

test('T8: a real program is no bomb, nor is one with three megabytes of blanks after it', async () => {
  test.skip(...withoutRealFeeds);
  const feed = realFeed('frab-xml/fosdem-2024.xml');
  const most = 32 * 1024 * 1024;
  for (const body of [
    Buffer.concat([feed, feed, feed]),
    Buffer.concat([feed, Buffer.alloc(3_000_000, ' ')]),
  ]) {
    await withServer(content(body), async ({ url }) => expect((await get(url, { most })).kind).toBe('body'));
  }
});
