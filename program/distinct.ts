import type { Room, Track } from './model.ts';

/**
 * One room per name, in the order of first mention, with the first id given for it. An id that two names share
 * identifies neither (democon gives both its rooms one guid; two feeds may both count from 1) and is dropped.
 */
export const distinctRooms = (rooms: readonly Room[]): readonly Room[] => {
  const idsByName = new Map<string, string | null>();
  for (const { name, id } of rooms) idsByName.set(name, idsByName.get(name) ?? id);
  const bearers = new Map<string, number>();
  for (const id of idsByName.values()) if (id !== null) bearers.set(id, (bearers.get(id) ?? 0) + 1);
  return [...idsByName].map(([name, id]) => ({ name, id: id !== null && bearers.get(id) === 1 ? id : null }));
};

/** One track per name, in the order of first mention, with the first colour given for it. */
export const distinctTracks = (tracks: readonly Track[]): readonly Track[] => {
  const colours = new Map<string, string | null>();
  for (const { name, colour } of tracks) colours.set(name, colours.get(name) ?? colour);
  return [...colours].map(([name, colour]) => ({ name, colour }));
};
