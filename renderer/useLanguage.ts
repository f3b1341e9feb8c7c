import { useInsertionEffect } from 'react';
import type { Han } from './theme/han.ts';
import type { Words } from './words/words.ts';

/**
 * Tells the style sheets the language and direction of the page and whose Chinese characters lead. Before any board
 * inside measures its text: layout effects of children run first.
 */
export const useLanguage = (language: string, { direction }: Words, han: Han): void => {
  useInsertionEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = direction;
    page.dataset['han'] = han;
  }, [language, direction, han]);
};
