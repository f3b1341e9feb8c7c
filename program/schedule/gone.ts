import type { Change, Noted } from '../changes.ts';
import { folded } from '../near.ts';
import { after, earliestAfter, hours, type Instant } from '../time/instant.ts';
import type { Schedule } from './schedule.ts';
import { emptyTimeline } from './timeline.ts';

/** What a door has lost, and until when that is right (rule 15). */
export type Gone = {
  /** Sessions that were due here and are no longer in the program, by start, then title. */
  readonly sessions: readonly Noted[];
  readonly changesAt: Instant | null;
};

/** A session that was due within this time of its removal has people on their way to it (rule 18). */
const noticeUnder = hours(2);

type Removal = { readonly was: Noted; readonly at: Instant };

const removalsFrom = (changes: readonly Change[], room: string): readonly Removal[] =>
  changes.flatMap(({ was, is, at }) => {
    const wasDueHere = is === null && was !== null && !was.cancelled && was.rooms.includes(room);
    return wasDueHere && was.start <= after(at, noticeUnder) ? [{ was, at }] : [];
  });

/**
 * Whether a room has a session of this title in the slot of this one. An export that gives its sessions new ids has
 * removed nothing that a visitor would miss; nor is one gone that the sign says to be cancelled (rule 9).
 */
export const isStillHere = ({ rooms }: Schedule, room: string, { title, start, end }: Noted): boolean => {
  const { sessions, cancelled } = rooms.get(room) ?? emptyTimeline;
  return [...sessions, ...cancelled.sessions].some(
    (session) => folded(session.title) === folded(title) && session.start < end && start < session.end,
  );
};

/**
 * The sessions that the sign of a room still has to name at `now`, because they were removed less than two hours before
 * they were due, or while they ran; each until its old end (rule 18). They are no part of now and next.
 */
export const goneAt = (schedule: Schedule, room: string, now: Instant): Gone => {
  const removals = removalsFrom(schedule.program.changes, room).filter(
    ({ was }) => !isStillHere(schedule, room, was),
  );
  const sessions = removals.flatMap(({ was, at }) => (at <= now && now < was.end ? [was] : []));
  return {
    sessions: sessions.toSorted((a, b) => a.start - b.start || (a.title < b.title ? -1 : 1)),
    changesAt: earliestAfter(
      now,
      removals.flatMap(({ was, at }) => [at, was.end]),
    ),
  };
};
