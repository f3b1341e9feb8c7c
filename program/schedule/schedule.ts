import type { Program, Session } from '../model.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** A program, indexed for questions about an instant. Built once per program, in O(n log n); never changed. */
export type Schedule = {
  readonly program: Program;
  readonly event: Timeline;
  readonly rooms: ReadonlyMap<string, Timeline>;
  readonly tracks: ReadonlyMap<string, Timeline>;
  /**
   * By room, the sessions without a track: what the tracks board shows after the tracks (rule 20). One of several rooms
   * is filed under its first alone, which names them all (rule 6); one without any under `nowhere`, for it takes place all
   * the same. Talks only: a break that every room has must not turn up once a room (rule 8).
   */
  readonly trackless: ReadonlyMap<string, Timeline>;
  /** What takes place in no room that the feed names. */
  readonly roomless: Timeline;
  /** What is on everywhere that has nothing of its own (rule 7). */
  readonly plenum: Timeline;
};

/** Stands in for the name of a room where a session has none; no room is called that. */
export const nowhere = '';

/** Indexes a program. Its sessions must be sorted by start, then title, as `Program` promises. */
export const scheduleOf = (program: Program): Schedule => {
  const { sessions } = program;
  const roomNames = program.rooms.map((room) => room.name);
  const trackNames = program.tracks.map((track) => track.name);
  return {
    program,
    event: timelineOf(sessions),
    rooms: timelines(roomNames, sessions, (session) => session.rooms),
    tracks: timelines(trackNames, sessions, ({ track }) => (track === null ? [] : [track])),
    trackless: timelines(roomNames, sessions, ({ rooms, track, kind }) =>
      track === null && kind === 'talk' ? [rooms[0] ?? nowhere] : [],
    ),
    roomless: timelineOf(sessions.filter(({ rooms }) => rooms.length === 0)),
    plenum: timelineOf(sessions.filter((session) => session.plenum)),
  };
};

/** One timeline per name, in the order given; names that only sessions know come last. */
const timelines = (
  names: readonly string[],
  sessions: readonly Session[],
  placesOf: (session: Session) => readonly string[],
): ReadonlyMap<string, Timeline> => {
  const filed = new Map<string, Session[]>(names.map((name) => [name, []]));
  for (const session of sessions) {
    for (const place of new Set(placesOf(session))) {
      const there = filed.get(place);
      if (there === undefined) filed.set(place, [session]);
      else there.push(session);
    }
  }
  return new Map([...filed].map(([name, there]) => [name, timelineOf(there)]));
};
