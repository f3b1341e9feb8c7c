import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures/kiosk.ts';
import { processesBelow } from '../fixtures/processes-below.ts';

test('the renderer runs in a seccomp sandbox, and nobody passes --no-sandbox', async ({ launch }) => {
  const { app, said } = await launch([]);
  await said('BOARD_UP');
  const main = app.process().pid ?? 0;
  const below = processesBelow(main);
  const renderers = below.filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const { status } of renderers) expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(readFileSync(`/proc/${main}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
});

test('the page can reach nothing: no network, no inline script, no eval, no frames, no windows, no permissions', async ({
  launch,
}) => {
  const { app, page, said } = await launch([]);
  await said('BOARD_UP');
  const outcome = await page.evaluate(async () => {
    const refusal = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    const script = document.createElement('script');
    const image = document.createElement('img');
    const loaded = new Promise((resolve) => {
      image.addEventListener('load', () => resolve('loaded'));
      image.addEventListener('error', () => resolve('refused'));
    });
    image.src = 'https://127.0.0.1/pixel.png';
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.src = 'app://board/index.html';
    document.body.append(frame);
    return {
      fetch: await refusal(() => fetch('app://board/index.html')),
      // In a task of the page's own: what Playwright evaluates itself is let past the policy.
      eval: await new Promise((resolve) => {
        setTimeout(() => resolve(refusal(() => new Function('return 1')())), 0);
      }),
      scriptText: await refusal(() => {
        script.textContent = 'globalThis.canary = 1';
        document.body.append(script);
        if (!('canary' in globalThis)) throw new Error('did not run');
      }),
      html: await refusal(() => {
        document.body.innerHTML = '<img src=x onerror="globalThis.canary = 1">';
      }),
      image: await loaded,
      window: String(window.open('app://board/index.html')),
      notification: await Notification.requestPermission(),
      geolocation: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('allowed'),
          ({ code }) => resolve(code),
        ),
      ),
      canary: 'canary' in globalThis,
    };
  });
  expect(outcome).toEqual({
    fetch: 'TypeError',
    eval: 'EvalError',
    scriptText: expect.not.stringMatching('allowed'),
    html: 'TypeError',
    image: 'refused',
    window: 'null',
    notification: 'denied',
    geolocation: 1,
    canary: false,
  });
  expect(app.windows()).toHaveLength(1);
});

test('nothing takes the page elsewhere: not a link, not a location, not a path out of the app', async ({
  launch,
}) => {
  const { app, page, said } = await launch([]);
  await said('BOARD_UP');
  await page.evaluate(() => {
    location.href = 'https://127.0.0.1/';
  });
  await said('NAV_BLOCKED');
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  expect(page.url()).toBe('app://board/index.html');
  const statuses = await app.evaluate(async ({ net }) => {
    const paths = ['../../etc/passwd', '%2e%2e/%2e%2e/package.json', '/etc/passwd', 'none.js'];
    return Promise.all(paths.map(async (path) => (await net.fetch(`app://board/${path}`)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('keys of a browser do nothing to the board', async ({ launch }) => {
  const { app, page, said } = await launch([]);
  await said('BOARD_UP');
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
  for (const key of [
    'F5',
    'Control+R',
    'Control+W',
    'F11',
    'F12',
    'Control+Shift+I',
    'Alt+ArrowLeft',
    'Escape',
    'Control+P',
  ]) {
    await page.keyboard.press(key);
  }
  expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isKiosk(), window.webContents.isDevToolsOpened()]),
  );
  expect(windows).toEqual([[true, false]]);
});
