import type { Typeface } from './scripts.ts';

const sheets: Readonly<Record<Typeface, () => Promise<unknown>>> = {
  sc: () => import('./typefaces/sc.css'),
  tc: () => import('./typefaces/tc.css'),
  jp: () => import('./typefaces/jp.css'),
  kr: () => import('./typefaces/kr.css'),
  arabic: () => import('./typefaces/arabic.css'),
  hebrew: () => import('./typefaces/hebrew.css'),
  thai: () => import('./typefaces/thai.css'),
  emoji: () => import('./typefaces/emoji.css'),
};

/** Resolves when the style sheets of these families are in; one that is there already costs nothing. */
export const loadTypefaces = async (typefaces: Iterable<Typeface>): Promise<void> => {
  await Promise.all([...typefaces].map((typeface) => sheets[typeface]()));
};
