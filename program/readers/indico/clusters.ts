import { spanOf } from './when.ts';

type Timed = { readonly entry: unknown; readonly start: number; readonly end: number };

/**
 * Parts contributions into runs that touch each other in time, sorted: what starts when all before it have ended begins
 * a new one. So the posters of two days become two, and talks one after the other each their own. Contributions without
 * a readable start are on their own.
 */
export const clustersOf = (contributions: readonly unknown[]): readonly (readonly unknown[])[] => {
  const clusters: unknown[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const timed of sortedByTime(contributions)) {
    if (timed.start >= end) clusters.push([timed.entry]);
    else clusters.at(-1)?.push(timed.entry);
    end = Math.max(end, timed.end);
  }
  return [...clusters, ...contributions.filter((entry) => spanOf(entry) === null).map((entry) => [entry])];
};

/** Fewer at once are two talks that overlap, and each is shown. */
const fewestAtOnce = 3;

/**
 * Whether contributions stand side by side instead of one after the other (feeds.md 21: 194 posters share their slots):
 * three or more, of which at least half start before the one before them has ended. Each is compared with the one
 * before it, so that a single long one beside ten short ones changes nothing.
 */
export const areSimultaneous = (contributions: readonly unknown[]): boolean => {
  const sorted = sortedByTime(contributions);
  if (sorted.length < fewestAtOnce) return false;
  const overlapping = sorted.filter(({ start }, index) => start < (sorted[index - 1]?.end ?? start));
  return overlapping.length * 2 >= sorted.length;
};

const sortedByTime = (contributions: readonly unknown[]): readonly Timed[] =>
  contributions
    .flatMap((entry) => {
      const span = spanOf(entry);
      return span === null ? [] : [{ entry, ...span }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
