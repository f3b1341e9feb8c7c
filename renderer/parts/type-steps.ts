import { wordJoiner } from '../words/phrases.ts';
import { fits, write } from './shorten.ts';

/** The smallest step of the type scale that a page may fall to: `data-step` of the page, see fit-text.css. 0 is its usual size. */
const lastStep = 4;

/** The largest step that a page of short texts may rise to, where its board takes larger ones (`data-largest`). */
export const largestStep = -4;

/** A title of more lines is no longer read at a glance (boards.md, long and strange text). */
const mostLines = 4;

/** What decides the step of a page, and what takes one from it. */
export type Boxes = {
  readonly shrinking: readonly HTMLElement[];
  /** They fall further by themselves. */
  readonly own: readonly HTMLElement[];
  /** They ask no page for their step. */
  readonly alone: readonly HTMLElement[];
  /** Columns whose rows are as high as their text: all of them have to stand in it. */
  readonly columns: readonly HTMLElement[];
};

const linesOf = (box: HTMLElement): number => {
  const text = box.firstElementChild;
  if (!(text instanceof HTMLElement)) return 0;
  return Math.round(text.offsetHeight / Number.parseFloat(getComputedStyle(text).lineHeight));
};

/** Lets a text fall from a step by itself; says whether it fits at one, down to `lowest`. */
const stepAlone = (box: HTMLElement, from: number, lowest = lastStep): boolean => {
  for (let step = from; step <= lowest; step += 1) {
    box.dataset['step'] = String(step);
    if (fits(box)) return true;
  }
  return false;
};

const holds = (column: HTMLElement): boolean => column.scrollHeight <= column.clientHeight;

const standsAt = (page: HTMLElement, { shrinking, own, columns }: Boxes, step: number): boolean => {
  page.dataset['step'] = String(step);
  for (const box of own) stepAlone(box, step);
  return shrinking.every(fits) && columns.every(holds);
};

/** Goes down the type scale to the first step at which all of `shrinking` fit; null where they fit at none. */
const findStep = (page: HTMLElement, found: Boxes): number | null => {
  for (let step = 0; step <= lastStep; step += 1) if (standsAt(page, found, step)) return step;
  return null;
};

/** Where a line of characters may end is a guess. */
const isOfCharacters = (box: HTMLElement): boolean =>
  box.firstElementChild?.matches(':is(:lang(zh), :lang(ja))') === true;

/** Lets a place keep its lines at a step, or at the next smaller one: fewer lines may need it where two would stand too. */
const keepsLines = (box: HTMLElement, lines: number, step: number): boolean =>
  [step, step + 1].some((each) => {
    box.dataset['step'] = String(each);
    return fits(box) && linesOf(box) <= lines;
  });

/**
 * Goes up from the usual size while everything stands there well: a short title is then read from as much further away. A
 * place keeps its lines, and is at most a step smaller than the title; Chinese and Japanese keep theirs too. Gives the step
 * it came to.
 */
const rise = (page: HTMLElement, found: Boxes): number => {
  const most = Number(page.dataset['largest'] ?? 0);
  if (most === 0) return 0;
  standsAt(page, found, 0);
  const places = new Map(found.own.map((box) => [box, linesOf(box)]));
  const titles = new Map(found.shrinking.map((box) => [box, isOfCharacters(box) ? linesOf(box) : mostLines]));
  const standsWellAt = (step: number): boolean => {
    page.dataset['step'] = String(step);
    return (
      [...places].every(([box, lines]) => keepsLines(box, lines, step)) &&
      [...titles].every(([box, lines]) => fits(box) && linesOf(box) <= lines)
    );
  };
  let reached = 0;
  while (reached > most && standsWellAt(reached - 1)) reached -= 1;
  if (reached === 0) standsAt(page, found, 0);
  else standsWellAt(reached);
  return reached;
};

/** Lets lines end at the hyphens of compounds, or not. */
const joinCompounds = ({ shrinking, own }: Boxes, joined: boolean): void => {
  for (const box of [...shrinking, ...own]) {
    const full = box.dataset['full'];
    write(box, joined ? full : full?.replaceAll(wordJoiner, ''));
  }
};

const hasCompounds = ({ shrinking, own }: Boxes): boolean =>
  [...shrinking, ...own].some((box) => box.dataset['full']?.includes(wordJoiner) === true);

/** The largest step at which a page stands well. */
const reach = (page: HTMLElement, found: Boxes): number | null => {
  const usual = findStep(page, found);
  return usual === 0 ? rise(page, found) : usual;
};

/** A line ends at a hyphen only where that gains more than one step: "Der CCC-" then, and not "Der" alone on its line. */
const reachWithCompounds = (page: HTMLElement, found: Boxes): number | null => {
  const joined = reach(page, found);
  if (joined === Number(page.dataset['largest'] ?? 0) || !hasCompounds(found)) return joined;
  joinCompounds(found, false);
  const parted = reach(page, found);
  if (joined === null || parted === null || joined - parted > 1) return parted;
  joinCompounds(found, true);
  return reach(page, found);
};

/**
 * Finds the step of a page. With whole words where there is such a step; a word wider than its line at every step breaks at
 * the first that will do.
 */
export const findStepForWords = (page: HTMLElement, found: Boxes): void => {
  page.dataset['words'] = 'whole';
  if (reachWithCompounds(page, found) === null) {
    delete page.dataset['words'];
    findStep(page, found);
  }
  for (const box of found.alone) stepAlone(box, 0);
};

/** Lets a title have more lines than the others while its columns hold; says whether it stands whole then. */
const giveLines = (box: HTMLElement, lines: number, columns: readonly HTMLElement[]): boolean => {
  for (let more = lines + 1; more <= mostLines && !fits(box); more += 1) {
    box.dataset['lines'] = String(more);
    if (columns.every(holds)) continue;
    box.dataset['lines'] = String(more - 1);
    return false;
  }
  return fits(box);
};

/**
 * Where columns do not hold their rows at the last step, titles of fewer and fewer lines: what is over is cut. What the
 * others leave goes to those it makes whole first.
 */
export const limitLines = (page: HTMLElement, { shrinking, columns }: Boxes): void => {
  for (const box of shrinking) delete box.dataset['lines'];
  let limit = mostLines + 1;
  while (limit > 1 && !columns.every(holds)) {
    limit -= 1;
    page.dataset['lines'] = String(limit);
  }
  if (limit > mostLines) return;
  const cut = shrinking.filter((box) => !fits(box));
  for (const box of cut) if (!giveLines(box, limit, columns)) delete box.dataset['lines'];
  for (const box of cut) giveLines(box, limit, columns);
};

/** Gives what is left of a page to its lesser texts, `data-spare` by `data-spare`, while the greater ones keep their size. */
export const spendSpace = (page: HTMLElement, { shrinking }: Boxes): void => {
  const most = Number(page.dataset['mostSpare'] ?? 0);
  for (let spare = 1; spare <= most; spare += 1) {
    page.dataset['spare'] = String(spare);
    if (shrinking.every(fits)) continue;
    page.dataset['spare'] = String(spare - 1);
    return;
  }
};
