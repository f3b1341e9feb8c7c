import type { GridPage } from '../../../program/schedule/agenda-grid.ts';
import { after, hours, type Instant, instant } from '../../../program/time/instant.ts';
import { offsetAt } from '../../../program/time/zone.ts';

/** At the very foot there is no line left for the hour. */
const lastShare = 0.94;

/** The full hours on the wall of a page, as far as they have room; `zone` is the venue's. */
export const hoursOf = (page: Pick<GridPage, 'start' | 'end'>, zone: string): readonly Instant[] => {
  const offset = offsetAt(zone, page.start);
  const found: Instant[] = [];
  let hour = instant(Math.ceil((page.start + offset) / hours(1)) * hours(1) - offset);
  while (shareOf(page, hour) <= lastShare) {
    found.push(hour);
    hour = after(hour, hours(1));
  }
  return found;
};

/** How far down the page an instant lies, from 0 to 1; what lies outside stands at the edge. */
export const shareOf = ({ start, end }: Pick<GridPage, 'start' | 'end'>, at: Instant): number =>
  Math.min(1, Math.max(0, (at - start) / (end - start)));
