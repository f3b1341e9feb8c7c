import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { content, startFeedServer } from '../fixtures/feed-server.ts';
import { realMachine } from '../fixtures/machine.ts';
import { isConfirmed, startRefreshing } from '../fixtures/refreshing.ts';
import { settingsFlags } from '../fixtures/settings.ts';
import { expect, test, usualProgram } from '../fixtures/situation.ts';
import { conditionIn, freePort, listenersAt, statusIn } from '../fixtures/status.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

const minute = 60_000;
const hour = 60 * minute;
const patient = { timeout: 20_000 };

test('T3, P11, X4: the status file and the endpoint follow the screen from holding to live, on the loopback address alone', async ({
  given,
  launch,
  stateFolder,
}) => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { state, said, feed } = await given({ feed: 'down', settings: { statusPort: port } });
  await expect.poll(() => conditionIn(state), patient).toBe('holding NO_PROGRAM');
  await said('STATUS_ENDPOINT');
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${origin}/healthz`)).text()).toBe('holding NO_PROGRAM\n');
  await feed('up');
  await expect.poll(() => conditionIn(state), patient).toBe('live CONFIRMED');
  await said('STATE', (line) => line['state'] === 'live' && line['before'] === 'holding');
  const status = (await (await fetch(`${origin}/status`)).json()) as ReturnType<typeof statusIn>;
  expect(status?.event).toMatchObject({ title: 'Small conference', sessions: 3, phase: 'after' });
  expect(status?.screen.keptLit).toBe(true);
  expect(status?.page.lastBeatSecondsAgo).toBeLessThan(15);
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  expect(metrics).toContain('callboard_state{state="live"} 1\n');
  expect(metrics).toContain('callboard_sessions 3\n');
  expect((await fetch(`http://localhost:${port}/status`)).status).toBe(200);

  expect(listenersAt(port)).toEqual(['127.0.0.1']);

  const other = stateFolder();
  const second = await launch(settingsFlags(other, { statusPort: port }), { state: other });
  const problem = await second.said('PROBLEM', (line) => line['code'] === 'STATUS_PORT');
  expect(problem['message']).toContain(`port ${port}`);
  await second.said('BOARD_UP');
  await expect.poll(() => conditionIn(other), patient).toBe('live DEMO');
  const codes = (): readonly string[] | undefined => statusIn(other)?.problems.list.map(({ code }) => code);
  await expect.poll(codes, patient).toContain('STATUS_PORT');
});

test('P13: the memory of every process is told, and a page that takes too much is followed by a new one without a gap', async ({
  given,
}) => {
  const { app, page, state, said, log } = await given({ settings: { maxMemoryMegabytes: 256 } });
  await said('BOARD_UP');
  const before = page.url();
  const closed = page.waitForEvent('close', patient);
  await said('PLANNED_RELOAD');
  await closed;
  await expect.poll(() => statusIn(state)?.page.plannedReloads, patient).toBe(1);
  const names = statusIn(state)?.memory?.processes.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Browser', 'Tab', 'GPU']));
  for (const { residentBytes } of statusIn(state)?.memory?.processes ?? []) {
    expect(residentBytes).toBeGreaterThan(1024 * 1024);
  }
  expect(conditionIn(state)).toBe('degraded MEMORY_HIGH');
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.webContents.getURL()]),
  );
  expect(windows).toEqual([[true, before]]);
  // It was planned: nothing is said to have gone wrong.
  const ended = log.filter(({ event }) => /^(?:RENDERER_|WINDOW_|HEARTBEAT_|CRASH_)/.test(event));
  expect(ended).toEqual([]);
});

/** A state folder with the program of an origin that is gone, kept `age` ms ago. */
const keptAgo = async (state: string, age: number): Promise<string> => {
  const server = await startFeedServer(content(usualProgram));
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const machine = { ...realMachine, now: () => Date.now() - age };
  const tools = { version, machine };
  const keeping = await startRefreshing({ folder: state, from: server.url, options: { machineZone }, tools });
  await keeping.until(isConfirmed);
  await keeping.stop();
  await server.close();
  return server.url;
};

test('T1, T2: without a network the status says how old the program on the wall is', async ({
  launch,
  stateFolder,
}) => {
  for (const [age, condition] of [
    [minute, 'cache FROM_CACHE'],
    [hour, 'stale FEED_STALE'],
  ] as const) {
    const state = stateFolder();
    const feed = await keptAgo(state, age);
    const { stop } = await launch(settingsFlags(state, { feed, pollMinutes: 0.1 }), { state });
    await expect.poll(() => conditionIn(state), patient).toBe(condition);
    await expect.poll(() => statusIn(state)?.sources[0]?.failures, patient).toBeGreaterThan(0);
    expect(statusIn(state)?.sources[0]).toMatchObject({
      state: condition.split(' ')[0],
      problem: { code: 'FEED_CONNECTION' },
      nextAt: expect.stringMatching(/Z$/),
    });
    await stop();
  }
});

/** Every file below a folder that holds one of the words. */
const filesWith = (folder: string, words: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return words.some((word) => bytes.includes(word));
    });

test('X3: the secrets of a feed are in no log, status, metric, cache or page; only the owner can read their settings', async ({
  launch,
  stateFolder,
}) => {
  const secrets = ['canary-user', 'canary-pass', 'canary-query', 'canary-header'];
  const encoded = Buffer.from('canary-user:canary-pass').toString('base64');
  const server = await startFeedServer(content(usualProgram));
  const from = `${server.url.replace('//', '//canary-user:canary-pass@')}schedule.json?token=canary-query`;
  const port = await freePort();
  const state = stateFolder();
  const headers = { 'X-Api-Key': 'canary-header' };
  const settings = { sources: [{ from, headers }], pollMinutes: 0.1, statusPort: port };
  const { said, page, log } = await launch(settingsFlags(state, settings), { state });
  await said('FEED_TAKEN');
  expect(server.asked.at(-1)?.headers).toMatchObject({ 'x-api-key': 'canary-header' });
  expect(server.asked.at(-1)?.headers.authorization).toBe(`Basic ${encoded}`);
  // A failure names its feed too.
  await server.close();
  await said('FEED_CONN');
  const told = await Promise.all(
    ['status', 'metrics', 'healthz'].map(async (path) =>
      (await fetch(`http://127.0.0.1:${port}/${path}`)).text(),
    ),
  );
  const shown = [JSON.stringify(log), ...told, await page.content()].join('\n');
  for (const secret of [...secrets, encoded]) expect(shown).not.toContain(secret);
  expect(shown).toContain('/schedule.json?…');
  await expect.poll(() => statusIn(state)?.sources[0]?.failures, patient).toBeGreaterThan(0);
  const holders = filesWith(state, [...secrets, encoded]).map((path) => path.slice(state.length + 1));
  expect(holders.sort()).toEqual(['settings.json', 'settings.last-good.json']);
});
