import type { Look } from '../../program/theme/look.ts';
import { isLight } from '../../program/theme/mixed.ts';
import { farthestShift } from '../../program/theme/shift.ts';
import { reachOf, scaleFor, typeScaleOf } from '../../program/theme/type-scale.ts';

/** A share of the screen's diagonal as a length, whichever way up it hangs. */
const diagonals = (share: number | undefined): string =>
  share === undefined ? '' : `calc(hypot(100vw, 100vh) * ${share})`;

/** What a look says to the style sheets: custom properties by name (tokens.css). */
export const propertiesOf = ({ theme, viewing, safeMargin }: Look): ReadonlyMap<string, string> => {
  const scale = scaleFor(viewing);
  return new Map([
    ['--floor', diagonals(scale?.floor)],
    ['--primary', diagonals(scale?.primary)],
    // Never less than what the frame is larger than the screen, and moves (Frame.tsx).
    ['--margin', `max(${2 * farthestShift}px, ${safeMargin}vmin)`],
    ['--canvas', theme.ground],
    ['--raised', theme.raised],
    ['--hairline', theme.hairline],
    ['--faint', theme.faint],
    ['--glow', theme.glow],
    ['--ink', theme.ink],
    ['--quiet', theme.quiet],
    ['--accent', theme.accent],
    ['--radius', `${theme.radius}vmin`],
    ['--font', theme.font === null ? '' : `"${theme.font}"`],
  ]);
};

/** Puts a look on the whole page; what it does not name falls back to the style sheets. */
export const wear = (root: HTMLElement, look: Look): void => {
  root.dataset['theme'] = look.theme.base;
  root.dataset['reach'] = look.viewing === null ? 'near' : reachOf(typeScaleOf(look.viewing));
  root.style.setProperty('color-scheme', isLight(look.theme.ground) ? 'light' : 'dark');
  for (const [name, value] of propertiesOf(look)) {
    if (value === '') root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
};
