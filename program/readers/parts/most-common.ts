/** The value that occurs most often, of equals the first; null where there are none. */
export const mostCommon = <Value>(values: readonly Value[]): Value | null => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};
