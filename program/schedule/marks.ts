import type { Change, Noted } from '../changes.ts';
import type { Session } from '../model.ts';
import { after, earliestAfter, hours, type Instant } from '../time/instant.ts';

/** What a board says of one session beside its title, because it is news (rule 18). At least one of the two is so. */
export type ChangeMark = {
  readonly newRoom: boolean;
  readonly newTime: boolean;
  /** The start it had, until the slot it had is over: whoever planned by that still comes then. Null without a new time. */
  readonly was: Instant | null;
};

/** A change of a session that is still in the program. */
export type Move = Change & { readonly was: Noted; readonly is: Noted };

/** What was changed longer than this before the session was due is no news any more, but the program that everybody has. */
const newsFor = hours(48);

const isOfKept = (change: Change): change is Move => change.was !== null && change.is !== null;

/** Whether boards may tell of a change where and when its session was, and where and when it is (rule 18). */
export const isMove = (change: Change): change is Move =>
  change.markable &&
  isOfKept(change) &&
  [change.was, change.is].some(({ start }) => change.at >= after(start, -newsFor));

/** Only a room that it did not have: a session that gets its first, or leaves one of several, has no new one. */
const hasNewRoom = ({ was, is }: Move): boolean =>
  was.rooms.length > 0 && is.rooms.some((room) => !was.rooms.includes(room));

/**
 * The mark of a session at `now` (rule 18): from when the boards learned that it moved until it has ended. One that is
 * cancelled has none, for that says all; a break no new room, for its place is not told; a whole day no new time.
 */
export const markOf = (changes: readonly Change[], session: Session, now: Instant): ChangeMark | null => {
  const change = changes.find(({ is }) => is?.key === session.key);
  if (change === undefined || !isMove(change) || session.cancelled) return null;
  if (now < change.at || session.end <= now) return null;
  const { was, is } = change;
  const newRoom = session.kind === 'talk' && hasNewRoom(change);
  const newTime = !session.allDay && was.start !== is.start;
  if (!newRoom && !newTime) return null;
  return { newRoom, newTime, was: newTime && now < was.end ? was.start : null };
};

/** When a mark comes or goes next (rule 15): with the news, with the old end and with the new one. */
export const marksTurnAt = (changes: readonly Change[], now: Instant): Instant | null =>
  earliestAfter(
    now,
    changes.filter(isMove).flatMap(({ at, was, is }) => [at, was.end, is.end]),
  );
