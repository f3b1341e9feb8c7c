import { knownLanguage } from '../../program/time/format.ts';
import type { Tally } from './tally.ts';

/** The families that draw Chinese, Japanese and Korean, by what their packages are called. */
export type Han = 'sc' | 'tc' | 'jp' | 'kr';

/** The family of a language tag; null for a language without Chinese characters. */
export const hanOfLanguage = (tag: string): Han | null => {
  const { language, script } = new Intl.Locale(knownLanguage(tag)).maximize();
  if (language === 'ja') return 'jp';
  if (language === 'ko') return 'kr';
  if (language !== 'zh' && language !== 'yue') return null;
  return script === 'Hant' ? 'tc' : 'sc';
};

const traditional: ReadonlySet<string> = new Set(['Asia/Taipei', 'Asia/Hong_Kong', 'Asia/Macau']);

/**
 * The family that leads on a screen: of its own languages, else of what the program is written in. A name in kana or
 * hangul is no evidence of a Japanese or Korean program; a tenth of its texts is. Chinese is traditional where the venue is.
 */
export const leadingHan = (
  { han, kana, hangul }: Tally,
  languages: readonly string[],
  zone: string | null,
): Han => {
  const own = languages.map(hanOfLanguage).find((family) => family !== null);
  if (own !== undefined) return own;
  if (kana > 0 && kana * 10 >= han) return 'jp';
  if (hangul > 0 && hangul * 10 >= han) return 'kr';
  return zone !== null && traditional.has(zone) ? 'tc' : 'sc';
};
