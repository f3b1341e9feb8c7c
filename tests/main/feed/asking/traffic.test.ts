import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { feedAddress } from '../../../../main/feed/asking/address.ts';
import type { Validators } from '../../../../main/feed/asking/answer.ts';
import { download } from '../../../../main/feed/asking/download.ts';
import { pollDelay } from '../../../../main/feed/backoff.ts';
import { hours, minutes, seconds } from '../../../../program/time/instant.ts';
import { realFeed, withoutRealFeeds } from '../../../fixtures/feeds.ts';
import { realMachine } from '../../../fixtures/machine.ts';

/** What went over the wire, both ways, headers included; without TCP, IP and TLS. */
type Exchange = { readonly up: number; readonly down: number; readonly kind: string };

/** Serves `packed` as a web server does that compresses, and counts the bytes of each exchange. */
const weigh = async (packed: Uint8Array, asks: number): Promise<readonly Exchange[]> => {
  const sockets = new Set<Socket>();
  const headers = { etag: '"65b8f0c1-1d2f3a"', 'last-modified': 'Sat, 03 Feb 2024 08:00:00 GMT' };
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === headers.etag) return void response.writeHead(304, headers).end();
    const type = { 'content-type': 'application/xml', 'content-encoding': 'gzip' };
    response.writeHead(200, { ...headers, ...type, 'content-length': packed.byteLength }).end(packed);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = feedAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}/schedule.xml`, '/');
  if (!address.ok || address.value.kind !== 'http') throw new Error('no address');
  const carried = (): readonly [number, number] => [
    [...sockets].reduce((sum, socket) => sum + socket.bytesRead, 0),
    [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
  ];
  const exchanges: Exchange[] = [];
  let validators: Validators | null = null;
  for (let count = 0; count < asks; count += 1) {
    const [upBefore, downBefore] = carried();
    const answer = await download(
      { address: address.value, validators, headers: {}, signal: new AbortController().signal },
      { fetch, machine: realMachine, userAgent: 'Callboard/0.1.0', deadline: seconds(20), most: 2 ** 25 },
    );
    if (answer.kind === 'body') validators = answer.validators;
    const [up, down] = carried();
    exchanges.push({ up: up - upBefore, down: down - downBefore, kind: answer.kind });
  }
  server.closeAllConnections();
  server.close();
  return exchanges;
};

/** A day of polls: the program once, and then "not modified", as often as the mean wait of a screen fits into it. */
const dayOf = (whole: Exchange, unchanged: Exchange): number => {
  const polls = hours(24) / pollDelay(minutes(5), () => 0.5);
  return whole.up + whole.down + (polls - 1) * (unchanged.up + unchanged.down);
};

test.describe('a program as large as FOSDEM', () => {
  test.skip(...withoutRealFeeds);

  test('T12: a screen that polls all day moves little more than the program itself', async () => {
    const packed = gzipSync(realFeed('frab-xml/fosdem-2024.xml'));
    const [whole, unchanged] = await weigh(packed, 3);
    if (whole === undefined || unchanged === undefined) throw new Error('nothing was weighed');
    expect([whole.kind, unchanged.kind]).toEqual(['body', 'not modified']);
    const day = dayOf(whole, unchanged);
    console.log(`      ${packed.byteLength} packed; ${JSON.stringify({ whole, unchanged, day })}`);
    expect(unchanged.up + unchanged.down).toBeLessThan(1000);
    expect(day).toBeLessThan(packed.byteLength + 320_000);
    // Without validators every poll would bring all of it.
    expect(dayOf(whole, whole)).toBeGreaterThan(100 * day);
  });
});
