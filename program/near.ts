/** A name as people compare it: without outer and doubled blanks, without case. */
export const folded = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The names closest to `wanted`, best first, at most `most`: for "did you mean". */
export const nearest = (wanted: string, names: readonly string[], most: number): readonly string[] => {
  const sought = folded(wanted);
  return names
    .map((name) => ({ name, distance: distanceBetween(sought, folded(name)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
};

/** The name that `word` is probably a misspelling of, or null where none is near enough. */
export const meant = (word: string, names: readonly string[]): string | null => {
  const [best] = nearest(word, names, 1);
  if (best === undefined) return null;
  const edits = editsBetween([...folded(word)], [...folded(best)]);
  return edits <= Math.max(1, Math.floor(best.length / 3)) ? best : null;
};

/** A name that contains what was typed is nearer than any misspelling ("Janson" for "Main hall Janson"). */
const distanceBetween = (sought: string, name: string): number =>
  name !== '' && sought !== '' && (name.includes(sought) || sought.includes(name))
    ? 0
    : editsBetween([...sought], [...name]);

/** Levenshtein: how many letters to insert, delete or replace. */
const editsBetween = (from: readonly string[], to: readonly string[]): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.entries()) {
    const above = row;
    row = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      row.push(Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
};
