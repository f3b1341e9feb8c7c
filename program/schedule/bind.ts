import type { Program, Room, Track } from '../model.ts';
import { folded, nearest } from '../near.ts';
import type { ProblemCode } from '../problem-codes.ts';
import type { Problem } from '../result.ts';

/** A sign's room in the current program; null when it is gone, and then the name to keep on the sign. */
export type RoomBinding = {
  readonly room: Room | null;
  readonly name: string;
  readonly problem: Problem | null;
};

/** The same for a screen that is pinned to one track. */
export type TrackBinding = {
  readonly track: Track | null;
  readonly name: string;
  readonly problem: Problem | null;
};

/**
 * Finds the room that a sign is for (rule 17): by id, then by name, then by name without regard to case and blanks.
 * `wanted` is the setting, a room's id or name; `remembered` is the room it was bound to last, whose id finds it
 * again under a new name. If it is gone, the last known name stays and the problem names the closest rooms.
 */
export const bindRoom = (program: Program, wanted: string, remembered: Room | null): RoomBinding => {
  const { rooms } = program;
  const room =
    rooms.find(({ id }) => id === wanted) ??
    rooms.find(({ id }) => id !== null && id === remembered?.id) ??
    named(rooms, wanted) ??
    null;
  if (room !== null) return { room, name: room.name, problem: null };
  const problem = unknown('ROOM_UNKNOWN', 'room', wanted, rooms);
  return { room, name: remembered?.name ?? wanted, problem };
};

/** Finds the track that a screen is pinned to, by name, then by name without regard to case and blanks. */
export const bindTrack = (program: Program, wanted: string): TrackBinding => {
  const track = named(program.tracks, wanted) ?? null;
  if (track !== null) return { track, name: track.name, problem: null };
  return { track, name: wanted, problem: unknown('TRACK_UNKNOWN', 'track', wanted, program.tracks) };
};

type Named = { readonly name: string };

const named = <T extends Named>(all: readonly T[], wanted: string): T | undefined =>
  all.find(({ name }) => name === wanted) ?? all.find(({ name }) => folded(name) === folded(wanted));

const unknown = (
  code: ProblemCode,
  what: 'room' | 'track',
  wanted: string,
  all: readonly Named[],
): Problem => {
  const near = nearest(
    wanted,
    all.map(({ name }) => name),
    3,
  ).map((name) => `"${name}"`);
  const hint =
    near.length === 0
      ? `it names no ${what}s at all`
      : `the closest ${what}s it names are ${near.join(', ')}`;
  return { code, where: what, message: `The program has no ${what} "${wanted}"; ${hint}.` };
};
