import type { Screen } from '../../preload/contract.ts';
import type { Scene } from './scenes.ts';

/** When the written program of two days stands in a phase as a whole, at the venue. */
const times = {
  'before-the-day': '2026-06-06 08:50',
  'ending-soon': '2026-06-06 11:27',
  'starting-soon': '2026-06-05 11:22',
  free: '2026-06-05 13:40',
  'event-over': '2026-06-06 12:00',
} as const;

const scene = (screen: Partial<Screen> & Pick<Screen, 'board'>, phase: keyof typeof times): Scene => ({
  ...{ name: `phase-${screen.board}-${phase}`, program: 'hostile', at: times[phase], screen },
});

const standby = { board: 'standby' } as const;
const agenda = { board: 'agenda' } as const;
const unset = (board: Screen['board'], room: string | null = null): Scene => ({
  ...{ name: `phase-${board}-no-program`, program: 'none', at: '2026-06-05 09:00', screen: { board, room } },
});

/** What the other scenes leave out of every board in every phase (now-next.md rule 16), so that each has one. */
export const phaseScenes: readonly Scene[] = [
  scene({ board: 'tracks' }, 'before-the-day'),
  scene({ board: 'lobby' }, 'before-the-day'),
  scene({ board: 'lobby' }, 'starting-soon'),
  scene(agenda, 'before-the-day'),
  scene(agenda, 'ending-soon'),
  scene(agenda, 'starting-soon'),
  scene(agenda, 'free'),
  scene(standby, 'before-the-day'),
  scene(standby, 'ending-soon'),
  scene(standby, 'starting-soon'),
  scene(standby, 'free'),
  scene(standby, 'event-over'),
  { ...scene({ board: 'tracks', track: 'Retro computing' }, 'free'), name: 'phase-track-no-sessions' },
  unset('lobby'),
  unset('room', 'Saal'),
  unset('agenda'),
  unset('standby'),
];
