import { wordJoiner } from '../../words/phrases.ts';
import { fits, write } from './shorten.ts';

/** The smallest step of the type scale that a page may fall to: `data-step` of the page, see fit-text.css. 0 is its usual size. */
const lastStep = 4;

/** The largest step that a page of short texts may rise to, where its board takes larger ones (`data-largest`). */
export const largestStep = -4;

/** What of `data-spare` goes before larger titles: with it names and what comes next stand whole. */
const wholeSpare = 2;

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

/** How high a text stands, in pixels, whatever its box holds. */
export const heightOf = (box: HTMLElement): number => {
  const text = box.firstElementChild;
  return text instanceof HTMLElement ? text.offsetHeight : 0;
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

/** Fewer titles have no odd one among them. */
const fewestWithAnOdd = 3;

/** How far the odd title of a page may fall below the others: further they look like two boards. */
const mostBelow = 2;

/** Lets the one title that is much longer than all others fall by itself, where a page does so (`data-odd`). */
const oddFalls = (page: HTMLElement, { shrinking }: Boxes, step: number): boolean => {
  if (page.dataset['odd'] === undefined || shrinking.length < fewestWithAnOdd) return false;
  const odd = shrinking.reduce((one, other) => (heightOf(other) > heightOf(one) ? other : one));
  for (let lower = step + 1; lower <= Math.min(step + mostBelow, lastStep); lower += 1) {
    odd.dataset['step'] = String(lower);
    if (shrinking.every(fits)) return true;
  }
  delete odd.dataset['step'];
  return false;
};

const standsAt = (page: HTMLElement, found: Boxes, step: number): boolean => {
  page.dataset['step'] = String(step);
  for (const box of found.shrinking) delete box.dataset['step'];
  for (const box of found.own) stepAlone(box, step);
  return (found.shrinking.every(fits) || oddFalls(page, found, step)) && found.columns.every(holds);
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
  if (most === 0 || found.shrinking.some((box) => box.dataset['step'] !== undefined)) return 0;
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

/** With names and what comes next whole (`data-spare`) where a step stands that way. */
const reachWithLesser = (page: HTMLElement, found: Boxes): number | null => {
  if (Number(page.dataset['mostSpare'] ?? 0) === 0) return reachWithCompounds(page, found);
  // One line in smaller letters before two, which would cost the titles their height.
  for (const box of found.alone) stepAlone(box, 0);
  page.dataset['spare'] = String(wholeSpare);
  const whole = reachWithCompounds(page, found);
  if (whole !== null) return whole;
  delete page.dataset['spare'];
  joinCompounds(found, true);
  return reachWithCompounds(page, found);
};

/**
 * Finds the step of a page. With whole words where there is such a step; a word wider than its line at every step breaks at
 * the first that will do.
 */
export const findStepForWords = (page: HTMLElement, found: Boxes): void => {
  page.dataset['words'] = 'whole';
  if (reachWithLesser(page, found) === null) {
    delete page.dataset['words'];
    findStep(page, found);
  }
  if (page.dataset['spare'] === undefined) for (const box of found.alone) stepAlone(box, 0);
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
  for (let spare = 0; spare <= most; spare += 1) {
    page.dataset['spare'] = String(spare);
    if (shrinking.every(fits)) continue;
    page.dataset['spare'] = String(Math.max(spare - 1, 0));
    return;
  }
};
