import type { Look } from '../../program/theme/look.ts';
import { isLight } from '../../program/theme/mixed.ts';

/** What a look says to the style sheets: custom properties by name (tokens.css). */
export const propertiesOf = ({ theme }: Look): ReadonlyMap<string, string> =>
  new Map([
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

/** Puts a look on the whole page; what it does not name falls back to the style sheets. */
export const wear = (root: HTMLElement, look: Look): void => {
  root.dataset['theme'] = look.theme.base;
  root.style.setProperty('color-scheme', isLight(look.theme.ground) ? 'light' : 'dark');
  for (const [name, value] of propertiesOf(look)) {
    if (value === '') root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
};
