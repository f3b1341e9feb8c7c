import { foldedTo, type GridPage } from '../../../program/schedule/agenda-grid.ts';
import { between, type Instant, instant } from '../../../program/time/instant.ts';

type Axis = Pick<GridPage, 'start' | 'end' | 'folds'>;

/** At the very foot there is no line left for the hour. */
const lastShare = 0.915;

/** What two lines of the rail are apart at least, as a share of the page. */
const leastApart = 0.07;

/**
 * The times in the rail of a page, in order: when its sessions begin, as far as they have room; where two are too near, that
 * of more sessions. A session whose start is not among them says it itself.
 */
export const hoursOf = (page: Pick<GridPage, 'cells'> & Axis): readonly Instant[] => {
  const starts = page.cells
    .map(({ session }) => session.start)
    .filter((start) => page.start <= start && shareOf(page, start) <= lastShare);
  const countOf = (start: Instant): number => starts.filter((other) => other === start).length;
  const taken: Instant[] = [];
  for (const start of [...new Set(starts)].sort((a, b) => countOf(b) - countOf(a) || a - b)) {
    const isClear = (other: Instant): boolean =>
      Math.abs(shareOf(page, start) - shareOf(page, other)) >= leastApart;
    if (taken.every(isClear)) taken.push(start);
  }
  return taken.sort((a, b) => a - b);
};

/** How far down the page an instant lies, from 0 to 1; what lies outside stands at the edge. */
export const shareOf = (page: Axis, at: Instant): number => drawnUntil(page, at) / drawnUntil(page, page.end);

/** The time from the start of a page, as it is drawn: a fold takes little, whatever its length. */
const drawnUntil = ({ start, end, folds }: Axis, at: Instant): number => {
  const until = instant(Math.min(Math.max(at, start), end));
  const saved = folds.map((fold) => {
    const within = Math.min(Math.max(0, between(fold.start, until)), between(fold.start, fold.end));
    return within * (1 - foldedTo / between(fold.start, fold.end));
  });
  return saved.reduce((left, each) => left - each, between(start, until));
};
