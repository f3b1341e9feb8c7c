import { earliestAfter, hours, type Instant, instant } from '../time/instant.ts';
import { isStillHere } from './gone.ts';
import { isMove, type Move } from './marks.ts';
import type { Schedule } from './schedule.ts';

/** What was due at a door and takes place elsewhere or at another time, and until when that is right (rule 15). */
export type Moved = {
  /** By old start, then title. */
  readonly sessions: readonly Move[];
  readonly changesAt: Instant | null;
};

/** This long before its old start people may be on their way to it: as long as for one that is gone (rule 18). */
const noticeFrom = hours(2);

/**
 * The sessions that the sign of a room has to send elsewhere at `now`: from two hours before their old start, or from when
 * the boards learned of it, until their old end (rule 18). One that is here still, but for some minutes, is none of them.
 */
export const movedAt = (schedule: Schedule, room: string, now: Instant): Moved => {
  const moves = schedule.program.changes
    .filter(isMove)
    .filter(({ was, is }) => {
      const isElsewhere = !is.rooms.includes(room) || was.start !== is.start;
      return was.rooms.includes(room) && !was.cancelled && isElsewhere && !isStillHere(schedule, room, was);
    })
    .map((move) => ({ move, from: instant(Math.max(move.at, move.was.start - noticeFrom)) }));
  const sessions = moves.flatMap(({ move, from }) => (from <= now && now < move.was.end ? [move] : []));
  return {
    sessions: sessions.toSorted(
      ({ was: a }, { was: b }) => a.start - b.start || (a.title < b.title ? -1 : 1),
    ),
    changesAt: earliestAfter(
      now,
      moves.flatMap(({ move, from }) => [from, move.was.end]),
    ),
  };
};
