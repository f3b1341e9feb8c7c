import { join } from 'node:path';
import { boardNames } from '../../program/boards.ts';
import { serveGallery } from '../../scripts/gallery/serve.mjs';
import { checkout } from '../../scripts/setup/places.mjs';
import { expect as expectSoon, test } from '../fixtures/gallery.ts';

// What the development server bundles for the first time takes as long as the machine is busy.
const expect = expectSoon.configure({ timeout: 40_000 });

const phases = [
  'no program',
  'before event',
  'before the day',
  'running',
  'ending soon',
  'break',
  'starting soon',
  'free',
  'day over',
  'event over',
];

test('the gallery lists every board in every phase, keeps what is chosen in its address, and shows a feed at any instant', async ({
  gallery: { page },
}) => {
  test.setTimeout(120_000);
  const demo = join(checkout, 'assets/demo/schedule.json');
  const served = await serveGallery({ port: 0, feeds: [demo], settings: null, timeZone: null });
  const all = served.address.replace('?feed=', '');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto(all);
  await page.waitForSelector('.tool-tile', { timeout: 60_000 });
  // The server may load the page again while it bundles.
  await expect(async () => {
    const chapters = await page
      .locator('section[aria-label]')
      .evaluateAll((sections) => sections.map((section) => section.ariaLabel));
    const missing = boardNames.flatMap((board) =>
      phases.map((phase) => `${board}, ${phase}`).filter((chapter) => !chapters.includes(chapter)),
    );
    expect(missing).toEqual([]);
  }).toPass();
  // Only what is in sight is drawn.
  expect(await page.locator('iframe').count()).toBeLessThan(30);

  await expect(async () => {
    await page.keyboard.press('/');
    await page.getByLabel('Search').and(page.locator(':focus')).fill('overlap', { timeout: 2_000 });
    expect(page.url()).toContain('q=overlap');
  }).toPass();
  await page.getByLabel('Board').selectOption('room');
  await page.getByLabel('Theme').selectOption('light');
  await page.reload();
  await expect(page.locator('.tool-tile')).toHaveCount(1);
  expect(new URL(page.url()).search).toBe('?q=overlap&board=room&theme=light');
  // The server loads the page again where it has bundled more of it, and the focus is gone.
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto(`${served.address}&at=2020-12-14T10:40&board=lobby&size=1280x720`);
  // While boards fade into each other there are two.
  const clock = page.frameLocator('iframe').locator('.bar-clock').last();
  await expect(clock).toHaveText('10:40');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(clock).toHaveText(/10:4[1-9]/, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await expect(page.frameLocator('iframe').locator('body')).toContainText('13 December');
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(page.frameLocator('iframe').locator('body')).toContainText('Thank you');
  await expect.poll(() => page.url()).not.toContain('2020-12-13');
  await served.close();
});
