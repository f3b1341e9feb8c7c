import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { full } from '../fixtures/full.ts';
import { expect, test } from '../fixtures/kiosk.ts';
import { rapidProgram, rapidStep as step } from '../fixtures/rapid-program.ts';

/** How many boundaries are waited for, each of them real. */
const count = full ? 100 : 20;

test('K1: sessions a few seconds apart flip on time: p99 within 100 ms after, never early', async ({
  launch,
  stateFolder,
}) => {
  test.setTimeout(60_000 + count * step);
  const first = Math.ceil(Date.now() / 1000) * 1000 + 8000;
  const state = stateFolder();
  const feed = join(state, 'rapid.json');
  writeFileSync(feed, rapidProgram(first, count), { mode: 0o644 });
  const { page, said } = await launch(['--feed', feed, '--room', 'Hall'], { state });
  await said('BOARD_UP');
  const flips = await page.evaluate(
    (wanted) =>
      new Promise<readonly { readonly title: string; readonly at: number }[]>((resolve) => {
        const seen: { title: string; at: number }[] = [];
        const look = (): void => {
          const badge = document.querySelector('.hero-badge')?.textContent ?? '';
          const title = document.querySelector('.hero-title')?.textContent ?? '';
          // "now" and not "next": before the first talk its title already stands on the sign.
          if (!/now|ending/i.test(badge) || seen.some((flip) => flip.title === title)) return;
          seen.push({ title, at: Date.now() });
          if (seen.length === wanted) resolve(seen);
        };
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        look();
      }),
    count,
  );
  const delays = flips
    .map(({ title, at }) => at - (first + Number(title.replace('Talk ', '')) * step))
    .sort((a, b) => a - b);
  console.log(`boundary to DOM over ${delays.length} flips: ${delays.join(' ')} ms`);
  expect(delays[0]).toBeGreaterThanOrEqual(0);
  expect(delays[Math.ceil(delays.length * 0.99) - 1]).toBeLessThanOrEqual(100);
});
