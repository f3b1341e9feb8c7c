import type { Program, Session } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { roomAt } from '../../program/schedule/room.ts';
import type { Rules } from '../../program/schedule/rules.ts';
import { type Schedule, scheduleOf } from '../../program/schedule/schedule.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import type { Step } from '../feed/finding/met.ts';
import type { ReportedNotices } from './notices.ts';

/** One source as it was read; `format` and `sessions` are null where it could not be. */
export type ReadSource = {
  readonly from: string;
  readonly format: string | null;
  readonly sessions: number | null;
  /** Which addresses were asked in its place, and what came of each; absent where its own was the one. */
  readonly tried?: readonly Step[];
};

type ReportedSession = {
  readonly id: string | null;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly track: string | null;
};

type ReportedRoom = {
  readonly room: string;
  readonly phase: string;
  readonly sessions: readonly ReportedSession[];
  readonly next: { readonly start: string; readonly sessions: readonly ReportedSession[] } | null;
  /** Marked on the board beside these, and neither on nor next (rule 9). */
  readonly cancelled: readonly ReportedSession[];
  /** Entries of whole days, told apart (rule 10). */
  readonly allDay: readonly ReportedSession[];
};

/** What `check --json` prints. Instants are UTC ending in `Z`. */
export type Report = {
  readonly version: 1;
  readonly sources: readonly ReadSource[];
  readonly title: string | null;
  readonly timeZone: string | null;
  readonly counts: {
    readonly sessions: number;
    readonly rooms: number;
    readonly tracks: number;
    readonly skipped: number;
  };
  readonly firstStart: string | null;
  readonly lastEnd: string | null;
  readonly rooms: readonly string[];
  readonly tracks: readonly string[];
  readonly problems: readonly Problem[];
  /** Absent where nobody named any. */
  readonly notices?: ReportedNotices;
  readonly at: string;
  readonly now: readonly ReportedRoom[];
};

/** `2024-02-03T10:55:00Z`; fractions of a second only where there are any. */
export const utc = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** By code point, so that the order does not depend on a locale. */
const byCodePoint = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (character !== other) return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
  }
  return left.length - right.length;
};

const reported = ({ id, title, start, end, track }: Session): ReportedSession => ({
  id,
  title,
  start: utc(start),
  end: utc(end),
  track,
});

const reportedRoom = (schedule: Schedule, room: string, at: Instant, rules: Rules): ReportedRoom => {
  const { now, next, phase, cancelled, allDay } = roomAt(schedule, room, at, rules);
  const [first] = next;
  return {
    room,
    phase,
    sessions: now.map(reported),
    next: first ? { start: utc(first.start), sessions: next.map(reported) } : null,
    cancelled: cancelled.map(reported),
    allDay: allDay.map(reported),
  };
};

/** Rooms of which at least one session speaks, sorted by code point. */
export const usedRooms = ({ sessions }: Program): readonly string[] =>
  [...new Set(sessions.flatMap(({ rooms }) => rooms))].sort(byCodePoint);

/** Tracks of which at least one session speaks, sorted by code point. */
export const usedTracks = ({ sessions }: Program): readonly string[] =>
  [...new Set(sessions.flatMap(({ track }) => (track === null ? [] : [track])))].sort(byCodePoint);

/** When the first session starts and the last one ends; null without sessions. */
export const spanOf = ({ sessions }: Program): { readonly first: Instant; readonly last: Instant } | null => {
  const [opening] = sessions;
  if (!opening) return null;
  const last = sessions.reduce<number>((latest, { end }) => Math.max(latest, end), opening.end);
  return { first: opening.start, last: instant(last) };
};

/** The report of a program at an instant, or of no usable program at all. Pure. */
export const reportOf = (
  sources: readonly ReadSource[],
  program: Program | null,
  problems: readonly Problem[],
  at: Instant,
  rules: Rules,
): Report => {
  const rooms = program ? usedRooms(program) : [];
  const tracks = program ? usedTracks(program) : [];
  const span = program && spanOf(program);
  const schedule = program && scheduleOf(program);
  return {
    version: 1,
    sources,
    title: program?.title ?? null,
    timeZone: program?.zone.name ?? null,
    counts: {
      sessions: program?.sessions.length ?? 0,
      rooms: rooms.length,
      tracks: tracks.length,
      skipped: program?.skipped ?? 0,
    },
    firstStart: span ? utc(span.first) : null,
    lastEnd: span ? utc(span.last) : null,
    rooms,
    tracks,
    problems,
    at: utc(at),
    now: schedule ? rooms.map((room) => reportedRoom(schedule, room, at, rules)) : [],
  };
};
