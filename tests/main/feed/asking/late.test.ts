import { channel } from 'node:diagnostics_channel';
import { createServer } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'playwright/test';
import type { Answer } from '../../../../main/feed/asking/answer.ts';
import { download } from '../../../../main/feed/asking/download.ts';
import { downloadDeadline } from '../../../../main/feed/limits.ts';
import { type Behaviour, drip, silence, stall, startFeedServer } from '../../../fixtures/feed-server.ts';
import { realMachine, stagedMachine } from '../../../fixtures/machine.ts';
import { get, withServer } from './downloading.ts';

const tries = process.env['CALLBOARD_FULL'] === '1' ? 500 : 120;

/** A server that takes connections and says nothing in them, not even a TLS greeting. */
const withDeafServer = async (use: (url: string) => Promise<void>): Promise<void> => {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens nowhere');
  await use(`https://127.0.0.1:${address.port}/`);
  server.close();
};

const phases: readonly (readonly [string, Behaviour])[] = [
  ['headers', silence],
  ['body', drip('x'.repeat(1000))],
  ['body', stall(Buffer.alloc(5000, 'x'), 2000)],
];

test('T4: a server that is late is given up with the phase it was late in', async () => {
  await withDeafServer(async (url) => {
    expect(await get(url, { deadline: 0.3 })).toMatchObject({
      fault: 'FEED_TIMEOUT',
      facts: { phase: 'connect', got: 0 },
      problem: { message: expect.stringContaining('could not be connected to in time') },
    });
  });
  for (const [phase, behaviour] of phases) {
    await withServer(behaviour, async ({ url }) => {
      expect(await get(url, { deadline: 0.3 })).toMatchObject({ fault: 'FEED_TIMEOUT', facts: { phase } });
    });
  }
});

test('T4: the deadline of the product is 30 seconds for the whole download, to the millisecond', async () => {
  await withServer(drip('x'.repeat(100_000)), async ({ url, asked }) => {
    const machine = stagedMachine(0);
    let answer: Answer | null = null;
    const running = download(
      {
        address: { kind: 'http', url: new URL(url), authorization: null },
        validators: null,
        headers: {},
        signal: new AbortController().signal,
      },
      { fetch, machine, userAgent: 'Callboard/1', deadline: downloadDeadline, most: 1_000_000 },
    ).then((come) => {
      answer = come;
    });
    await expect.poll(() => asked.length).toBe(1);
    machine.pass(29_999);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answer).toBeNull();
    machine.pass(1);
    await running;
    expect(answer).toMatchObject({ fault: 'FEED_TIMEOUT' });
    expect(machine.now()).toBe(30_000);
  });
});

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

const heapMegabytes = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

/** Asks `times` late servers, ten at a time, by `ask`; gives how many connections stay open, however long one waits. */
const leftOpen = async (
  times: number,
  ask: (url: string) => Promise<unknown>,
  patience: number,
): Promise<number> => {
  const servers = await Promise.all(phases.map(([, behaviour]) => startFeedServer(behaviour)));
  for (let done = 0; done < times; done += 10) {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => ask(servers[(done + index) % servers.length]?.url ?? '')),
    );
  }
  const openNow = async (): Promise<number> => {
    const open = await Promise.all(servers.map((server) => server.connections()));
    return open.reduce((sum, count) => sum + count, 0);
  };
  // A connection that was about to stand when its try ended is kept for the next one for four seconds (undici).
  const until = Date.now() + patience;
  while ((await openNow()) > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const open = await openNow();
  await Promise.all(servers.map((server) => server.close()));
  return open;
};

test(`T4: after ${tries} tries at late servers no socket is open, nobody listens, and the heap is as it was`, async () => {
  test.setTimeout(120_000);
  const patience = { deadline: 0.08 };
  await leftOpen(30, (url) => get(url, patience), 10_000);
  const before = heapMegabytes();
  expect(await leftOpen(tries, (url) => get(url, patience), 10_000)).toBe(0);
  expect(heapMegabytes() - before).toBeLessThan(2);
  expect(channel('undici:client:sendHeaders').hasSubscribers).toBe(false);
});

test('T4: a download that only stops waiting leaves its sockets open', async () => {
  const abandon = new AbortController();
  const careless = (url: string): Promise<unknown> => {
    const body = fetch(url, { signal: abandon.signal }).then((response) => response.text());
    body.catch(() => undefined);
    return Promise.race([
      body,
      new Promise((resolve) => realMachine.startTimer(() => resolve(null), 80 as never)),
    ]);
  };
  const open = await leftOpen(30, careless, 5000);
  abandon.abort();
  expect(open).toBeGreaterThan(20);
});
