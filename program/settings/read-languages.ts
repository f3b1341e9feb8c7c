import type { Problem } from '../result.ts';
import { spokenFor } from '../spoken.ts';
import { languageWithDates } from '../time/format.ts';

/** What is said of a language that the boards have no words in; nothing of one that they speak, nor of none. */
export const unspoken = (tag: string | null, where: string): readonly Problem[] => {
  if (tag === null || spokenFor(tag) !== null) return [];
  const dates = languageWithDates(tag) === null ? '' : `, with dates in ${tag}`;
  const message = `boards have no words in ${tag}; they speak English${dates}`;
  return [{ code: 'LANGUAGE_UNSPOKEN', where, message }];
};

type Wish = { readonly language?: string; readonly languages?: readonly string[] };

/** The languages of a screen as settings say them; null for what they leave to the program. */
export type LanguagesRead = {
  readonly language: string | null;
  /** Never of the same words as the first: nobody needs to read those twice. */
  readonly secondLanguage: string | null;
  readonly problems: readonly Problem[];
};

/** The languages that the accepted settings of `file` ask for, and which of them are not spoken here. */
export const readLanguages = ({ language, languages }: Wish, file: string): LanguagesRead => {
  if (languages === undefined) {
    const problems = unspoken(language ?? null, `${file}: language`);
    return { language: language ?? null, secondLanguage: null, problems };
  }
  const [first = null, second = null] = languages;
  const [words, secondWords] = [first, second].map((tag) => tag && (spokenFor(tag) ?? 'en'));
  return {
    language: first,
    secondLanguage: words === secondWords ? null : second,
    problems: languages.flatMap((tag, index) => unspoken(tag, `${file}: languages[${index}]`)),
  };
};
