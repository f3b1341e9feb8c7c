import type { Problem } from '../result.ts';
import { themeOf } from '../theme/custom.ts';
import { type Look, plainLook } from '../theme/look.ts';
import type { LookWish } from './look-fields.ts';

/** A look as settings say it: their logo is a file, which main has to read first. */
export type LookRead = {
  readonly look: Omit<Look, 'logo'>;
  readonly logo: string | null;
  readonly problems: readonly Problem[];
};

/** The look that the accepted settings of `file` ask for, and which of its colours had to be others. */
export const readLook = (
  { theme = 'dark', screen, safeMarginPercent, dimAtNight }: LookWish,
  file: string,
): LookRead => {
  const wish = typeof theme === 'string' ? { base: theme } : theme;
  const read = themeOf(wish, `${file}: theme`);
  return {
    look: {
      theme: read.theme,
      viewing: screen ?? null,
      safeMargin: safeMarginPercent ?? plainLook.safeMargin,
      dimAtNight: dimAtNight ?? plainLook.dimAtNight,
      testPattern: plainLook.testPattern,
    },
    logo: typeof theme === 'string' ? null : (theme.logo ?? null),
    problems: read.problems,
  };
};
