import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/gallery.ts';

/** The style sheets of scripts that the page has asked for, by their names. */
const sheetsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /\/(\w+)-[\w-]+\.css$/.exec(name)?.[1] ?? '')
      .filter((name) => name !== '' && name !== 'index')
      .toSorted(),
  );

const leftOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;

const rightOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().right);

test('a program in Latin letters loads no sheet of another script, one in six scripts loads them all', async ({
  gallery: { page, show },
}) => {
  await show('room-lunch');
  expect(await sheetsOf(page)).toEqual([]);
  await show('language-ar-lobby');
  expect(await sheetsOf(page)).toEqual(['arabic', 'hebrew', 'jp', 'kr', 'sc', 'tc', 'thai']);
});

test('every script is drawn in letters of its own family, which are in before the board is called drawn', async ({
  gallery: { page, show },
}) => {
  await show('language-ar-lobby');
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  for (const script of ['JP', 'KR', 'Arabic Variable', 'Hebrew Variable', 'Thai Variable']) {
    expect(loaded).toContain(`Noto Sans ${script}`);
  }
  const languages = await page
    .locator('.lobby-title > p')
    .evaluateAll((titles) => titles.map((title) => title.getAttribute('lang')));
  expect(languages.toSorted()).toEqual(['ar', 'he', 'ja', 'ko', 'th', 'zh-Hant']);
});

test('pictures are drawn in the ink of the text around them, on a machine that has no letters for them too', async ({
  gallery: { page, show },
}) => {
  await show('track-emoji');
  expect(await sheetsOf(page)).toContain('emoji');
  const title = page.locator('.hero-title > p');
  await expect(title).toHaveText(/\p{Extended_Pictographic}/u);
  expect(await page.evaluate(() => document.fonts.check('700 20px "Noto Emoji"', '\u{1f984}'))).toBe(true);
  expect(
    await page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family === 'Noto Emoji' && status === 'loaded'),
    ),
  ).toBe(true);
});

test('an Arabic board is laid out from the right: what is on, how far it has come, and each text by its own letters', async ({
  gallery: { page, show },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await show('room-running-arabic');
  expect(await leftOf(page, '.stage-field')).toBeLessThan(await leftOf(page, '.stage-side'));
  await show('language-ar-room');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await leftOf(page, '.stage-field')).toBeGreaterThan(await leftOf(page, '.stage-side'));
  expect(await rightOf(page, '.progress-done')).toBeCloseTo(await rightOf(page, '.progress'), 0);
  await expect(page.locator('.hero-title > p')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.bar-title > p')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('.hero-time')).toHaveText('10:00–11:00');
});

test('two languages share a board: the second says state, label and time left beside the first, in its own direction', async ({
  gallery: { page, show },
}) => {
  await show('language-he-track');
  const seconds = page.locator('.second');
  await expect(seconds.first()).toHaveText('Now');
  expect(await seconds.allTextContents()).toEqual(['Now', '40 min left', 'Next', 'After that', 'Cancelled']);
  for (const second of await seconds.all()) await expect(second).toHaveAttribute('dir', 'ltr');
  await show('language-de-fr-lobby');
  await expect(page.locator('.lobby-word .second').first()).toHaveText('Fin imminente');
  await expect(page.locator('.bar-date')).toHaveText(/Freitag, 5\. Juni.* · .*vendredi 5 juin/);
  await show('language-ar-room');
  await expect(seconds).toHaveCount(0);
});
