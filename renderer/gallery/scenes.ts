import type { Screen, Snapshot } from '../../preload/contract.ts';
import type { Health } from '../../program/health.ts';
import type { Program } from '../../program/model.ts';
import type { Notice } from '../../program/notices/notice.ts';
import { defaultRules } from '../../program/schedule/rules.ts';
import { defaultLook } from '../../program/theme/look.ts';
import { hours, type Instant, minutes } from '../../program/time/instant.ts';
import { type ClockTrust, trustedClock } from '../../program/time/trust.ts';
import { changeScenes } from './change-scenes.ts';
import type { CrowdedName } from './crowded.ts';
import { languageScenes } from './language-scenes.ts';
import { lobbyScenes } from './lobby-scenes.ts';
import { distances, edges, looks } from './look-scenes.ts';
import { drawnLogos, noticeScenes } from './notice-scenes.ts';
import { phaseScenes } from './phase-scenes.ts';
import { photoScenes } from './photo-scenes.ts';
import { drawnPhotos } from './photographed.ts';
import { instantAt } from './written.ts';

/** The programs that scenes are made of. */
export type ProgramName =
  | 'demo'
  | 'hostile'
  | 'exceptions'
  | 'languages'
  | 'changed'
  | 'photographed'
  | 'none'
  | CrowdedName;

/** One board at one pinned instant: a plain value, so that the gallery can show it and the tests can walk it. */
export type Scene = {
  readonly name: string;
  readonly program: ProgramName;
  /** Wall time at the venue. */
  readonly at: string;
  readonly screen?: Partial<Screen>;
  readonly health?: Health['state'];
  readonly rehearsal?: true;
  /** The machine's clock is doubted, and nobody knows how far it is off. */
  readonly doubted?: true;
  readonly setup?: readonly string[];
  readonly notices?: readonly Notice[];
};

/** The screen sizes that every scene must stand (boards.md, the gallery). */
export const sizes = ['1920x1080', '1080x1920', '3840x2160', '1280x720'] as const;

const door = (room: string): Partial<Screen> => ({ board: 'room', room });
const pinned = (track: string): Partial<Screen> => ({ board: 'tracks', track });
const day = '2026-06-05';
const longTrack = 'Designing Futures of FOSS Content Management with the Open Website Alliance devroom';
const longRoom = 'Hörsaal Erwin-Schrödinger-Zentrum, 2. Obergeschoss links';

const hostile = (name: string, time: string, screen: Partial<Screen>, more: Partial<Scene> = {}): Scene => ({
  name,
  program: 'hostile',
  at: time.includes('-') ? time : `${day} ${time}`,
  screen,
  ...more,
});

const demo = (name: string, at: string, screen: Partial<Screen> = {}): Scene => ({
  name,
  program: 'demo',
  at,
  screen,
});

const demos: readonly Scene[] = [
  demo('demo-tracks', '2020-12-14 10:40'),
  demo('demo-tracks-2', '2020-12-14 10:40', { position: { number: 2, of: 2 }, language: 'zh-Hans' }),
  demo('demo-track', '2020-12-14 10:40', { track: 'Flink SQL', language: 'zh-Hans' }),
  demo('demo-track-english', '2020-12-14 11:20', { track: '引擎内核 Core Engine' }),
  demo('demo-room', '2020-12-14 10:40', { board: 'room', room: '长江厅 Yangtze Room' }),
  demo('demo-room-break', '2020-12-14 10:50', {
    board: 'room',
    room: '主会场 Main Hall',
    language: 'zh-Hans',
  }),
  demo('demo-standby', '2020-12-13 07:30', { language: 'zh-Hans' }),
  demo('demo-day-over', '2020-12-13 19:00', { board: 'room', room: '长江厅 Yangtze Room', language: 'de' }),
];

const tracks: readonly Scene[] = [
  hostile('tracks-many', '10:20', {}),
  hostile('tracks-many-2', '10:20', { position: { number: 2, of: 2 } }),
  hostile('tracks-coffee', '11:05', {}),
  hostile('tracks-coffee-2', '11:05', { position: { number: 2, of: 2 } }),
  hostile('tracks-overlap-de', '11:50', { language: 'de' }),
  hostile('track-186-characters', '10:20', pinned('Yellow')),
  hostile('track-one-long-word', '10:20', pinned(longTrack)),
  hostile('track-chinese', '10:20', { ...pinned('大数据与实时计算'), language: 'zh-Hans' }),
  hostile('track-arabic', '10:20', pinned('مسار اللغة العربية')),
  hostile('track-emoji', '10:20', pinned('Uncoloured')),
  hostile('track-break', '11:10', pinned('Yellow')),
  hostile('track-empty-title-overlap', '11:50', pinned('Yellow')),
  hostile('track-cancelled', '11:20', pinned(longTrack)),
  hostile('track-ending-soon', '15:57', pinned('Yellow'), { health: 'stale' }),
  hostile('track-free', '13:00', { ...pinned('Yellow'), language: 'fr' }),
  hostile('track-before', '08:20', pinned('Yellow')),
  hostile('track-day-over', '18:00', pinned('Yellow')),
  hostile('tracks-one-room', '2026-06-06 00:40', {}, { rehearsal: true }),
];

const rooms: readonly Scene[] = [
  hostile('room-before-event', '2026-06-04 18:00', door('Saal')),
  hostile('room-before-the-day', '2026-06-06 08:50', { ...door('Saal'), language: 'de' }),
  hostile('room-running', '10:20', door('Saal')),
  hostile('room-running-chinese', '10:20', { ...door('主会场'), language: 'zh-Hans' }),
  hostile('room-running-arabic', '10:20', door('قاعة المؤتمرات')),
  hostile('room-500-characters', '10:20', door('Foyer')),
  hostile('room-ending-soon', '10:57', { ...door(longRoom), language: 'de' }),
  hostile('room-break', '11:05', door('Saal')),
  hostile('room-starting-soon', '11:22', { ...door('Saal'), language: 'fr' }),
  hostile('room-plenum-elsewhere', '09:10', door('R5')),
  hostile('room-overlap', '11:50', door('Saal')),
  hostile('room-free', '13:00', door('Saal')),
  hostile('room-gone', '14:20', { ...door('Saal'), language: 'fr' }),
  hostile('room-gone-many', '15:10', { ...door('Saal'), language: 'de' }),
  hostile('room-day-over', '18:00', door('Saal'), { health: 'stale' }),
  hostile('room-event-over', '2026-06-06 12:00', door('Saal')),
  hostile('room-no-sessions', '10:20', door('Nie belegt')),
  hostile('room-unknown', '10:20', door('A room that left the program')),
];

const standby: readonly Scene[] = [
  { name: 'standby-no-program', program: 'none', at: `${day} 09:00` },
  {
    name: 'standby-setup',
    program: 'none',
    at: `${day} 09:00`,
    setup: [
      'No program is set up yet. Start Callboard with --feed and the address of your schedule, or put "sources" into settings.json.',
      'The settings file is /home/kiosk/.config/callboard/settings.json.',
      'Until then this screen shows the time.',
    ],
  },
  hostile('standby-before-event', '2026-05-20 18:00', {}),
  hostile('standby-countdown', '07:40', { language: 'de' }),
  hostile('standby-free', '13:30', {}),
  hostile('standby-day-over', '2026-06-06 02:00', {}),
  hostile('standby-event-over', '2026-06-06 12:00', { language: 'zh-Hans' }, { rehearsal: true }),
  hostile('standby-forced', '10:20', { board: 'standby', demo: true }, { health: 'stale' }),
];

const doubted = { doubted: true } as const;

/** It stands at the scene's instant, so that the list is that day's. */
const doubtedClock: ClockTrust = { trusted: false, why: 'before-cache', off: null, offAtLeast: hours(0) };

const agenda: readonly Scene[] = [
  hostile('agenda-untrusted', '10:20', {}, doubted),
  hostile('agenda-untrusted-2', '10:20', { position: { number: 2, of: 2 }, language: 'en-US' }, doubted),
  hostile('agenda-untrusted-room', '10:20', door('Saal'), doubted),
  hostile('agenda-untrusted-room-de', '10:20', { ...door(longRoom), language: 'de' }, doubted),
  hostile('agenda-untrusted-track', '10:20', { ...pinned(longTrack), language: 'fr' }, doubted),
  { ...demo('agenda-untrusted-zh', '2020-12-14 10:40', { language: 'zh-Hans', demo: false }), ...doubted },
  { name: 'standby-untrusted', program: 'none', at: `${day} 09:00`, ...doubted },
];

const exception = (
  name: string,
  time: string,
  screen: Partial<Screen>,
  more: Partial<Scene> = {},
): Scene => ({
  ...hostile(name, time, screen, more),
  program: 'exceptions',
});

const exceptions: readonly Scene[] = [
  exception('tracks-plenum', '09:20', {}),
  exception('tracks-cancelled', '10:20', {}),
  exception('tracks-lunch', '12:40', {}),
  exception('tracks-lunch-2', '12:40', { position: { number: 2, of: 3 }, language: 'fr' }),
  exception('track-cancelled-slot', '10:20', { ...pinned('Textile'), language: 'fr' }),
  exception('track-lunch', '12:10', { ...pinned('Making'), language: 'de' }),
  exception('track-several-rooms', '09:05', pinned('Together')),
  exception('room-plenum', '09:20', { ...door('Studio 1'), language: 'de' }),
  exception('room-several-rooms', '14:10', door('Attic')),
  exception('room-cancelled-now', '10:20', door('Garden')),
  exception('room-cancelled-replaced', '10:20', { ...door('Attic'), language: 'zh-Hans' }),
  exception('room-cancelled-ahead', '12:50', door('Attic')),
  exception('room-all-cancelled', '14:10', { ...door('Cellar'), language: 'de' }),
  exception('room-lunch', '12:10', door('Garden')),
  exception('room-lunch-everywhere', '12:10', { ...door('Foyer'), language: 'fr' }),
  exception('room-all-day', '15:20', { ...door('Foyer'), language: 'de' }),
  exception('standby-all-day', '06:30', { language: 'zh-Hans' }),
  exception('standby-lunch', '11:50', {}),
  exception('standby-cancelled', '16:15', { board: 'standby', language: 'fr' }),
  exception('agenda-exceptions', '10:20', {}, doubted),
  exception('agenda-exceptions-room', '10:20', { ...door('Attic'), language: 'zh-Hans' }, doubted),
];

/** Every board in every phase. A new board or phase is a new line here, and is tested by that. */
export const scenes: readonly Scene[] = [
  ...demos,
  ...tracks,
  ...rooms,
  ...standby,
  ...agenda,
  ...exceptions,
  ...noticeScenes,
  ...lobbyScenes,
  ...phaseScenes,
  ...looks,
  ...distances,
  ...edges,
  ...languageScenes,
  ...changeScenes,
  ...photoScenes,
];

/** The zone of scenes without a program. */
export const noProgramZone = 'Europe/Berlin';

/** The instant a scene stands at. */
export const instantOfScene = (scene: Scene, program: Program | null): Instant =>
  instantAt(scene.at, program?.zone.name ?? noProgramZone);

/** What main would send for a scene. */
export const snapshotOf = (scene: Scene, program: Program | null): Snapshot => {
  const now = instantOfScene(scene, program);
  const state = scene.health ?? (program === null ? 'holding' : 'live');
  return {
    revision: 1,
    program,
    screen: {
      board: 'tracks',
      room: null,
      track: null,
      language: 'en',
      secondLanguage: null,
      position: { number: 1, of: 1 },
      motion: 'full',
      rules: defaultRules,
      look: defaultLook,
      demo: scene.program === 'demo',
      ...scene.screen,
    },
    health: { state, confirmedAt: state === 'holding' ? null : ((now - minutes(45)) as Instant) },
    rehearsal: scene.rehearsal === true ? { from: now, at: now, speed: 1 } : null,
    clock: scene.doubted === true ? doubtedClock : trustedClock,
    setup: scene.setup ?? [],
    notices: scene.notices ?? [],
    pictures: { ...drawnPhotos, ...drawnLogos },
  };
};
