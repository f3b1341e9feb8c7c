import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkout } from '../setup/places.mjs';
import { SetupFailure, say, secondsSince } from '../setup/say.mjs';
import { inEngine } from './engine.mjs';
import { paletteTool, withPalette } from './palette.mjs';
import { portraits, sheets } from './sheet-list.mjs';
import { sheetPage } from './sheet-page.mjs';

/** @typedef {import('playwright').Page} Page */

/** What turns the page that is loaded to another scene. @param {string} query */
const turnTo = (query) =>
  `history.replaceState(null, '', ${JSON.stringify(`?${query}`)}); dispatchEvent(new PopStateEvent('popstate'));`;

/** A scene at the true pixels of its screen. @param {Page} page @param {string} query @param {readonly [number, number]} size */
const shot = async (page, query, [width, height]) => {
  await page.setViewportSize({ width, height });
  await page.evaluate(turnTo(query));
  await page.waitForSelector('html[data-drawn], html[data-error], .tool', { timeout: 30_000 });
  const isDrawn = (await page.getAttribute('html', 'data-drawn')) === 'yes';
  if (!isDrawn) throw new SetupFailure(`The gallery does not show ${query}.`);
  return page.screenshot({ animations: 'disabled' });
};

/** @param {Page} page @param {import('./sheet-list.mjs').Sheet} sheet */
const picturesOf = async (page, { size, scenes }) => {
  const pictures = [];
  for (const [scene, caption, more] of scenes) {
    const png = await shot(page, more === undefined ? `scene=${scene}` : `scene=${scene}&${more}`, size);
    pictures.push({ caption, png });
  }
  return pictures;
};

/** The screenshots of a sheet in a grid. @param {Page} page @param {ReturnType<typeof sheetPage>} sheet */
const composed = async (page, { html, width }) => {
  await page.setViewportSize({ width, height: 400 });
  await page.goto('about:blank');
  // Resolves with the load of the page, pictures and all.
  await page.setContent(html);
  return page.screenshot({ fullPage: true });
};

/**
 * `npm run gallery -- --sheet`: writes the contact sheet and the README's pictures, drawn by the product's own engine.
 * @param {string | null} asked the folder; docs/ unless said
 */
export const takeSheets = async (asked) => {
  const folder = asked === null ? join(checkout, 'docs') : resolve(asked);
  const since = performance.now();
  mkdirSync(folder, { recursive: true });
  await paletteTool();
  /** @param {string} file @param {Buffer} png */
  const write = (file, png) => {
    writeFileSync(join(folder, file), withPalette(png));
    say(`${join(folder, file)}: ${Math.round(statSync(join(folder, file)).size / 1000)} kB`);
  };
  await inEngine(async (page, address) => {
    // Loaded once: each scene after the first costs no code and no fonts.
    await page.goto(`${address}?scene=demo-track`);
    for (const { file, query, size } of portraits) write(file, await shot(page, query, size));
    const taken = [];
    for (const sheet of sheets) taken.push({ ...sheet, pictures: await picturesOf(page, sheet) });
    for (const sheet of taken) write(sheet.file, await composed(page, sheetPage(sheet)));
  });
  say(`Done in ${secondsSince(since)}.`);
  return 0;
};
