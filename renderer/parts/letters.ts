import type { CSSProperties } from 'react';
import { lettersOf } from '../../program/letters.ts';

/**
 * How wide a text is, in letters, as `--letters` for a style sheet that sizes a short text by it and measures nothing. Never
 * 0: it divides.
 */
export const lettersStyle = (text: string): CSSProperties =>
  ({ '--letters': Math.max(1, lettersOf(text)) }) as CSSProperties;
