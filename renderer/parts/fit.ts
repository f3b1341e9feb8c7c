/** The steps of the type scale that a page may fall to: `data-step` of the page, see fit-text.css. */
export const lastStep = 4;

const fits = (box: HTMLElement): boolean => {
  const text = box.firstElementChild;
  if (!(text instanceof HTMLElement)) return true;
  // Half a pixel of rounding is no overflow. The text is as high as its lines, whatever its glyphs do.
  return text.offsetHeight <= box.clientHeight + 1 && text.scrollWidth <= box.clientWidth + 1;
};

const boxes = (page: HTMLElement, kind: string): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(`[data-fit~="${kind}"]`),
];

const restore = (box: HTMLElement): void => {
  const text = box.firstElementChild;
  const full = box.dataset['full'];
  if (text !== null && full !== undefined && text.textContent !== full) text.textContent = full;
};

/** Where a text may be cut: after each word; inside a word only where no word fits. */
const cutsOf = (text: string, granularity: 'word' | 'grapheme'): readonly number[] =>
  [...new Intl.Segmenter(undefined, { granularity }).segment(text)]
    .filter((segment) => segment.isWordLike !== false)
    .map((segment) => segment.index + segment.segment.length);

const longestFitting = (box: HTMLElement, full: string, cuts: readonly number[]): string | null => {
  const text = box.firstElementChild;
  let best: string | null = null;
  let [low, high] = [0, cuts.length - 1];
  while (text !== null && low <= high) {
    const middle = (low + high) >> 1;
    const candidate = `${full.slice(0, cuts[middle]).trimEnd()}…`;
    text.textContent = candidate;
    if (fits(box)) {
      best = candidate;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
};

const shorten = (box: HTMLElement): void => {
  const text = box.firstElementChild;
  const full = box.dataset['full'];
  if (text === null || full === undefined || fits(box)) return;
  if (box.dataset['fit'] === 'whole') {
    text.textContent = '';
    return;
  }
  text.textContent =
    longestFitting(box, full, cutsOf(full, 'word')) ??
    longestFitting(box, full, cutsOf(full, 'grapheme')) ??
    '…';
};

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

/** Lets a text fall to steps below the page's by itself. */
const stepAlone = (box: HTMLElement, pageStep: number): void => {
  for (let step = pageStep; step <= lastStep; step += 1) {
    box.dataset['step'] = String(step);
    if (fits(box)) return;
  }
};

type Boxes = {
  readonly shrinking: readonly HTMLElement[];
  readonly own: readonly HTMLElement[];
  /** Columns whose rows are as high as their text: all of them have to stand in it. */
  readonly columns: readonly HTMLElement[];
};

const holds = (column: HTMLElement): boolean => column.scrollHeight <= column.clientHeight + 1;

/** Goes down the type scale to the first step at which all of `shrinking` fit; `own` fall further by themselves. */
const findStep = (page: HTMLElement, { shrinking, own, columns }: Boxes): boolean => {
  for (let step = 0; step <= lastStep; step += 1) {
    page.dataset['step'] = String(step);
    for (const box of own) stepAlone(box, step);
    if (shrinking.every(fits) && columns.every(holds)) return true;
  }
  return false;
};

/** With whole words where there is such a step; a word wider than its line at every step breaks at the first that will do. */
const findStepForWords = (page: HTMLElement, found: Boxes): void => {
  page.dataset['words'] = 'whole';
  const wholeWordsFit = findStep(page, found);
  delete page.dataset['words'];
  if (!wholeWordsFit) findStep(page, found);
};

/** Where columns do not hold their rows at the last step, titles of fewer and fewer lines: what is over is cut. */
const limitLines = (page: HTMLElement, columns: readonly HTMLElement[]): void => {
  for (let lines = 4; lines > 0 && !columns.every(holds); lines -= 1) page.dataset['lines'] = String(lines);
};

/**
 * All that a fit depends on, as a text to compare: the size, the texts to be fitted, and everything else on the page
 * but the value of its figures, which are all of one width.
 */
export const fittedFor = (page: HTMLElement): string => {
  const wanted = boxes(page, 'shrink').concat(boxes(page, 'own'), boxes(page, 'clamp'), boxes(page, 'whole'));
  const elements = page.querySelectorAll('*').length;
  const shown = page.textContent.replaceAll(/\d/g, '0');
  const full = wanted.map((box) => box.dataset['full'] ?? '').join('\n');
  return `${page.clientWidth}x${page.clientHeight} ${elements}\n${full}\n${shown}`;
};

/**
 * Fits a page's text into its boxes (boards.md, long and strange text): every `data-fit="shrink"` at the first step of
 * the type scale at which all of them fit, the same for the whole page; every `own` at that step or its own lower one;
 * columns (`data-holds`) have to hold their rows. What does not fit at the last step, and every `clamp`, is cut at a word, and a `whole` left away;
 * lists (`data-rows`) drop the rows that do not fit. Measures; call it when the page changed and never per frame.
 */
export const fitPage = (page: HTMLElement): void => {
  const shrinking = boxes(page, 'shrink');
  const own = boxes(page, 'own');
  const all = [...own, ...boxes(page, 'clamp'), ...boxes(page, 'whole'), ...shrinking];
  const lists = page.querySelectorAll<HTMLElement>('[data-rows]');
  const columns = [...page.querySelectorAll<HTMLElement>('[data-holds]')];
  delete page.dataset['lines'];
  for (const box of all) restore(box);
  for (const list of lists) showRows(list);
  findStepForWords(page, { shrinking, own, columns });
  limitLines(page, columns);
  for (const box of all) shorten(box);
  for (const list of lists) dropRows(list);
};
