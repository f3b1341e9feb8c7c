import type { CSSProperties } from 'react';
import { lettersOf } from '../../../program/letters.ts';

/**
 * How wide a text is, in letters, or the widest of those that are to be of one size: as `--letters` for a style sheet that
 * sizes short texts by it and measures nothing. Never 0: it divides.
 */
export const lettersStyle = (...texts: readonly string[]): CSSProperties =>
  ({ '--letters': Math.max(1, ...texts.map(lettersOf)) }) as CSSProperties;
