/** Before a name and behind it; no part of it. */
const title = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|herr|frau|ing|dipl|mag|rev|hon|m|mme|sra?)\.?$/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|mba|msc|bsc|ma|esq)\.?$/iu;

/** "Ada Lark, PhD (she/her)": what stands behind a comma or between brackets is told of the person. */
const bare = (name: string): string =>
  name.replace(/[([{（【].*?[)\]}）】]/gu, ' ').replace(/[,，|/].*$/su, '');

const wordsOf = (name: string): readonly string[] => {
  const words = bare(name)
    .split(/[\s·・]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const named = words.filter((word) => !title.test(word));
  const trimmed = named.filter((word, index) => index === 0 || !suffix.test(word));
  return trimmed.length > 0 ? trimmed : words;
};

/** The first letter, with the marks that belong to it. */
const letterOf = (word: string): string => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0].toUpperCase() ?? '';

/** Scripts with capitals have initials; in the others one character stands for a name. */
const hasCapitals = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();

/**
 * What stands for a person where a photo would be: "AL" for Ada Lark, also as "Dr. Ada M. Lark"; "王" for 王小明; one letter for
 * one word. Empty for a name without a letter or a figure.
 */
export const initialsOf = (name: string): string => {
  const letters = wordsOf(name).map(letterOf);
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  return letters.length > 1 && hasCapitals(first) && hasCapitals(last) ? first + last : first;
};
