import type { Instant } from '../time/instant.ts';

/** How many of the items, sorted by their instant, lie at or before `at`; found by halving. */
export const countUpTo = <T>(sorted: readonly T[], instantOf: (item: T) => Instant, at: Instant): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && instantOf(item) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
