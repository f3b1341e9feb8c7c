import { setTimeout as sleep } from 'node:timers/promises';
import { freezePage, processesOf, seenIn } from '../fixtures/faults-on-the-wall.ts';
import { full } from '../fixtures/full.ts';
import { expect, test } from '../fixtures/kiosk.ts';

const rounded = (values: readonly number[]): string => values.map(Math.round).join(' ');

/** Longer than a page has to stand, and beat, to have proven itself: what follows is no part of a crash loop. */
const beyondProof = 4_000;

test('P2: a page that stands still comes back within 15 seconds, which Electron itself never notices', async ({
  launch,
}) => {
  const freezes = full ? 10 : 1;
  test.setTimeout(60_000 + freezes * 30_000);
  const { app, said, log } = await launch(['--board', 'standby']);
  await said('BOARD_UP');
  const times: number[] = [];
  for (let n = 0; n < freezes; n += 1) {
    await sleep(n === 0 ? 0 : beyondProof);
    const { back, unresponsive } = await freezePage(app);
    times.push(back);
    // The negative control: the event that is meant for it wants input, and a wall has none.
    expect(unresponsive).toBe(0);
  }
  console.log(`P2: ${freezes} pages frozen, back in ms: ${rounded(times)}`);
  expect(Math.max(...times)).toBeLessThan(15_000);
  const events = log.map(({ event }) => event).filter((event) => /HEARTBEAT|RENDERER|WINDOW/.test(event));
  expect(events.slice(0, 3)).toEqual(['HEARTBEAT_LOST', 'RENDERER_GONE', 'RENDERER_RESTART']);
  expect((await seenIn(app)).text).toContain('Flink Forward Asia');
});

test('P2: a page that stands still while it loads is followed by a new window, and its process ends', async ({
  launch,
}) => {
  const { app, said } = await launch(['--board', 'standby']);
  await said('BOARD_UP');
  const stopped = await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise<number>((resolve) => {
      page?.ipc.once('ready', () => {
        process.kill(page.getOSProcessId(), 'SIGSTOP');
        resolve(page.getOSProcessId());
      });
      page?.forcefullyCrashRenderer();
    });
  });
  await said('WINDOW_REPLACED');
  await expect.poll(async () => (await seenIn(app)).text, { timeout: 15_000 }).toContain('Flink Forward');
  expect(await seenIn(app)).toMatchObject({ windows: 1, visible: 1 });
  await expect.poll(() => processesOf(app, 'Tab')).not.toContain(stopped);
});

test('P3: a page that crashes on load again and again gives way to a plain safe board, until it holds', async ({
  launch,
}) => {
  const { app, said, log } = await launch(['--board', 'standby']);
  await said('BOARD_UP');
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    // After the first crash: five on load, and one more out of sight.
    let left = 6;
    const trap = (page: Electron.WebContents): void => {
      page.ipc.on('ready', () => {
        left -= 1;
        if (left >= 0) page.forcefullyCrashRenderer();
      });
    };
    for (const window of BrowserWindow.getAllWindows()) trap(window.webContents);
    electron.on('web-contents-created', (_event, page) => trap(page));
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await said('CRASH_LOOP');
  await expect.poll(async () => (await seenIn(app)).url).toBe('app://board/safe.html');
  const seen = await seenIn(app);
  expect(seen.visible).toBe(1);
  expect(seen.text).toContain('Flink Forward Asia 2020');
  expect(seen.text).toMatch(/\d\d:\d\d–\d\d:\d\d/);
  const plain = await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    return page?.executeJavaScript(
      `[document.querySelectorAll('script, img, svg, canvas').length, document.getAnimations().length,
        getComputedStyle(document.body).backgroundColor].join(' ')`,
    );
  });
  expect(plain).toBe('0 0 rgb(10, 13, 19)');

  await said('CRASH_LOOP_OVER');
  await expect
    .poll(() => seenIn(app))
    .toMatchObject({ windows: 1, visible: 1, url: 'app://board/index.html' });
  expect(log.filter(({ event }) => event === 'RENDERER_GONE')).toHaveLength(7);
});

test('P2, O4: asked to end while its page stands still, the app ends', async ({ launch }) => {
  const { app, said, stop } = await launch(['--board', 'standby']);
  await said('BOARD_UP');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript('for (;;);')
      .catch(() => undefined);
  });
  const since = performance.now();
  await stop();
  expect(performance.now() - since).toBeLessThan(10_000);
});

test('P5: an exception in main ends the app with 70 for its supervisor, and never with a dialog', async ({
  launch,
}) => {
  const { app, said } = await launch([]);
  await said('BOARD_UP');
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown by a test');
    }, 0);
  });
  expect(await ended).toBe(70);
  expect(String((await said('MAIN_ERROR'))['error'])).toContain('thrown by a test');
});
