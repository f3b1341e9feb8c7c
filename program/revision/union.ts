import { distinctRooms, distinctTracks } from '../distinct.ts';
import { identityOf, withUniqueKeys } from '../identity.ts';
import type { Program, Session } from '../model.ts';
import { byStartAndTitle } from '../order.ts';

/** What a room of `before` is called in `after`: by its id, where it was renamed. */
const newNames = (before: Program, after: Program): ReadonlyMap<string, string> => {
  const byId = new Map(after.rooms.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const])));
  return new Map(before.rooms.map(({ id, name }) => [name, (id === null ? null : byId.get(id)) ?? name]));
};

/**
 * The program `after`, and in it the sessions that `vanished` from `before`, with the rooms and tracks they need
 * (rule 19). Rooms and tracks keep their old order, so that no board turns to other pages than it did.
 */
export const unionOf = (before: Program, after: Program, vanished: readonly Session[]): Program => {
  const names = newNames(before, after);
  const renamed = (name: string): string => names.get(name) ?? name;
  const back = vanished.map((session) => ({ ...session, rooms: session.rooms.map(renamed) }));
  const keyed = [...after.sessions, ...back].map((session) => {
    const { id, title, rooms, start } = session;
    return { ...session, key: identityOf(id, title, rooms, start) };
  });
  const oldRooms = before.rooms.map(({ name, id }) => ({ name: renamed(name), id }));
  return {
    ...after,
    rooms: distinctRooms([...oldRooms, ...after.rooms]),
    tracks: distinctTracks([...before.tracks, ...after.tracks]),
    sessions: withUniqueKeys(keyed.sort(byStartAndTitle)),
  };
};
