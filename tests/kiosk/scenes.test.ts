import type { ThemeName } from '../../program/theme/theme.ts';
import { distances } from '../../renderer/gallery/look-scenes.ts';
import { scenes, sizes } from '../../renderer/gallery/scenes.ts';
import { expect, test } from '../fixtures/gallery.ts';
import { type Box, type TextBox, textBoxes } from '../fixtures/text-boxes.ts';

const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const touching = (boxes: readonly TextBox[]): readonly string[] =>
  boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.lines.some((line) => other.lines.some((each) => overlap(line, each))))
      .map((other) => `"${one.text}" lies on "${other.text}"`),
  );

/** Where a text is hard to tell from its ground: 4.5 anywhere, 7 for what is read first (boards.md). */
const faintOf = (boxes: readonly TextBox[]): readonly string[] =>
  boxes
    .filter(({ contrast, primary }) => contrast < (primary ? 7 : 4.5))
    .map(({ text, contrast }) => `"${text}" has a contrast of ${contrast.toFixed(1)}`);

/** What is wrong with a board's text on a screen of this size, in sentences; empty for a good board. */
const faultsOf = (boxes: readonly TextBox[], width: number, height: number): readonly string[] => {
  const screen: Box = { left: 0, top: 0, right: width, bottom: height };
  const smallest = Math.min(width, height) * 0.026;
  return [
    ...(boxes.length === 0 ? ['the board is empty'] : []),
    ...boxes
      .filter(({ lines, within }) => lines.some((line) => !isInside(line, within) || !isInside(line, screen)))
      .map(({ text }) => `"${text}" leaves its box`),
    ...boxes.filter(({ size }) => size < smallest).map(({ text, size }) => `"${text}" is ${size} px small`),
    ...faintOf(boxes),
    ...boxes
      .filter(({ text }) => /undefined|\bNaN\b|Invalid|\bnull\b|\[object/.test(text))
      .map(({ text }) => `it says "${text}"`),
    ...touching(boxes),
  ];
};

/** Themes differ in nothing that text is laid out by, so that each needs every scene at one size only. */
const themeAt: Readonly<Partial<Record<(typeof sizes)[number], ThemeName>>> = {
  '3840x2160': 'light',
  '1280x720': 'high-contrast',
};

for (const size of sizes) {
  const theme = themeAt[size] ?? 'dark';
  test(`C8: every scene stands at ${size} in the ${theme} theme: its text inside its boxes, apart, large enough and in contrast`, async ({
    gallery: { page, show },
  }) => {
    test.setTimeout(180_000);
    const [width = 0, height = 0] = size.split('x').map(Number);
    await page.setViewportSize({ width, height });
    for (const { name } of scenes) {
      await show(`${name}&theme=${theme}`);
      expect.soft(faultsOf(await page.evaluate(textBoxes), width, height), name).toEqual([]);
      expect.soft(await page.getAttribute('html', 'data-error'), name).toBeNull();
    }
  });
}

test('from afar nothing is smaller than the floor of the distance, either way up', async ({
  gallery: { page, show },
}) => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const { name, floor } of distances) {
      await show(name);
      const small = (await page.evaluate(textBoxes)).filter(({ size }) => size < floor);
      expect
        .soft(
          small.map(({ text, size }) => `${text}: ${size} px`),
          `${name} ${width}`,
        )
        .toEqual([]);
    }
  }
});

test('a door has a small code for its session where that has an address, and none where it has not', async ({
  gallery: { page, show },
}) => {
  for (const [width, height] of [
    [1280, 720],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show('room-running&theme=high-contrast');
    const code = await page.locator('.qr-code').boundingBox();
    expect(code?.width).toBeGreaterThan(0.12 * Math.min(width, height));
    expect(code?.width).toBeLessThanOrEqual(0.14 * Math.min(width, height));
    await expect(page.getByText('No recording')).toBeVisible();
    await expect(page.getByText('English', { exact: true })).toBeVisible();
    await show('room-overlap');
    await expect(page.locator('.qr-code')).toHaveCount(0);
    await expect(page.getByText('No recording')).toHaveCount(0);
  }
});

test('single boards stand on screens that are nearly square', async ({ gallery: { page, show } }) => {
  for (const [width, height] of [
    [1080, 1080],
    [1024, 1280],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const name of ['demo-track-english', 'room-running', 'track-chinese', 'standby-countdown']) {
      await show(name);
      expect.soft(faultsOf(await page.evaluate(textBoxes), width, height), `${name} ${width}`).toEqual([]);
    }
  }
});

test('what a door has lost stands below what comes next there, and never in its place', async ({
  gallery: { page, show },
}) => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [1280, 720],
    [1024, 1280],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show('room-gone-many');
    await expect(page.getByText('Another panel on panels')).toBeVisible();
    await expect(page.getByText('Entfällt oder verlegt: 15:20 A talk that the program lost')).toBeVisible();
    expect(faultsOf(await page.evaluate(textBoxes), width, height), `${width}x${height}`).toEqual([]);
  }
});

test('a scene that is fitted again after the screen was turned stands as well', async ({
  gallery: { page, show },
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await show('track-186-characters');
  const wide = await page.getAttribute('.stage', 'data-step');
  await page.setViewportSize({ width: 960, height: 1080 });
  await expect(page.locator('.stage')).not.toHaveAttribute('data-step', wide ?? '');
  expect(faultsOf(await page.evaluate(textBoxes), 960, 1080)).toEqual([]);
});
