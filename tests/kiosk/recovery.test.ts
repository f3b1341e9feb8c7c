import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '../fixtures/kiosk.ts';

const run = promisify(execFile);

test('a killed renderer comes back with the same board, in the same one window', async ({ launch }) => {
  const { app, said, log } = await launch(['--board', 'standby']);
  await said('BOARD_UP');
  for (const times of [1, 2, 3]) {
    const shown = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const page = BrowserWindow.getAllWindows()[0]?.webContents;
          page?.ipc.once('shown', () => resolve());
          page?.forcefullyCrashRenderer();
        }),
    );
    await shown;
    expect(log.filter(({ event }) => event === 'RENDERER_GONE')).toHaveLength(times);
  }
  const facts = await app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const text = await windows[0]?.webContents.executeJavaScript('document.body.innerText');
    return { windows: windows.length, visible: windows[0]?.isVisible(), text: String(text) };
  });
  expect(facts).toMatchObject({ windows: 1, visible: true });
  expect(facts.text).toContain('Flink Forward Asia');
});

test('started twice, the second one ends at once and the first one stays', async ({
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

test('an exception in main ends the app with 70 for its supervisor, and never with a dialog', async ({
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
