import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test as kiosk } from '../fixtures/kiosk.ts';

const works = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const equipped = works('python3') && works('systemd-notify');

type Listener = { readonly socket: string; readonly heard: readonly string[] };

const test = kiosk.extend<{ readonly listen: (folder: string) => Promise<Listener> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  listen: async ({}, use) => {
    const stops: (() => void)[] = [];
    await use(async (folder) => {
      const socket = join(folder, 'notify');
      const program = join(import.meta.dirname, '../fixtures/notify-listener.py');
      const child = spawn('python3', [program, socket], { stdio: ['ignore', 'pipe', 'inherit'] });
      stops.push(() => child.kill());
      const heard: string[] = [];
      createInterface(child.stdout).on('line', (line) => heard.push(line));
      await expect.poll(() => heard[0]).toBe('listening');
      return { socket, heard };
    });
    for (const stop of stops) stop();
  },
});

test.skip(!equipped, 'This needs python3 and systemd-notify, to hear what systemd would.');

const pings = ({ heard }: Listener): number => heard.filter((word) => word === 'WATCHDOG=1').length;

test('P6: systemd hears that the board is up and that all is well, until main stands still; and that it was asked to end', async ({
  launch,
  listen,
  stateFolder,
}) => {
  const state = stateFolder();
  const listener = await listen(state);
  const env = { NOTIFY_SOCKET: listener.socket, WATCHDOG_USEC: '2000000' };
  const { app, said, stop } = await launch([], { state, env });
  await said('BOARD_UP');
  await expect.poll(() => listener.heard, { timeout: 15_000 }).toContain('READY=1');
  const before = pings(listener);
  await expect.poll(() => pings(listener), { timeout: 20_000 }).toBeGreaterThan(before + 2);

  const blocked = app.evaluate(() => {
    for (const until = performance.now() + 4000; performance.now() < until; );
  });
  const atBlock = performance.now();
  let last = atBlock;
  let count = pings(listener);
  let longest = 0;
  await expect
    .poll(
      () => {
        const now = performance.now();
        if (pings(listener) > count) last = now;
        count = pings(listener);
        longest = Math.max(longest, now - last);
        return now - atBlock;
      },
      { timeout: 20_000, intervals: [50] },
    )
    .toBeGreaterThan(3800);
  // systemd would have waited 2 s.
  expect(longest).toBeGreaterThan(2000);
  await blocked;
  const after = pings(listener);
  await expect.poll(() => pings(listener), { timeout: 15_000 }).toBeGreaterThan(after);
  await stop();
  await expect.poll(() => listener.heard).toContain('STOPPING=1');
});
