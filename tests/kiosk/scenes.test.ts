import { distances } from '../../renderer/gallery/look-scenes.ts';
import { breaks, findsBroken } from '../fixtures/broken-scenes.ts';
import { expect, test } from '../fixtures/gallery.ts';
import { faultsOf } from '../fixtures/scene-faults/faults.ts';
import { walk, walks } from '../fixtures/scene-walk.ts';

for (const each of walks) {
  test(`C8: every scene stands at ${each.size} in the ${each.theme} theme: inside its boxes, apart, large enough and in contrast`, async ({
    gallery,
  }) => {
    test.setTimeout(300_000);
    await walk(gallery, each);
  });
}

test('a scene that is turned to stands as one that the page was loaded with', async ({
  gallery: { page, show, turnTo, look },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [before, name] of [
    ['far-track', 'room-running'],
    ['language-ar-room', 'look-logo-tracks'],
    ['look-light-room', 'track-chinese'],
  ] as const) {
    await show(name);
    const loaded = await look();
    await turnTo(before);
    await turnTo(name);
    expect(await look(), name).toEqual(loaded);
  }
});

for (const each of breaks) {
  test(`a door with ${each.what} is found fault with, and for nothing else`, async ({ gallery }) => {
    await findsBroken(gallery, each);
  });
}

test('from afar nothing is smaller than the floor of the distance, either way up', async ({
  gallery: { page, turnTo, look },
}) => {
  test.setTimeout(120_000);
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const { name, floor } of distances) {
      await turnTo(name);
      const small = (await look()).texts.filter(({ size }) => size < floor);
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

test('single boards stand on screens that are nearly square', async ({ gallery: { page, show, look } }) => {
  for (const [width, height] of [
    [1080, 1080],
    [1024, 1280],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const name of ['demo-track-english', 'room-running', 'track-chinese', 'standby-countdown']) {
      await show(name);
      expect.soft(faultsOf(await look()), `${name} ${width}`).toEqual([]);
    }
  }
});

test('what a door has lost stands below what comes next there, and never in its place', async ({
  gallery: { page, show, look },
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
    expect(faultsOf(await look()), `${width}x${height}`).toEqual([]);
  }
});

test('a scene that is fitted again after the screen was turned stands as well', async ({
  gallery: { page, show, look },
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await show('track-186-characters');
  const wide = await page.getAttribute('.stage', 'data-step');
  await page.setViewportSize({ width: 960, height: 1080 });
  await expect(page.locator('.stage')).not.toHaveAttribute('data-step', wide ?? '');
  expect(faultsOf(await look())).toEqual([]);
});
