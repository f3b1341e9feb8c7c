import { defaultLook } from '../../program/theme/look.ts';
import type { Scene } from './scenes.ts';

const day = '2026-06-05';

type Given = Partial<Scene['screen']>;

const of =
  (program: Scene['program'], board: 'lobby' | 'agenda') =>
  (name: string, time: string, screen: Given = {}, more: Partial<Scene> = {}): Scene => ({
    name: `${board}-${name}`,
    program,
    at: time.includes('-') ? time : `${day} ${time}`,
    screen: { board, ...screen },
    ...more,
  });

const fromAfar = { ...defaultLook, viewing: { diagonalInches: 43, distanceMetres: 5, largePrint: false } };

const lobby = of('hostile', 'lobby');
const made = of('exceptions', 'lobby');
const agenda = of('hostile', 'agenda');
const ofMakers = of('exceptions', 'agenda');

/** The lobby and the agenda in every phase, with 1 to 72 rooms. */
export const lobbyScenes: readonly Scene[] = [
  lobby('before-event', '2026-06-04 18:00'),
  lobby('before-the-day', '08:20', { language: 'de' }),
  lobby('running', '10:20'),
  lobby('running-2', '10:20', { position: { number: 2, of: 2 }, language: 'ar' }),
  lobby('ending-soon', '10:57', { language: 'fr' }),
  lobby('coffee', '11:05', { language: 'en-US' }),
  lobby('overlap', '11:50', { language: 'zh-Hans' }),
  lobby('free', '13:30', {}, { health: 'stale' }),
  lobby('one-room', '2026-06-06 00:40', {}, { rehearsal: true }),
  lobby('day-over', '2026-06-06 02:00'),
  lobby('event-over', '2026-06-06 12:00', { language: 'zh-Hans' }),
  lobby('far', '10:20', { look: fromAfar }),
  made('plenum', '09:20'),
  made('cancelled', '10:20', { language: 'de' }),
  made('lunch', '12:10'),
  made('soon-pinned', '13:25'),
  made('one-left', '16:30', { language: 'fr' }),
  of('demo', 'lobby')('demo', '2020-12-14 10:40', { language: 'zh-Hans' }),
  of('rooms-5', 'lobby')('5-rooms', '10:10'),
  of('rooms-29', 'lobby')('29-rooms', '10:10', { language: 'ja' }),
  of('rooms-72', 'lobby')('72-rooms', '10:10'),
  agenda('before-event', '2026-06-04 18:00'),
  agenda('list', '11:05'),
  agenda('list-2', '10:20', { position: { number: 2, of: 2 }, language: 'en-US' }),
  agenda('room', '10:20', { room: 'Saal' }),
  agenda('track', '11:50', { track: 'Yellow', language: 'he' }),
  agenda('day-over', '2026-06-06 02:00', { language: 'de' }),
  agenda('event-over', '2026-06-06 12:00'),
  ofMakers('makers', '10:20'),
  ofMakers('makers-2', '13:40', { position: { number: 2, of: 2 }, language: 'ar' }),
  ofMakers('makers-room', '13:40', { room: 'Attic', language: 'de' }),
  of('demo', 'agenda')('demo', '2020-12-14 10:40', { language: 'zh-Hans' }),
  of('rooms-5', 'agenda')('grid', '10:10'),
  of('rooms-5', 'agenda')('grid-2', '10:10', { position: { number: 2, of: 2 }, language: 'ar' }),
  of('rooms-5', 'agenda')('grid-tomorrow', '2026-06-04 20:00', { language: 'fr' }),
  of('rooms-29', 'agenda')('29-rooms', '12:05', { language: 'ko' }),
];
