import type { Snapshot } from '../../preload/contract.ts';
import { themeNames, themes } from '../../program/theme/theme.ts';

/** A scene in the theme that the address asks for: `&theme=light`; as it is where it asks for none, or has its own. */
export const dressed = (snapshot: Snapshot, asked: URLSearchParams): Snapshot => {
  const name = themeNames.find((known) => known === asked.get('theme'));
  const { screen } = snapshot;
  if (name === undefined || screen.look.theme !== themes.dark) return snapshot;
  return { ...snapshot, screen: { ...screen, look: { ...screen.look, theme: themes[name] } } };
};
