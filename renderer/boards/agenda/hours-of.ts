import { foldedTo, type GridPage } from '../../../program/schedule/agenda-grid.ts';
import { after, between, hours, type Instant, instant } from '../../../program/time/instant.ts';
import { offsetAt } from '../../../program/time/zone.ts';

type Axis = Pick<GridPage, 'start' | 'end' | 'folds'>;

/** At the very foot there is no line left for the hour. */
const lastShare = 0.94;

/** The full hours on the wall of a page, as far as they have room: none within a fold; `zone` is the venue's. */
export const hoursOf = (page: Axis, zone: string): readonly Instant[] => {
  const offset = offsetAt(zone, page.start);
  const found: Instant[] = [];
  let hour = instant(Math.ceil((page.start + offset) / hours(1)) * hours(1) - offset);
  while (hour < page.end && shareOf(page, hour) <= lastShare) {
    const at = hour;
    if (!page.folds.some(({ start, end }) => start < at && at < end)) found.push(at);
    hour = after(hour, hours(1));
  }
  return found;
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
