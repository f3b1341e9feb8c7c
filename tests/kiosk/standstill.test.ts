import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { full } from '../fixtures/full.ts';
import { expect, type Kiosk, test } from '../fixtures/kiosk.ts';
import { rapidProgram, rapidStep, rapidTalkAt } from '../fixtures/rapid-program.ts';

/** How long the app is stopped, and how long its window is hidden, in milliseconds. */
const stopped = full ? 60_000 : 6000;
const hidden = full ? 120_000 : 6000;

type Launch = (flags: readonly string[], options: { readonly state: string }) => Promise<Kiosk>;

/** A door sign whose talks follow each other every two seconds for ten minutes, from the hour before on. */
const rapidSign = async (launch: Launch, state: string) => {
  const first = Math.floor(Date.now() / 1000) * 1000;
  const feed = join(state, 'rapid.json');
  writeFileSync(feed, rapidProgram(first, 300), { mode: 0o644 });
  const kiosk = await launch(['--feed', feed, '--room', 'Hall'], { state });
  await kiosk.said('BOARD_UP');
  return { ...kiosk, first };
};

test('K7: an app that was stopped and goes on is right within 2 s, and says how long it stood still', async ({
  launch,
  stateFolder,
}) => {
  test.setTimeout(60_000 + stopped);
  const { app, page, said, first } = await rapidSign(launch, stateFolder());
  const group = app.process().pid;
  if (group === undefined) throw new Error('the app has no process');
  process.kill(-group, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, stopped));
  process.kill(-group, 'SIGCONT');
  const resumed = Date.now();
  const right = (): string => rapidTalkAt(first, Date.now());
  await expect
    .poll(async () => (await page.locator('.hero-title').textContent()) === right(), { intervals: [50] })
    .toBe(true);
  const took = Date.now() - resumed;
  console.log(`right ${took} ms after ${stopped} ms of standstill`);
  expect(took).toBeLessThan(2000);
  const { gap } = await said('RESUME');
  expect(Math.abs(Number(gap) - stopped)).toBeLessThan(2500);
});

test('K9: a hidden window goes on: its timers are not throttled, in main nor in the page', async ({
  launch,
  stateFolder,
}) => {
  test.setTimeout(60_000 + hidden);
  const { app, page, first } = await rapidSign(launch, stateFolder());
  const throttled = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getBackgroundThrottling()),
  );
  expect(throttled).toEqual([false]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const delays = await page.evaluate(
    ({ length, start, step }) =>
      new Promise<readonly number[]>((resolve) => {
        const seen = new Map<string, number>();
        let isFirst = true;
        const look = (): void => {
          const title = document.querySelector('.hero-title')?.textContent ?? '';
          if (seen.has(title)) return;
          const late = Date.now() - start - Number(title.replace('Talk ', '')) * step;
          // The talk that is on when the look begins was not seen to begin.
          seen.set(title, isFirst ? 0 : late);
          isFirst = false;
        };
        look();
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        setTimeout(() => resolve([...seen.values()]), length);
      }),
    { length: hidden, start: first, step: rapidStep },
  );
  console.log(`boundary to DOM in a hidden window: ${delays.join(' ')} ms`);
  expect(delays.length).toBeGreaterThanOrEqual(Math.floor(hidden / rapidStep));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...delays)).toBeLessThan(500);
  const isRight = await page.locator('.hero-title').textContent();
  expect([rapidTalkAt(first, Date.now()), rapidTalkAt(first, Date.now() - 500)]).toContain(isRight);
});
