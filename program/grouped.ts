/** Items by name, each under all the names it has, in the order given. */
export const grouped = <T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const alike = groups.get(name);
      if (alike === undefined) groups.set(name, [item]);
      else alike.push(item);
    }
  }
  return groups;
};
