import type { Screen, Snapshot } from '../../preload/contract.ts';
import type { BoardName } from '../../program/boards.ts';
import { eventAt } from '../../program/schedule/event.ts';
import type { Phase } from '../../program/schedule/phase.ts';
import { roomAt } from '../../program/schedule/room.ts';
import { type Schedule, scheduleOf } from '../../program/schedule/schedule.ts';
import { trackAt } from '../../program/schedule/track.ts';
import { defaultLook } from '../../program/theme/look.ts';
import type { Instant } from '../../program/time/instant.ts';
import { wallAt } from '../notices/wall-view.ts';
import { programNamed } from './programs.ts';
import { instantOfScene, type ProgramName, type Scene, snapshotOf } from './scenes.ts';

/** What a scene shows, told from the scene itself and from what the boards make of it, never written beside it. */
export type Subject = {
  /** The board that the screen is set to. */
  readonly board: BoardName;
  /** Where what it shows stands (now-next.md rule 16). */
  readonly phase: Phase | 'no program';
  /** What else is to be seen: a notice, a language, a look, the program. */
  readonly marks: readonly string[];
};

const schedules = new Map<ProgramName, Schedule | null>();

/** Each program is read and indexed once: there are far more scenes than programs. */
const scheduleNamed = (name: ProgramName): Schedule | null => {
  const known = schedules.get(name);
  if (known !== undefined) return known;
  const program = programNamed(name);
  const schedule = program && scheduleOf(program);
  schedules.set(name, schedule);
  return schedule;
};

/** A room, and the one track a board is pinned to, have a phase of their own; any other board has that of the event. */
const phaseOf = (schedule: Schedule | null, screen: Screen, now: Instant): Subject['phase'] => {
  const { board, room, track, rules } = screen;
  if (schedule === null) return 'no program';
  if (board === 'room' && room !== null) return roomAt(schedule, room, now, rules).phase;
  if (board === 'tracks' && track !== null) return trackAt(schedule, track, now, rules).phase;
  return eventAt(schedule, now, rules).phase;
};

const noticeMarks = (schedule: Schedule | null, snapshot: Snapshot, now: Instant): readonly string[] => {
  const { notices, sponsor } = wallAt(schedule, snapshot, now);
  if (notices.takeover !== null) return ['takeover'];
  return [...(notices.band === null ? [] : ['announcement']), ...(sponsor === null ? [] : ['sponsor'])];
};

const lookMarks = ({ look }: Screen): readonly string[] => [
  ...(look.theme.base === 'dark' ? [] : [look.theme.base]),
  ...(look.theme === defaultLook.theme || look.logo === null ? [] : ['event theme']),
  ...(look.viewing === null ? [] : ['from afar']),
];

const marksOf = (scene: Scene, schedule: Schedule | null, snapshot: Snapshot, now: Instant) => {
  const { screen, health, clock, rehearsal } = snapshot;
  return [
    ...noticeMarks(schedule, snapshot, now),
    ...(clock.trusted ? [] : ['clock in doubt']),
    ...(health.state === 'stale' ? ['stale'] : []),
    ...(rehearsal === null ? [] : ['rehearsal']),
    ...lookMarks(screen),
    ...[screen.language, screen.secondLanguage].filter((tag) => tag !== null && tag !== 'en').map(String),
    ...(scene.program === 'none' ? [] : [scene.program]),
  ];
};

/** The subject of a scene. */
export const subjectOf = (scene: Scene): Subject => {
  const schedule = scheduleNamed(scene.program);
  const program = schedule?.program ?? null;
  const now = instantOfScene(scene, program);
  const snapshot = snapshotOf(scene, program);
  return {
    board: snapshot.screen.board,
    phase: phaseOf(schedule, snapshot.screen, now),
    marks: marksOf(scene, schedule, snapshot, now),
  };
};
