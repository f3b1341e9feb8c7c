import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { virtualDisplay } from '../../scripts/launch/display.mjs';
import { expect, test } from '../fixtures/kiosk.ts';

const run = promisify(execFile);

const xrandr = '/usr/bin/xrandr';

test('P9: when the display changes its size, the board fills the new one within two seconds', async ({
  launch,
  launcher,
}) => {
  test.skip(!existsSync(xrandr), 'Changing the display needs xrandr (Debian: x11-xserver-utils).');
  const display = await virtualDisplay({ account: launcher.account });
  try {
    const { app, page, said, stop } = await launch([], { env: display.env });
    await said('BOARD_UP');
    const left = await app.evaluate(({ BrowserWindow, screen }) => {
      // The negative control: a window of the same size that nobody follows.
      const plain = new BrowserWindow({ ...screen.getPrimaryDisplay().bounds, frame: false, show: false });
      plain.showInactive();
      return plain.id;
    });
    const env = { ...process.env, ...display.env };
    const bounds = () =>
      app.evaluate(
        ({ BrowserWindow }, plain) =>
          BrowserWindow.getAllWindows()
            .find(({ id }) => id !== plain)
            ?.getBounds(),
        left,
      );
    await expect.poll(bounds).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });

    const timing = '74.50 1280 1344 1472 1664 720 723 728 748 -hsync +vsync'.split(' ');
    await run(xrandr, ['--newmode', 'small', ...timing], { env });
    await run(xrandr, ['--addmode', 'screen', 'small'], { env });
    const since = performance.now();
    await run(xrandr, ['--output', 'screen', '--mode', 'small'], { env });
    await said('DISPLAY_CHANGED');
    await expect.poll(bounds, { intervals: [50] }).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    expect(performance.now() - since).toBeLessThan(2000);
    const size = () => page.evaluate(() => [innerWidth, innerHeight]);
    await expect.poll(size).toEqual([1280, 720]);
    const naive = await app.evaluate(({ BrowserWindow }, plain) => {
      const window = BrowserWindow.fromId(plain);
      const { width, height } = window?.getBounds() ?? { width: 0, height: 0 };
      window?.destroy();
      return [width, height];
    }, left);
    expect(naive, 'a window that is not put right').not.toEqual([1280, 720]);
    await run(xrandr, ['--output', 'screen', '--mode', '1920x1080'], { env });
    await expect.poll(bounds, { intervals: [50] }).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
    await expect.poll(size).toEqual([1920, 1080]);
    await stop();
  } finally {
    await display.close();
  }
});
