import { fits, shorten, write } from './shorten.ts';
import { findStepForWords, heightOf, limitLines, spendSpace } from './type-steps.ts';

const boxes = (page: HTMLElement, kind: string): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(`[data-fit~="${kind}"]`),
];

const rowsOf = (list: HTMLElement): readonly HTMLElement[] =>
  [...list.children].filter((row) => row instanceof HTMLElement);

const showRows = (list: HTMLElement): void => {
  for (const row of rowsOf(list)) row.hidden = false;
};

/** Leaves out the last rows of a list until the rest stands in it whole. */
const dropRows = (list: HTMLElement): void => {
  for (const row of rowsOf(list).toReversed()) {
    if (list.scrollHeight <= list.clientHeight + 1) return;
    row.hidden = true;
  }
};

/** Says the first of the shorter forms that fits where the full one is wider than its line (`data-short`); else the last, over lines. */
const abridge = (box: HTMLElement): void => {
  delete box.dataset['wraps'];
  for (const form of [box.dataset['full'], ...(box.dataset['short'] ?? '').split('\n')]) {
    write(box, form);
    if (fits(box)) return;
  }
  box.dataset['wraps'] = '';
};

/**
 * All that a fit depends on, as a text to compare: the size, the texts to be fitted, and everything else on the page
 * but the value of its figures, which are all of one width.
 */
export const fittedFor = (page: HTMLElement): string => {
  const wanted = [...page.querySelectorAll<HTMLElement>('[data-full]')];
  const elements = page.querySelectorAll('*').length;
  const shown = page.textContent.replaceAll(/\d/g, '0');
  const full = wanted.map((box) => box.dataset['full'] ?? '').join('\n');
  return `${page.clientWidth}x${page.clientHeight} ${elements}\n${full}\n${shown}`;
};

/**
 * Fits a page's text into its boxes (boards.md, long and strange text): every `data-fit="shrink"` at one step of the type
 * scale at which all of them fit, larger than usual where they are short; every `own` at that step or its own lower one,
 * every `alone` at its own; columns (`data-holds`) have to hold their rows. What does not fit at the last step, and every
 * `clamp`, is cut at a word, a `whole` is left away; lists (`data-rows`) drop the rows that do not fit. Measures; call it
 * when the page changed and never per frame.
 */
export const fitPage = (page: HTMLElement): void => {
  const [shrinking, own, alone] = [boxes(page, 'shrink'), boxes(page, 'own'), boxes(page, 'alone')];
  const found = { shrinking, own, alone, columns: [...page.querySelectorAll<HTMLElement>('[data-holds]')] };
  const all = [...own, ...alone, ...boxes(page, 'clamp'), ...boxes(page, 'whole'), ...shrinking];
  const lists = page.querySelectorAll<HTMLElement>('[data-rows]');
  delete page.dataset['lines'];
  delete page.dataset['spare'];
  page.dataset['measuring'] = '';
  for (const box of all) write(box);
  for (const list of lists) showRows(list);
  for (const box of page.querySelectorAll<HTMLElement>('[data-short]')) abridge(box);
  findStepForWords(page, found);
  limitLines(page, found);
  spendSpace(page, found);
  // The longest first: where rows are as high as their words, the others then stand.
  const titles = new Set(shrinking);
  for (const box of all) if (!titles.has(box)) shorten(box);
  for (const box of shrinking.toSorted((one, other) => heightOf(other) - heightOf(one))) shorten(box);
  for (const list of lists) dropRows(list);
  delete page.dataset['measuring'];
};
