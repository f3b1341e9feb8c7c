import type { Screen } from '../../preload/contract.ts';
import { type ThemeWish, themeOf } from '../../program/theme/custom.ts';
import { defaultLook, type Look } from '../../program/theme/look.ts';
import { type ThemeName, themes } from '../../program/theme/theme.ts';
import type { Scene } from './scenes.ts';

/** A logo twice as wide as high, which is what most are. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 80"><circle cx="40" cy="40" r="36" fill="#c2410c"/><rect x="84" y="22" width="72" height="36" rx="6" fill="#808080"/></svg>',
)}`;

const built = (name: ThemeName): Look => ({ ...defaultLook, theme: themes[name] });
const own = (wish: ThemeWish): Look => ({ ...defaultLook, theme: themeOf(wish, 'theme').theme, logo });

const scene = (name: string, time: string, look: Look, screen: Partial<Screen> = {}): Scene => ({
  name,
  program: 'hostile',
  at: `2026-06-05 ${time}`,
  screen: { ...screen, look },
});

const door = { board: 'room', room: 'Saal' } as const;
const hall: ThemeWish = { ground: '#1b2a4a', ink: '#fff8ee', accent: '#ffb703', radius: 0 };
const cream: ThemeWish = { base: 'light', ground: '#fff8ee', accent: '#ffc94d', radius: 3 };

/** Boards in other themes than the usual one; every other scene has them too, by `&theme=`. */
export const looks: readonly Scene[] = [
  scene('look-light-tracks', '10:20', built('light')),
  scene('look-light-room', '10:20', built('light'), door),
  scene('look-light-standby', '07:40', built('light')),
  scene('look-high-contrast-tracks', '10:20', built('high-contrast')),
  scene('look-high-contrast-room', '11:05', built('high-contrast'), door),
  scene('look-logo-tracks', '10:20', own(hall), { demo: true }),
  scene('look-logo-track', '10:20', own(hall), { board: 'tracks', track: 'Yellow' }),
  scene('look-logo-room', '14:20', own(cream), door),
  scene('look-logo-standby', '07:40', own(cream), { demo: true }),
];
