import { type Theme, themes } from './theme.ts';
import type { Viewing } from './type-scale.ts';

/** How one screen looks, whatever it shows. */
export type Look = {
  readonly theme: Theme;
  /** The event's logo, as a path of the page's own origin; null for none. */
  readonly logo: string | null;
  /** From where the screen is read; null where nobody said so. */
  readonly viewing: Viewing | null;
};

/** A screen that was told nothing. */
export const defaultLook: Look = { theme: themes.dark, logo: null, viewing: null };
