import { type Duration, type Instant, milliseconds, seconds } from '../time/instant.ts';
import { dwellOf } from './dwell.ts';
import { featured } from './featured.ts';
import { type Group, groupAt } from './groups.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';

/** One page of the tracks board, and how long it stands. */
export type Page = { readonly groups: readonly Group[]; readonly dwell: Duration };

/** One turn through all pages should not take longer than this (rule 21). */
const longestLoop = seconds(60);

/**
 * Deals groups to pages: as few per page as keep the loop within 60 seconds, never more than `mostPerPage`; beyond
 * that the loop is longer (rule 21). Pages are as even as can be: seven groups at up to four are 4 and 3.
 */
export const pagesOf = (
  groups: readonly Group[],
  mostPerPage: number,
  dwell: (groups: readonly Group[]) => Duration,
): readonly Page[] => {
  const most = Math.max(1, Math.floor(mostPerPage));
  for (let perPage = 1; ; perPage += 1) {
    const pages = deal(groups, perPage).map((dealt) => ({ groups: dealt, dwell: dwell(dealt) }));
    if (perPage >= most || loopOf(pages) <= longestLoop) return pages;
  }
};

/** How long all pages take, one after the other. */
export const loopOf = (pages: readonly Page[]): Duration =>
  milliseconds(pages.reduce((sum, page) => sum + page.dwell, 0));

/** Every text that a page with these groups puts up at an instant: what its dwell is counted from (rule 22). */
export const textsAt = (
  schedule: Schedule,
  groups: readonly Group[],
  at: Instant,
  rules: Rules,
): readonly string[] =>
  groups.flatMap((group) => {
    const { now, next } = groupAt(schedule, group, at, rules);
    const current = featured(now);
    const shown = current === null ? [] : [current.title, ...current.rooms, ...current.speakers.map(nameOf)];
    return [group.name, ...shown, next[0]?.title ?? ''];
  });

/** The same as a length of time. */
export const dwellAt = (schedule: Schedule, groups: readonly Group[], at: Instant, rules: Rules): Duration =>
  dwellOf(textsAt(schedule, groups, at, rules));

const nameOf = ({ name }: { readonly name: string }): string => name;

const deal = (groups: readonly Group[], perPage: number): readonly (readonly Group[])[] => {
  const count = Math.ceil(groups.length / perPage);
  const pages: (readonly Group[])[] = [];
  for (let page = 0; page < count; page += 1) {
    const from = Math.ceil((page * groups.length) / count);
    const to = Math.ceil(((page + 1) * groups.length) / count);
    pages.push(groups.slice(from, to));
  }
  return pages;
};
