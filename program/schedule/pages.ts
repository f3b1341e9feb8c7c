import { type Duration, type Instant, milliseconds, seconds } from '../time/instant.ts';
import { besideAt } from './beside.ts';
import { dwellOf, readingTimeOf } from './dwell.ts';
import { featured } from './featured.ts';
import { type Group, timelineOfGroup } from './groups.ts';
import type { Schedule } from './schedule.ts';
import { sessionsAhead, sessionsNow, startedBy } from './timeline.ts';

/** One page of the tracks board, and how long it stands. */
export type Page = { readonly groups: readonly Group[]; readonly dwell: Duration };

/** A group, and how long its part of a page takes to read. */
export type ReadGroup = { readonly group: Group; readonly reading: Duration };

/**
 * How many groups stay legible on one page (rule 21): titles stay near 5 % of the short side. The same upright and
 * lying down, so that screens of both shapes agree about the rotation.
 */
export const mostPerPage = 4;

/** One turn through all pages should not take longer than this (rule 21). */
export const longestLoop: Duration = seconds(60);

/**
 * Deals groups to pages: as few per page as keep the loop within 60 seconds, never more than `mostPerPage`; beyond
 * that the loop is longer (rule 21). Pages are as even as can be: seven groups at up to four are 4 and 3.
 */
export const pagesOf = (groups: readonly ReadGroup[], mostPerPage: number): readonly Page[] => {
  for (let perPage = 1; ; perPage += 1) {
    const pages = deal(groups, perPage).map(pageOf);
    if (perPage >= mostPerPage || loopOf(pages) <= longestLoop) return pages;
  }
};

/** How long all pages take, one after the other. */
export const loopOf = (pages: readonly Page[]): Duration =>
  milliseconds(pages.reduce((sum, page) => sum + page.dwell, 0));

/** More rooms than this are counted, not named. */
export const mostRoomsNamed = 3;

/**
 * The time to read what a group puts up at an instant (rule 22): its name, the featured session with its rooms and
 * speakers, the title of the next, and what is cancelled.
 */
export const readGroup = (schedule: Schedule, group: Group, at: Instant): ReadGroup => {
  const timeline = timelineOfGroup(schedule, group);
  const [next] = sessionsAhead(timeline, startedBy(timeline, at), 0).next;
  const now = featured(sessionsNow(timeline, at));
  const places = now?.rooms.slice(0, mostRoomsNamed) ?? [];
  const shown = now === null ? [] : [now.title, ...places, ...now.speakers.map(({ name }) => name)];
  const [cancelled] = besideAt(timeline, at, next?.start ?? null, 1).cancelled;
  return {
    group,
    reading: readingTimeOf([group.name, ...shown, next?.title ?? '', cancelled?.title ?? '']),
  };
};

const pageOf = (groups: readonly ReadGroup[]): Page => {
  const reading = milliseconds(groups.reduce((sum, group) => sum + group.reading, 0));
  return { groups: groups.map(({ group }) => group), dwell: dwellOf(reading) };
};

/** Deals things to as few pages of at most `perPage` as there can be, as evenly as can be: seven at up to four are 4 and 3. */
export const deal = <T>(things: readonly T[], perPage: number): readonly (readonly T[])[] => {
  const count = Math.ceil(things.length / perPage);
  return Array.from({ length: count }, (_, page) =>
    things.slice(Math.ceil((page * things.length) / count), Math.ceil(((page + 1) * things.length) / count)),
  );
};
