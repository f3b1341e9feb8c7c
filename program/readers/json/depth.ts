/**
 * Whether parsed JSON is nested deeper than `limit` levels. Goes level by level and never calls itself: a stack
 * overflow would be the very harm this looks for (faults.md C11).
 */
export const isDeeperThan = (value: unknown, limit: number): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = contentsOf(level);
  }
  return false;
};

const contentsOf = (level: readonly unknown[]): unknown[] => {
  const contents: unknown[] = [];
  for (const value of level) {
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Array.isArray(value) ? value : Object.values(value)) {
      if (typeof inner === 'object' && inner !== null) contents.push(inner);
    }
  }
  return contents;
};
