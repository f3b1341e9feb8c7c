import type { JsonObject } from './value.ts';

/**
 * Whether parsed JSON is nested deeper than `limit` levels. Goes level by level and never calls itself: a stack
 * overflow would be the very harm this looks for (faults.md C11).
 */
export const isDeeperThan = (value: unknown, limit: number): boolean => {
  let level = contentsOf([[value]]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = contentsOf(level);
  }
  return false;
};

// `for in` and not Object.values: a list made for each of 100,000 objects costs more than looking at them.
const contentsOf = (level: readonly object[]): object[] => {
  const contents: object[] = [];
  for (const container of level) {
    if (Array.isArray(container)) for (const inner of container) keepContainer(inner, contents);
    else for (const name in container) keepContainer((container as JsonObject)[name], contents);
  }
  return contents;
};

const keepContainer = (value: unknown, contents: object[]): void => {
  if (typeof value === 'object' && value !== null) contents.push(value);
};
