import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'playwright/test';
import { composeStatus } from '../../../main/status/compose-status.ts';
import { openEndpoint } from '../../../main/status/endpoint.ts';
import type { StatusFacts } from '../../../main/status/facts.ts';
import type { Status } from '../../../main/status/status.ts';
import { freePort } from '../../fixtures/status.ts';
import { factsOf, fullFacts, statusNow } from '../../fixtures/status-facts.ts';

type Answer = { readonly code: number; readonly headers: IncomingHttpHeaders; readonly body: string };

type Asking = { readonly method?: string; readonly host?: string };

type Endpoint = {
  readonly port: number;
  readonly get: (path: string, asking?: Asking) => Promise<Answer>;
  readonly bugs: readonly unknown[];
};

const endpointTest = test.extend<{ readonly open: (status?: () => Status) => Promise<Endpoint> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  open: async ({}, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (status = () => composeStatus(factsOf(), statusNow)) => {
      const port = await freePort();
      const bugs: unknown[] = [];
      const opened = await openEndpoint({ port, status, onBug: (error) => bugs.push(error) });
      if (!opened.ok) throw new Error(opened.problem.message);
      closing.push(opened.value.close);
      const get: Endpoint['get'] = (path, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
        new Promise((resolve, reject) => {
          const sent = ask({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
              resolve({
                code: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(chunks).toString('utf8'),
              }),
            );
          });
          sent.on('error', reject).end();
        });
      return { port, get, bugs };
    });
    for (const close of closing) await close();
  },
});

/** What is answered to these bytes, until the connection ends. */
const raw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('error', reject).on('close', () => resolve(text));
  });

endpointTest('X4: /status is what status.json says, as JSON that nobody keeps', async ({ open }) => {
  const { get } = await open();
  const { code, headers, body } = await get('/status?pretty');
  expect([code, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(body)).toEqual(composeStatus(factsOf(), statusNow));
});

endpointTest(
  '/healthz is 200 while there is a board on the wall, and 503 when somebody must come',
  async ({ open }) => {
    const vitals = factsOf().vitals;
    if (vitals === null) throw new Error('the facts have no vitals');
    let facts: StatusFacts = factsOf();
    const { get } = await open(() => composeStatus(facts, statusNow));
    const health = async (given: Partial<StatusFacts>): Promise<readonly [number, string]> => {
      facts = factsOf(given);
      const { code, body } = await get('/healthz');
      return [code, body];
    };
    expect(await health({})).toEqual([200, 'live CONFIRMED\n']);
    expect(await health({ snapshot: null })).toEqual([200, 'holding NO_PROGRAM\n']);
    expect(await health({ keptLit: false })).toEqual([200, 'degraded DISPLAY_MAY_SLEEP\n']);
    expect(await health({ vitals: { ...vitals, safe: true } })).toEqual([503, 'safe CRASH_LOOP\n']);
    const silent = await health({ vitals: { ...vitals, lastBeat: 0 } });
    expect(silent).toEqual([503, 'degraded PAGE_SILENT\n']);
  },
);

endpointTest('X4: a name that was made to point here is refused, however it is written', async ({ open }) => {
  const { get, port } = await open();
  for (const host of [
    `evil.example:${port}`,
    'evil.example',
    '127.0.0.1',
    'localhost',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}.evil.example`,
    `localhost:${port}@evil.example`,
    `[::1]:${port}`,
    `0.0.0.0:${port}`,
  ]) {
    const { code, body } = await get('/status', { host });
    expect([host, code]).toEqual([host, 403]);
    expect(body).not.toContain('Small conference');
  }
  // Before HTTP/1.1 nobody had to say whom they ask.
  expect(await raw(port, 'GET /status HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  for (const host of [`localhost:${port}`, `LOCALHOST:${port}`]) {
    expect((await get('/status', { host })).code).toBe(200);
  }
});

endpointTest('X4: nothing can be changed, and no web page is let in', async ({ open }) => {
  const { get } = await open();
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const { code, headers } = await get('/status', { method });
    expect([method, code, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
  const { headers } = await get('/status');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  const head = await get('/metrics', { method: 'HEAD' });
  expect([head.code, head.body]).toEqual([200, '']);
});

endpointTest('X4: other paths are 404, inherited names too', async ({ open }) => {
  const { get } = await open();
  for (const path of ['/', '/status/', '/STATUS', '/../status', '/constructor', '/__proto__', '//status']) {
    expect([path, (await get(path)).code]).toEqual([path, 404]);
  }
});

endpointTest('X4: no other address of this machine answers', async ({ open }) => {
  const { port } = await open();
  const others = Object.values(networkInterfaces())
    .flatMap((faces) => faces ?? [])
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    .filter((address) => address !== '127.0.0.1');
  const outcomes = await Promise.all(
    [...others, '127.0.0.2'].map(
      (host) =>
        new Promise((resolve) => {
          const socket = connect({ host, port, timeout: 2000 }, () => resolve('connected'));
          socket.on('error', () => resolve('refused')).on('timeout', () => resolve('no answer'));
        }),
    ),
  );
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes).not.toContain('connected');
});

endpointTest(
  'X4: callers that dawdle are cut off, and more than sixteen at once do not keep others out for long',
  async ({ open }) => {
    const { get, port } = await open();
    const closed = Array.from(
      { length: 30 },
      () =>
        new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => socket.write('GET /status HTTP/1.1\r\nHost: '));
          socket.on('error', () => undefined).on('close', () => resolve());
          socket.resume();
        }),
    );
    await Promise.all(closed);
    expect((await get('/healthz')).code).toBe(200);
  },
);

endpointTest('a port that is taken is a problem and no crash, and may be had later', async ({ open }) => {
  const { port } = await open();
  const parts = { port, status: () => composeStatus(factsOf(), statusNow), onBug: () => undefined };
  const refused = await openEndpoint(parts);
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'STATUS_PORT', where: `127.0.0.1:${port}` },
  });
  expect(refused.ok || refused.problem.message).toContain('EADDRINUSE');
});

endpointTest(
  'a status that cannot be made is a bug for the log and a 500, and the endpoint lives on',
  async ({ open }) => {
    let broken = true;
    const { get, bugs } = await open(() => {
      if (broken) throw new TypeError('no facts');
      return composeStatus(factsOf(), statusNow);
    });
    expect((await get('/status')).code).toBe(500);
    expect(bugs).toHaveLength(1);
    broken = false;
    expect((await get('/status')).code).toBe(200);
  },
);

endpointTest(
  'the metrics of a screen are well-formed, in base units, and each says what it is',
  async ({ open }) => {
    const { get } = await open(() => composeStatus(fullFacts(), statusNow));
    const { headers, body } = await get('/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const helped = [...body.matchAll(/^# HELP (\S+) \S.*\.$/gm)].map(([, name]) => name);
    const typed = [...body.matchAll(/^# TYPE (\S+) (?:gauge|counter)$/gm)].map(([, name]) => name);
    const samples = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const sampled = samples.map((line) => /^(\w+)(?:\{[^}]*\})? \S+$/.exec(line)?.[1]);
    expect(typed).toEqual(helped);
    expect([...new Set(sampled)].sort()).toEqual([...new Set(helped)].sort());
    for (const name of helped) expect(name).toMatch(/^callboard_[a-z_]+$/);
    expect(body).not.toMatch(/_(?:ms|milliseconds|minutes|kb|megabytes)\b/);
    expect(samples).toEqual(
      expect.arrayContaining([
        'callboard_info{version="0.0.0-test"} 1',
        'callboard_state{state="degraded"} 1',
        'callboard_state{state="live"} 0',
        'callboard_reason{reason="FEED_SUSPECT"} 1',
        'callboard_reason{reason="CONFIRMED"} 0',
        'callboard_confirmed_timestamp_seconds 1769940240',
        'callboard_source_failures{feed="https://example.org/schedule.xml?…"} 2',
        'callboard_notices_failures 1',
        `callboard_notices_confirmed_timestamp_seconds ${(statusNow - 20_000) / 1000}`,
        'callboard_hangs_total 2',
        'callboard_page_beat_age_seconds 1.2',
        'callboard_resident_memory_bytes{process="Tab"} 200',
        'callboard_storage_errors 7',
      ]),
    );
  },
);

endpointTest('a number that is not known is absent from the metrics and not 0', async ({ open }) => {
  const { get } = await open(() => composeStatus(factsOf({ vitals: null }), statusNow));
  const { body } = await get('/metrics');
  expect(body).not.toMatch(/^callboard_(?:page_beat_age_seconds|storage_\w+|notices\w*)/m);
});
