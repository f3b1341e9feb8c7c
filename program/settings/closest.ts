/** Edits that turn one word into the other: insertions, deletions, replacements (Levenshtein). */
const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, left] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, right] of [...b].entries()) {
      const replaced = (previous[column] ?? 0) + (left === right ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
};

/** The candidate a person probably meant by `word`, in any case of letters; null where none is near. */
export const closest = (word: string, candidates: readonly string[]): string | null => {
  const folded = word.toLowerCase();
  let best: { readonly name: string; readonly edits: number } | null = null;
  for (const name of candidates) {
    const edits = distance(folded, name.toLowerCase());
    if (edits <= Math.max(1, Math.floor(name.length / 3)) && (!best || edits < best.edits))
      best = { name, edits };
  }
  return best?.name ?? null;
};
