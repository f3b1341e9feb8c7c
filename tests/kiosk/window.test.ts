import { expect, test } from '../fixtures/kiosk.ts';

test('the kiosk fills the display, sandboxed and isolated, with nothing of Node in the page', async ({
  launch,
}) => {
  const { app, page, said } = await launch([]);
  await said('BOARD_UP');
  const onDisplay = () =>
    app.evaluate(({ BrowserWindow, screen }) => {
      const { width, height } = screen.getPrimaryDisplay().bounds;
      return BrowserWindow.getAllWindows().map((window) => {
        const bounds = window.getBounds();
        return [bounds.x, bounds.y, bounds.width - width, bounds.height - height, window.isKiosk()];
      });
    });
  await expect.poll(onDisplay).toEqual([[0, 0, 0, 0, true]]);
  const inPage = await page.evaluate(() => ({
    node: [typeof globalThis.process, typeof (globalThis as { require?: unknown }).require],
    bridge: Object.keys((globalThis as { callboard?: object }).callboard ?? {}).sort(),
    cursor: getComputedStyle(document.documentElement).cursor,
  }));
  expect(inPage).toEqual({
    node: ['undefined', 'undefined'],
    bridge: ['beat', 'error', 'onSnapshot', 'ready', 'shown'],
    cursor: 'none',
  });
});
