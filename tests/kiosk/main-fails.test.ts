import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { virtualDisplay } from '../../scripts/launch/display.mjs';
import { electronLauncher } from '../../scripts/launch/launcher.mjs';
import { keepScript } from '../fixtures/keep.ts';
import { expect, type Kiosk, test as kiosk } from '../fixtures/kiosk.ts';
import { watchDisplay } from '../fixtures/x-windows.ts';

/** The app started by `callboard-keep`, in a form that Playwright can drive; it follows only the app's first life. */
const test = kiosk.extend<object, { readonly throughKeep: string }>({
  throughKeep: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'callboard-kept-'));
      const script = join(folder, 'electron');
      const { executable } = await electronLauncher();
      writeFileSync(script, `#!/bin/sh\nexec sh '${keepScript}' --most 0 -- '${executable}' "$@"\n`);
      chmodSync(script, 0o755);
      await use(script);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  launcher: [
    async ({ throughKeep }, use) => use({ ...(await electronLauncher()), executable: throughKeep }),
    { scope: 'worker', timeout: 120_000 },
  ],
});

const boards = ({ log }: Kiosk): number => log.filter(({ event }) => event === 'BOARD_UP').length;

const faults = {
  'an exception from a timer': () => {
    setTimeout(() => {
      throw new Error('thrown by a test');
    }, 0);
  },
  'a rejection nobody handles': () => {
    setTimeout(() => Promise.reject(new Error('thrown by a test')), 0);
  },
};

for (const [name, fault] of Object.entries(faults)) {
  test(`P5: ${name} in main shows no dialog, ends it with 70, and the board comes back`, async ({
    launch,
    launcher,
  }) => {
    // A display of its own: no other test's window may be counted.
    const display = await virtualDisplay({ account: launcher.account });
    const watch = await watchDisplay(display.env);
    const count = async (): Promise<number> => (await watch.windows()).length;
    const board = await launch([], { env: display.env });
    await board.said('BOARD_UP');
    await expect.poll(count).toBe(1);
    // Main may be gone before it has answered.
    await board.app.evaluate(fault).catch(() => undefined);
    let most = 0;
    const back = async (): Promise<number> => {
      most = Math.max(most, await count());
      return boards(board);
    };
    await expect.poll(back, { timeout: 30_000, intervals: [20] }).toBe(2);
    expect(String((await board.said('MAIN_ERROR'))['error'])).toContain('thrown by a test');
    await expect.poll(count).toBe(1);
    expect(most).toBeLessThanOrEqual(1);
    await board.stop();
    watch.close();
    await display.close();
  });
}

test('P5: control: a main that leaves its exceptions to Electron puts a dialog on the wall', async ({
  launch,
  launcher,
}) => {
  const display = await virtualDisplay({ account: launcher.account });
  const watch = await watchDisplay(display.env);
  const count = async (): Promise<number> => (await watch.windows()).length;
  const board = await launch([], { env: display.env });
  await board.said('BOARD_UP');
  await expect.poll(count).toBe(1);
  await board.app.evaluate(() => {
    // Electron's own comes first, and shows its dialog only where nobody else listens.
    for (const ours of process.listeners('uncaughtException').slice(1))
      process.off('uncaughtException', ours);
  });
  await board.app.evaluate(faults['an exception from a timer']).catch(() => undefined);
  await expect.poll(count, { timeout: 15_000 }).toBe(2);
  expect(boards(board)).toBe(1);
  await board.stop();
  watch.close();
  await display.close();
});
