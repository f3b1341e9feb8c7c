import type { Screen, Snapshot } from '../../preload/contract.ts';
import { themeNames, themes } from '../../program/theme/theme.ts';

const inTheme = (screen: Screen, wish: string | null): Screen => {
  const name = themeNames.find((known) => known === wish);
  if (name === undefined || screen.look.theme !== themes.dark) return screen;
  return { ...screen, look: { ...screen.look, theme: themes[name] } };
};

/**
 * A scene in the theme and the language that the address asks for: `&theme=light&language=de`; as it is where it asks for none.
 * A scene that is about its own theme keeps it.
 */
export const dressed = (snapshot: Snapshot, asked: URLSearchParams): Snapshot => {
  const screen = inTheme(snapshot.screen, asked.get('theme'));
  return { ...snapshot, screen: { ...screen, language: asked.get('language') ?? screen.language } };
};
