import type { Session } from './model.ts';
import type { Instant } from './time/instant.ts';

/** What can differ between two revisions of a program, in the words of rule 18. */
export type ChangeKind = 'added' | 'removed' | 'moved in time' | 'moved in room' | 'retitled' | 'cancelled';

/** What a change keeps of a session: enough to compare it again, to find it on a board, and to name it once it is gone. */
export type Noted = Pick<Session, 'key' | 'id' | 'title' | 'rooms' | 'start' | 'end' | 'endIs' | 'cancelled'>;

/** How one session differs from what the boards showed before (rule 18). Plain JSON, stored and sent with its program. */
export type Change = {
  /** All that is different, at least one; `added` and `removed` stand alone. */
  readonly kinds: readonly ChangeKind[];
  /** Board time at which the boards learned of it (rule 24). */
  readonly at: Instant;
  /** The session as it was; null for one that was added. */
  readonly was: Noted | null;
  /** The session as it is, with its key in this program; null for one that was removed. */
  readonly is: Noted | null;
  /** Few enough sessions changed with it that a board may mark it (`mayMark`). */
  readonly markable: boolean;
};

/** What a change keeps of this session. */
export const noted = ({ key, id, title, rooms, start, end, endIs, cancelled }: Noted): Noted => ({
  ...{ key, id, title, rooms, start, end, endIs, cancelled },
});

const sameRooms = ({ rooms: a }: Noted, { rooms: b }: Noted): boolean =>
  a.length === b.length && (a.length === 1 ? a[0] === b[0] : a.every((room) => b.includes(room)));

/** An end that was assumed follows from the neighbours: it says nothing of the session itself. */
const movedInTime = (was: Noted, is: Noted): boolean =>
  was.start !== is.start || (was.endIs === 'given' && is.endIs === 'given' && was.end !== is.end);

/** How a session that is in both revisions differs (rule 18); empty where it does not. */
export const kindsBetween = (was: Noted, is: Noted): readonly ChangeKind[] => {
  const kinds: ChangeKind[] = [];
  if (movedInTime(was, is)) kinds.push('moved in time');
  if (!sameRooms(was, is)) kinds.push('moved in room');
  if (was.title !== is.title) kinds.push('retitled');
  if (!was.cancelled && is.cancelled) kinds.push('cancelled');
  return kinds;
};

const mostMarked = 10;
const largestShare = 0.05;

/**
 * Whether boards may mark `changed` sessions that changed at once in a program of `of` (rule 18): more than ten, or than
 * 5 %, are no news but a rearranged feed. One alone is always news: a day of fifteen sessions would have none otherwise.
 */
export const mayMark = (changed: number, of: number): boolean =>
  changed <= 1 || (changed <= mostMarked && changed <= largestShare * of);
