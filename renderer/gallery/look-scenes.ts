import type { Screen } from '../../preload/contract.ts';
import { type ThemeWish, themeOf } from '../../program/theme/custom.ts';
import { defaultLook, type Look } from '../../program/theme/look.ts';
import { type ThemeName, themes } from '../../program/theme/theme.ts';
import { noticeScenes } from './notice-scenes.ts';
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
  at: time.includes('-') ? time : `2026-06-05 ${time}`,
  screen: { ...screen, look },
});

const door = { board: 'room', room: 'Saal' } as const;
const hall: ThemeWish = { ground: '#1b2a4a', ink: '#fff8ee', accent: '#ffb703', radius: 0 };
const cream: ThemeWish = { base: 'light', ground: '#fff8ee', accent: '#ffc94d', radius: 3 };

const afar = (diagonalInches: number, distanceMetres: number): Look => ({
  ...defaultLook,
  viewing: { diagonalInches, distanceMetres, largePrint: false },
});
const lobby = afar(43, 5);
const hallScreen = afar(86, 15);
const signAtDoor = afar(10.1, 2);
const agendaOfDoor = { board: 'agenda', room: 'Saal' } as const;
const yellow = { board: 'tracks', track: 'Yellow' } as const;

/** Boards at night, without a margin, and with the widest; the look of a scene says no more than it differs in. */
export const edges: readonly Scene[] = [
  scene('night-standby', '2026-06-06 02:30', defaultLook, { board: 'standby' }),
  scene('look-margin-none', '10:20', { ...defaultLook, safeMargin: 0 }),
  scene('look-margin-widest', '10:20', { ...defaultLook, safeMargin: 10 }, door),
];

/** What is told beside the program, as it is read from afar. */
const noticed = (reach: string, look: Look, floor: number): readonly (Scene & { readonly floor: number })[] =>
  noticeScenes
    .filter(({ name }) => ['band-lobby', 'takeover', 'sponsor-tracks'].includes(name))
    .map((each) => ({ ...each, name: `${reach}-${each.name}`, screen: { ...each.screen, look }, floor }));

/** Boards that are read from afar (boards.md, size against distance); each with the floor of its type at 1080 lines. */
export const distances: readonly (Scene & { readonly floor: number })[] = [
  { ...scene('far-tracks', '10:20', lobby), floor: 57.5 },
  { ...scene('far-track', '11:50', lobby, yellow), floor: 57.5 },
  { ...scene('far-room', '10:20', lobby, door), floor: 57.5 },
  { ...scene('far-room-gone', '15:10', lobby, { ...door, language: 'de' }), floor: 57.5 },
  { ...scene('far-standby', '07:40', lobby), floor: 57.5 },
  { ...scene('far-lobby', '10:20', lobby, { board: 'lobby', language: 'de' }), floor: 57.5 },
  { ...scene('far-lobby-soon', '11:25', lobby, { board: 'lobby', language: 'en-US' }), floor: 57.5 },
  { ...scene('far-agenda', '10:20', lobby, { board: 'agenda' }), floor: 57.5 },
  { ...scene('far-agenda-room', '11:50', lobby, { ...agendaOfDoor, language: 'en-US' }), floor: 57.5 },
  { ...scene('farther-lobby', '10:20', hallScreen, { board: 'lobby' }), floor: 86 },
  { ...scene('farther-agenda', '10:20', hallScreen, { board: 'agenda', language: 'fr' }), floor: 86 },
  { ...scene('farthest-lobby', '10:20', signAtDoor, { board: 'lobby' }), floor: 98 },
  { ...scene('farthest-agenda', '10:20', signAtDoor, agendaOfDoor), floor: 98 },
  { ...scene('farther-track', '10:20', hallScreen, yellow), floor: 86 },
  { ...scene('farthest-room', '10:20', signAtDoor, door), floor: 98 },
  { ...scene('farthest-room-free', '13:00', signAtDoor, door), floor: 98 },
  { ...scene('farthest-standby', '07:40', signAtDoor), floor: 98 },
  ...noticed('far', lobby, 57.5),
  ...noticed('farthest', signAtDoor, 98),
];

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
