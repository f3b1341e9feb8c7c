import { type Theme, themes } from './theme.ts';
import type { Viewing } from './type-scale.ts';

/** How one screen looks, whatever it shows. */
export type Look = {
  readonly theme: Theme;
  /** The event's logo, as a path of the page's own origin; null for none. */
  readonly logo: string | null;
  /** From where the screen is read; null where nobody said so. */
  readonly viewing: Viewing | null;
  /** What stays free of text at each edge, in hundredths of the short side: some screens cut their edges off. */
  readonly safeMargin: number;
  readonly dimAtNight: boolean;
  /** In place of every board stands what shows where the edges of the screen are. */
  readonly testPattern: boolean;
};

/** A screen that was told nothing. */
export const plainLook: Omit<Look, 'logo'> = {
  theme: themes.dark,
  viewing: null,
  safeMargin: 5,
  dimAtNight: true,
  testPattern: false,
};

/** The same as a page has it. */
export const defaultLook: Look = { ...plainLook, logo: null };
