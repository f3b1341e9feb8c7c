import type { Problem } from '../result.ts';
import { contrastOf, isLight, leastContrast, mixed, mixedUntil, shiftedUntil } from './mixed.ts';
import { demandsOf, type Theme, type ThemeName, themes } from './theme.ts';

/** What settings say of a theme; what they leave out is that of `base`. Colours are `#rrggbb`. */
export type ThemeWish = {
  readonly base?: ThemeName | undefined;
  readonly ground?: string | undefined;
  readonly ink?: string | undefined;
  readonly accent?: string | undefined;
  readonly radius?: number | undefined;
  readonly font?: string | undefined;
};

/** A theme as it is drawn, and what of the wish could not be drawn as it was said. */
export type ThemeRead = { readonly theme: Theme; readonly problems: readonly Problem[] };

const away = (ground: string): 'lighter' | 'darker' => (isLight(ground) ? 'darker' : 'lighter');

/** Ink that passes on the ground; a ground of middle grey, on which nothing does, gives way too. */
const legiblePair = (ground: string, ink: string, contrast: number): readonly [string, string] => {
  if (contrastOf(ground, ink) >= contrast) return [ground, ink];
  const way = away(ground);
  const moved = shiftedUntil(ink, way, [ground], contrast);
  if (contrastOf(ground, moved) >= contrast) return [ground, moved];
  return [shiftedUntil(ground, way === 'lighter' ? 'darker' : 'lighter', [moved], contrast), moved];
};

/** The tints of a theme that settings do not name, from its ground and ink. */
const tintsOf = (ground: string, ink: string, contrast: number): Omit<Theme, 'base' | 'radius' | 'font'> => {
  const raised = mixed(ground, ink, 0.06);
  const grounds = [ground, raised];
  return {
    ground,
    raised,
    hairline: mixed(ground, ink, 0.2),
    faint: mixedUntil(ground, ink, grounds, 3.1),
    glow: mixed(ground, ink, 0.06),
    ink,
    quiet: mixedUntil(mixed(ground, ink, 0.7), ink, grounds, contrast),
    accent: ink,
  };
};

/** A ratio as people write it, cut and not rounded: 4.49 must not read as 4.5. */
const ratio = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);

const said = (what: string, ground: string, contrast: number, instead: string): string =>
  `${what} on ${ground} has a contrast of ${ratio(contrast)}, which is hard to read from afar; ${instead} is shown`;

/**
 * The theme that settings wish, with every colour moved as far as it must be to pass contrast (boards.md, colour); what
 * was moved is told at `where`.
 */
export const themeOf = (wish: ThemeWish, where: string): ThemeRead => {
  const base = themes[wish.base ?? 'dark'];
  const { primary, text } = demandsOf(base);
  const asked = { ground: wish.ground ?? base.ground, ink: wish.ink ?? inkFor(wish.ground, base) };
  const isOwn = wish.ground !== undefined || wish.ink !== undefined;
  // A raised field stands a little nearer to the ink than the ground does, and carries text too.
  const [ground, ink] = legiblePair(asked.ground, asked.ink, isOwn ? primary * 1.13 : primary);
  const colours = isOwn ? tintsOf(ground, ink, text) : base;
  const accent = wish.accent ?? base.accent;
  const grounds = [ground, colours.raised, colours.glow];
  const shownAccent = shiftedUntil(accent, away(ground), grounds, text);
  const tell = (message: string): Problem => ({ code: 'THEME_CONTRAST', where, message });
  const before = contrastOf(asked.ground, asked.ink);
  const problems = [
    ...(before < primary
      ? [tell(said(`ink ${asked.ink}`, asked.ground, before, `${ink} on ${ground}`))]
      : []),
    ...(wish.accent !== undefined && leastContrast(accent, [ground]) < 4.5
      ? [tell(said(`accent ${accent}`, ground, contrastOf(accent, ground), shownAccent))]
      : []),
  ];
  const { radius, font } = { radius: wish.radius ?? base.radius, font: wish.font ?? null };
  return { theme: { ...base, ...colours, accent: shownAccent, radius, font }, problems };
};

/** A ground without an ink takes the base's, or that of its own kind where the base's is for the other. */
const inkFor = (ground: string | undefined, base: Theme): string => {
  if (ground === undefined || isLight(ground) === isLight(base.ground)) return base.ink;
  return isLight(ground) ? themes.light.ink : themes.dark.ink;
};
