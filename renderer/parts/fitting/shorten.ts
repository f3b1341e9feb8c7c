/** Whether a text stands in its box, give or take a hair of rounding. The text is as high as its lines, whatever its glyphs do. */
export const fits = (box: HTMLElement): boolean => {
  const text = box.firstElementChild;
  if (!(text instanceof HTMLElement)) return true;
  return text.offsetHeight <= box.clientHeight + 1 && text.scrollWidth <= box.clientWidth + 1;
};

/** Puts the text into its box, or the whole text back that was cut. */
export const write = (box: HTMLElement, wanted = box.dataset['full']): void => {
  const text = box.firstElementChild;
  if (text !== null && wanted !== undefined && text.textContent !== wanted) text.textContent = wanted;
};

/** Where a text may be cut: after each word; inside a word only where no word fits. */
const cutsOf = (text: string, granularity: 'word' | 'grapheme'): readonly number[] =>
  [...new Intl.Segmenter(undefined, { granularity }).segment(text)]
    .filter((segment) => segment.isWordLike !== false)
    .map((segment) => segment.index + segment.segment.length);

const longestFitting = (box: HTMLElement, full: string, cuts: readonly number[]): string | null => {
  let best: string | null = null;
  let [low, high] = [0, cuts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = `${full.slice(0, cuts[middle]).trimEnd()}…`;
    write(box, candidate);
    if (fits(box)) {
      best = candidate;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
};

/** Cuts a text that does not fit at the last word that does; what is told whole or not at all is left away. */
export const shorten = (box: HTMLElement): void => {
  const full = box.dataset['full'];
  if (full === undefined || fits(box)) return;
  if (box.dataset['fit'] === 'whole') {
    write(box, '');
    return;
  }
  const cut =
    longestFitting(box, full, cutsOf(full, 'word')) ?? longestFitting(box, full, cutsOf(full, 'grapheme'));
  write(box, cut ?? '…');
};
