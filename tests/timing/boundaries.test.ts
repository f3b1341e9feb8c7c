import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/kiosk.ts';

/** Talks that follow each other every `step` milliseconds from `first`. */
const rapidProgram = (first: number, step: number, count: number): string => {
  const talks = Array.from({ length: count }, (_, index) => ({
    id: index,
    date: new Date(first + index * step).toISOString(),
    end: new Date(first + (index + 1) * step).toISOString(),
    duration: '',
    room: 'Hall',
    title: `Talk ${index}`,
  }));
  const days = [{ date: new Date(first).toISOString().slice(0, 10), rooms: { Hall: talks } }];
  return JSON.stringify({ schedule: { conference: { title: 'Rapid', time_zone_name: 'UTC', days } } });
};

test('sessions a few seconds apart flip on time: p99 within 100 ms after, never early', async ({
  launch,
  stateFolder,
}) => {
  const [step, count] = [2000, 30];
  const first = Math.ceil(Date.now() / 1000) * 1000 + 8000;
  const state = stateFolder();
  const feed = join(state, 'rapid.json');
  writeFileSync(feed, rapidProgram(first, step, count), { mode: 0o644 });
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
  expect(delays.at(-1)).toBeLessThanOrEqual(100);
});
