import { bare } from '../bare.ts';
import type { BoardName } from '../boards.ts';
import type { Notice } from './notice.ts';

/** What a screen is, for whoever writes to it: its board as settings name it, and its room. */
export type Addressee = { readonly board: BoardName; readonly room: string | null };

/**
 * Whether a notice is for this screen. Rooms decide for the screens that have one, boards for all others: `boards`
 * "tracks" with `rooms` "Hall 1" is for all boards of tracks, and for one door.
 */
export const isMeantFor = ({ boards, rooms }: Notice, { board, room }: Addressee): boolean => {
  if (boards.length === 0 && rooms.length === 0) return true;
  if (rooms.length > 0 && room !== null) return rooms.some((name) => bare(name) === bare(room));
  return boards.includes(board);
};
