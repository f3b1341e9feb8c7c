import type { Noted } from '../changes.ts';
import type { Program, Session } from '../model.ts';
import { folded } from '../near.ts';

type Named = readonly { readonly name: string }[];

/** Gives a name of a later source as an earlier one spells it. */
type Spelling = (name: string) => string;

/** Names of earlier sources by how they are compared; null where two of them are alike, and neither is meant. */
const spellingOf = (earlier: readonly Named[]): Spelling => {
  const exact = new Set(earlier.flatMap((names) => names.map(({ name }) => name)));
  const loose = new Map<string, string | null>();
  for (const name of exact) loose.set(folded(name), loose.has(folded(name)) ? null : name);
  return (name) => (exact.has(name) ? name : (loose.get(folded(name)) ?? name));
};

const respelled = <T extends { readonly name: string }>(
  all: readonly T[],
  spelling: Spelling,
): readonly T[] =>
  all.map((one) => (spelling(one.name) === one.name ? one : { ...one, name: spelling(one.name) }));

const isKept = (names: Named, spelling: Spelling): boolean =>
  names.every(({ name }) => spelling(name) === name);

/**
 * A source's program with the rooms and tracks of the sources before it as those spell them: "hall 1" is "Hall 1" there,
 * or they would be two. Whatever else two systems call one room needs an alias. The same program where nothing differs.
 */
export const spelledLike = (earlier: readonly Program[], program: Program): Program => {
  const roomOf = spellingOf(earlier.map(({ rooms }) => rooms));
  const trackOf = spellingOf(earlier.map(({ tracks }) => tracks));
  if (isKept(program.rooms, roomOf) && isKept(program.tracks, trackOf)) return program;
  const session = (one: Session): Session => ({
    ...one,
    rooms: [...new Set(one.rooms.map(roomOf))],
    track: one.track === null ? null : trackOf(one.track),
  });
  const noted = (one: Noted | null): Noted | null => one && { ...one, rooms: one.rooms.map(roomOf) };
  return {
    ...program,
    // A door that looks for what left it knows its room as the earlier source spells it (rule 18).
    changes: program.changes.map((change) => ({ ...change, was: noted(change.was), is: noted(change.is) })),
    rooms: respelled(program.rooms, roomOf),
    tracks: respelled(program.tracks, trackOf),
    sessions: program.sessions.map(session),
  };
};
