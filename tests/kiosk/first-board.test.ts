import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { virtualDisplay } from '../../scripts/launch/display.mjs';
import { type ElectronLauncher, electronLauncher } from '../../scripts/launch/launcher.mjs';
import { checkout } from '../../scripts/setup/places.mjs';
import { seenIn } from '../fixtures/faults-on-the-wall.ts';
import { expect, type Said, test } from '../fixtures/kiosk.ts';
import { lookAt } from '../fixtures/x-screen.ts';

type Environment = Record<string, string>;

/** Looks at the display ten times in three seconds, and on until `enough`: how often, and how often a line was white. */
const looksAt = async (
  env: Environment,
  enough: () => boolean,
): Promise<{ looks: number; white: number }> => {
  let looks = 0;
  let white = 0;
  for (; looks < 10 || !enough(); looks += 1) {
    if ((await lookAt(env)).hasWhiteRow()) white += 1;
    await sleep(300);
  }
  return { looks, white };
};

/** A display of the test's own: nothing else stands on it. */
const onOwnDisplay = async (
  { account }: ElectronLauncher,
  act: (env: Environment) => Promise<void>,
): Promise<void> => {
  const display = await virtualDisplay({ account });
  try {
    await act(display.env);
  } finally {
    await display.close();
  }
};

test('P7: from the start of the app to its first board the display never flashes white', async ({
  launch,
  launcher,
}) => {
  await onOwnDisplay(launcher, async (env) => {
    let up = false;
    const looking = looksAt(env, () => up);
    const { app, said, stop } = await launch(['--board', 'standby'], { env });
    await said('BOARD_UP');
    up = true;
    expect(await looking).toMatchObject({ white: 0 });

    // The negative control: a window that is shown before there is something to show.
    await app.evaluate(({ BrowserWindow, screen }) => {
      const window = new BrowserWindow({ ...screen.getPrimaryDisplay().bounds, frame: false });
      return window.loadURL('about:blank');
    });
    await expect.poll(async () => (await lookAt(env)).hasWhiteRow(), { intervals: [100] }).toBe(true);
    await stop();
  });
});

test('P7, P3: an installation without its page says so, and shows the plain board within seconds', async ({
  launcher,
  stateFolder,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-broken-'));
  for (const part of ['build', 'assets', 'package.json'])
    cpSync(join(checkout, part), join(folder, part), { recursive: true });
  const assets = join(folder, 'build', 'renderer', 'assets');
  for (const script of readdirSync(assets).filter((name) => name.endsWith('.js')))
    rmSync(join(assets, script));
  const broken = await electronLauncher({ app: folder, say: () => undefined });
  await onOwnDisplay(launcher, async (env) => {
    const child = spawn(broken.executable, [broken.appPath, '--state', stateFolder()], {
      env: { ...broken.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const events: string[] = [];
    const looped = new Promise<void>((resolve) => {
      createInterface(child.stdout).on('line', (line) => {
        const { event } = JSON.parse(line) as Said;
        events.push(event);
        if (event === 'CRASH_LOOP') resolve();
      });
    });
    await looped;
    expect(events).toContain('LOAD_FAIL');
    const isDrawn = async () => {
      const look = await lookAt(env);
      expect(look.hasWhiteRow()).toBe(false);
      return look.shares().has(0x0a0d13) && look.isDrawn();
    };
    await expect.poll(isDrawn, { timeout: 10_000 }).toBe(true);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  rmSync(folder, { recursive: true });
});

test('P8: a page that asks before main can answer asks again, and gets its board in the same window', async ({
  launch,
}) => {
  const { app, said, log } = await launch(['--board', 'standby']);
  await said('BOARD_UP');
  await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    const [answer] = page?.ipc.listeners('ready') ?? [];
    if (!page || !answer) throw new Error('Nobody answers the page.');
    page.ipc.removeAllListeners('ready');
    page.ipc.once('ready', () => {
      setTimeout(() => page.ipc.on('ready', (...said) => answer(...said)), 2000);
    });
    page.forcefullyCrashRenderer();
  });
  await expect.poll(async () => (await seenIn(app)).text, { timeout: 10_000 }).toContain('Flink Forward');
  expect(log.filter(({ event }) => event === 'WINDOW_REPLACED')).toEqual([]);
});

test('O3, H7: nothing that a page may ask for opens a dialog: not print, nor alert, confirm or leaving', async ({
  launch,
  launcher,
}) => {
  await onOwnDisplay(launcher, async (env) => {
    const { app, page, said, stop } = await launch(['--board', 'standby'], { env });
    await said('BOARD_UP');
    const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await page.evaluate(() => {
      window.print();
      window.addEventListener('beforeunload', (event) => event.preventDefault());
      return [window.alert('a'), window.confirm('b')];
    });
    await sleep(1000);
    const ground = async () => (await lookAt(env)).shares().get(0x0a0d13) ?? 0;
    expect(await ground()).toBeGreaterThan(0.5);
    expect(await windows()).toBe(1);
    expect((await lookAt(env)).hasWhiteRow()).toBe(false);
    await stop();
  });
});
