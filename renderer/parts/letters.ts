import type { CSSProperties } from 'react';

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/**
 * How wide a text is, in letters, as `--letters` for a style sheet that sizes a short text by it and measures nothing: wide
 * characters count double (boards.md). Never 0: it divides.
 */
export const lettersStyle = (text: string): CSSProperties => {
  const letters = [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
  return { '--letters': Math.max(1, letters) } as CSSProperties;
};
