import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { virtualDisplay } from '../../scripts/launch/display.mjs';
import { electronLauncher } from '../../scripts/launch/launcher.mjs';
import { checkout } from '../../scripts/setup/places.mjs';
import { killProcess, processesOf, seenIn } from '../fixtures/faults-on-the-wall.ts';
import { full } from '../fixtures/full.ts';
import { expect, test } from '../fixtures/situation.ts';
import { lookAt } from '../fixtures/x-screen.ts';

const run = promisify(execFile);

const isDrawn = async (env: Record<string, string | undefined>): Promise<boolean> =>
  (await lookAt(env)).isDrawn();

/** The graphics processes of an app, by what `/proc` says: their parent is the app, or a process it made for them. */
const graphicsProcessesOf = (app: number): readonly number[] =>
  readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id)) return [];
    try {
      const group = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return Number(group) === app && command.includes('--type=gpu-process') ? [Number(id)] : [];
    } catch {
      // A process that ended while we looked.
      return [];
    }
  });

test('P4, H4: the graphics process is killed again and again, and the board is on the glass within ten seconds', async ({
  launch,
  launcher,
}) => {
  const kills = full ? 8 : 4;
  test.setTimeout(90_000);
  const display = await virtualDisplay({ account: launcher.account });
  try {
    const { app, said, log, stop } = await launch(['--board', 'standby'], { env: display.env });
    await said('BOARD_UP');
    await expect.poll(() => isDrawn(display.env)).toBe(true);
    for (let n = 1; n <= kills; n += 1) {
      const [graphics] = await processesOf(app, 'GPU');
      if (graphics === undefined) throw new Error('There is no graphics process to kill.');
      await killProcess(app, graphics);
      await said('GPU_GONE', (line) => line['n'] === n);
      await sleep(1_200);
    }
    const since = performance.now();
    // What the page draws from now on reaches the glass: another colour, from edge to edge.
    await app.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      return page?.executeJavaScript(`document.documentElement.style.filter = 'invert(1)'; 0`);
    });
    await expect
      .poll(async () => [...(await lookAt(display.env)).shares()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0, {
        timeout: 10_000,
        intervals: [100],
      })
      .toBeGreaterThan(0xc0c0c0);
    console.log(`P4: ${kills} kills; drawn again after ${Math.round(performance.now() - since)} ms`);
    expect(await isDrawn(display.env)).toBe(true);
    expect((await seenIn(app)).text).toContain('Flink Forward Asia');
    expect(log.filter(({ event }) => event === 'MAIN_ERROR')).toEqual([]);
    await stop();
  } finally {
    await display.close();
  }
});

test('P4, H4: control: an Electron app that lets Chromium decide ends with its graphics process', async ({
  launcher,
  display,
  stateFolder,
}) => {
  test.skip(!full, 'The control of P4 takes a quarter of a minute: CALLBOARD_FULL=1 runs it.');
  const naive = await electronLauncher({
    app: join(checkout, 'scripts', 'bench', 'blank'),
    parts: ['main.mjs', 'package.json'],
    say: () => undefined,
  });
  const child = spawn(naive.executable, [naive.appPath, stateFolder()], {
    env: { ...launcher.env, ...display },
    stdio: 'ignore',
    // A process group of its own, by which its children are known.
    detached: true,
  });
  const ended = once(child, 'exit');
  const deadline = performance.now() + 30_000;
  let kills = 0;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    for (const pid of graphicsProcessesOf(child.pid ?? 0)) {
      process.kill(pid, 'SIGKILL');
      kills += 1;
    }
    await sleep(300);
  }
  console.log(`P4 control: ended with ${child.exitCode ?? child.signalCode} after ${kills} kills`);
  expect(child.exitCode ?? child.signalCode).not.toBe(null);
  expect(kills).toBeGreaterThan(1);
  await ended;
});

test('P15: the network service and other utilities are killed: the board stands, and the next poll is fine', async ({
  given,
}) => {
  const { app, said, asked } = await given({ flags: ['--at', '2026-02-01T10:05'] });
  await said('BOARD_UP');
  const utilities = await processesOf(app, 'Utility');
  expect(utilities.length).toBeGreaterThan(0);
  for (const pid of utilities) await killProcess(app, pid);
  await said('CHILD_GONE', (line) => line['n'] === utilities.length);
  expect((await seenIn(app)).text).toContain('Opening');
  const polls = asked().length;
  await expect.poll(() => asked().length, { timeout: 20_000 }).toBeGreaterThan(polls);
  expect((await seenIn(app)).text).toContain('Opening');
});

test('P12: started twice, the second one ends at once and the first one stays', async ({
  launch,
  launcher,
  display,
  stateFolder,
}) => {
  const state = stateFolder();
  const { said, page } = await launch([], { state });
  await said('BOARD_UP');
  const env = { ...launcher.env, ...display, CALLBOARD_HOME: state };
  const second = await run(launcher.executable, [launcher.appPath, '--state', state], { env });
  expect(second.stdout).toContain('SECOND_INSTANCE');
  expect(await page.evaluate(() => document.body.textContent?.length)).toBeGreaterThan(0);
});

test('P12: after a kill -9 the app starts again in the same state folder, every time', async ({
  launch,
  stateFolder,
}) => {
  const starts = full ? 10 : 3;
  test.setTimeout(60_000 + starts * 20_000);
  const state = stateFolder();
  for (let n = 0; n < starts; n += 1) {
    const { app, said } = await launch(['--board', 'standby'], { state });
    await said('BOARD_UP');
    const child = app.process();
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
  const { app, said } = await launch(['--board', 'standby'], { state });
  await said('BOARD_UP');
  expect((await seenIn(app)).text).toContain('Flink Forward Asia');
});
