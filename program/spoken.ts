import { languageWithDates } from './time/format.ts';

/**
 * The languages the boards have words for (`renderer/words/`), by the first subtag of BCP 47; Chinese of two scripts by that
 * too. English leads where two are equal.
 */
export const spokenLanguages = ['en', 'de', 'fr', 'es', 'zh', 'zh-Hant', 'ja', 'ko', 'ar', 'he'] as const;

export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Which of our languages a tag such as `de-AT` or `zh-TW` means; null where the boards have no words in it: they are English. */
export const spokenFor = (tag: string): SpokenLanguage | null => {
  const known = languageWithDates(tag);
  if (known === null) return null;
  const { language, script } = new Intl.Locale(known).maximize();
  const named = (wanted: string) => spokenLanguages.find((name) => name === wanted);
  return named(`${language}-${script}`) ?? named(language) ?? null;
};
