import type { Screen } from '../../preload/contract.ts';
import type { Scene } from './scenes.ts';

const scene = (
  name: string,
  time: string,
  language: string,
  screen: Partial<Screen>,
  more: Partial<Scene> = {},
): Scene => ({
  name: `language-${name}`,
  program: 'languages',
  at: time.includes('-') ? time : `2026-06-05 ${time}`,
  screen: { language, ...screen },
  ...more,
});

const door = (room: string): Partial<Screen> => ({ board: 'room', room });
const pinned = (track: string): Partial<Screen> => ({ board: 'tracks', track });
const english = { secondLanguage: 'en' } as const;

/** Boards in each language that is not set or broken as Latin is, from the right too, and in two languages at once. */
export const languageScenes: readonly Scene[] = [
  scene('ar-room', '10:20', 'ar', door('القاعة الكبرى')),
  scene('ar-tracks', '10:58', 'ar', { board: 'tracks' }),
  scene('ar-lobby', '10:20', 'ar', { board: 'lobby' }),
  scene('ar-standby', '09:58', 'ar', { board: 'standby', ...english }),
  scene('he-track', '10:20', 'he', { ...pinned('אבטחת מידע'), ...english }),
  scene('he-room-over', '18:00', 'he', door('אולם מרכזי 3')),
  scene('he-latin-room', '11:10', 'he', door('メインホール')),
  scene('ja-room', '10:20', 'ja', door('メインホール')),
  scene('ja-agenda', '11:25', 'ja', english, { doubted: true }),
  scene('ko-track', '10:20', 'ko', pinned('클라우드')),
  scene('zh-hant-room', '10:20', 'zh-Hant', { ...door('國際會議廳'), ...english }),
  scene('zh-hant-tracks', '10:20', 'zh-TW', { board: 'tracks', position: { number: 2, of: 2 } }),
  scene('de-fr-lobby', '10:57', 'de', { board: 'lobby', secondLanguage: 'fr' }),
  scene('en-ar-track', '10:20', 'en', { ...pinned('ซอฟต์แวร์เสรี'), secondLanguage: 'ar' }),
];
