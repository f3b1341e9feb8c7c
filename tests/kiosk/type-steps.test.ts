import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/gallery.ts';

/** A fitted text as it stands: its size in hundredths of the short side, its lines, and whether its box holds it, whole or cut. */
const fitted = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) =>
    found.map((box) => {
      const text = box.querySelector('p');
      const { fontSize, lineHeight } = getComputedStyle(text ?? box);
      return {
        size: (Number.parseFloat(fontSize) / Math.min(innerWidth, innerHeight)) * 100,
        lines: Math.round((text?.offsetHeight ?? 0) / Number.parseFloat(lineHeight)),
        stands: (text?.offsetHeight ?? 0) <= box.clientHeight + 1,
        isWhole: text?.textContent === box.getAttribute('data-full'),
      };
    }),
  );

test('a short title is set larger than a long one, its place nearly as large, and both stand', async ({
  gallery: { page, show },
}) => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show('track-186-characters');
    const [long] = await fitted(page, '.hero-title');
    await show('track-emoji');
    const [short] = await fitted(page, '.hero-title');
    const [place] = await fitted(page, '.hero-place');
    expect(long?.stands).toBe(true);
    expect(long?.size).toBeLessThanOrEqual(9.6);
    expect(short).toMatchObject({ stands: true, isWhole: true });
    expect(short?.size).toBeGreaterThan(1.6 * 9.6);
    expect(place?.size).toBeGreaterThan(0.8 * (short?.size ?? 0));
    expect(place?.size).toBeLessThanOrEqual((short?.size ?? 0) + 0.01);
  }
});

test('what is set larger than usual is whole and has four lines at most; cards of a page keep one size', async ({
  gallery: { page, show },
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const scene of ['track-several-rooms', 'room-day-over', 'room-break', 'standby-lunch']) {
    await show(scene);
    const usual = scene.startsWith('standby') ? 12 : 9.6;
    const [title] = await fitted(page, '.hero-title, .standby-title');
    expect(title?.size, scene).toBeGreaterThan(usual * 1.1);
    expect(title?.lines, scene).toBeLessThanOrEqual(4);
    expect(title, scene).toMatchObject({ stands: true, isWhole: true });
  }
  await show('tracks-many');
  const sizes = (await fitted(page, '.track-card-title')).map(({ size }) => size);
  expect(sizes.length).toBeGreaterThan(1);
  expect(new Set(sizes).size).toBe(1);
});

test('the date beside the clock keeps to one line: where the long one has no room it is abridged', async ({
  gallery: { page, show },
}) => {
  for (const [width, height, told] of [
    [1920, 1080, 'Friday 5 June'],
    [1280, 960, 'Friday 5 Jun'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show('room-running');
    const date = page.locator('.bar-date');
    await expect(date).toHaveText(told);
    expect(
      await date.evaluate((box) =>
        Math.round(box.clientHeight / Number.parseFloat(getComputedStyle(box).lineHeight)),
      ),
    ).toBe(1);
  }
});

test('the rows of a lobby page tell their hours in one size, whatever each says', async ({
  gallery: { page, show },
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await show('lobby-plenum');
  const hours = await fitted(page, '.lobby-time');
  expect(hours.length).toBeGreaterThan(2);
  expect(new Set(hours.map(({ size }) => size)).size).toBe(1);
});

test('the titles of a lobby page give up lines only where they have to, and none for what hangs out of its line', async ({
  gallery: { page, show },
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await show('lobby-29-rooms');
  const titles = await fitted(page, '.lobby-title');
  expect(titles.filter(({ isWhole }) => !isWhole)).toHaveLength(1);
  expect(Math.max(...titles.map(({ lines }) => lines))).toBe(3);
  expect(titles.every(({ stands }) => stands)).toBe(true);

  await show('lobby-before-the-day');
  const before = await fitted(page, '.lobby-title');
  expect(Math.max(...before.map(({ lines }) => lines))).toBe(3);
});
