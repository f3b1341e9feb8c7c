import type { Session } from '../model.ts';
import type { Instant } from '../time/instant.ts';
import { countUpTo } from './sorted.ts';

/**
 * The sessions of one place (a room, a track, the event) that count for now and next: neither cancelled (rule 9)
 * nor all-day (rule 10). Sorted by start, then title.
 */
export type Timeline = {
  readonly sessions: readonly Session[];
  /** `lastEnds[i]` is the latest end among `sessions[0..i]`: where a search for what is still on can stop. */
  readonly lastEnds: readonly Instant[];
};

/** Whether a session counts for now, next and phase at all (rules 9 and 10). */
export const counts = (session: Session): boolean => !session.cancelled && !session.allDay;

/** A timeline of sessions that are sorted by start, then title, as a program's are. */
export const timelineOf = (sorted: readonly Session[]): Timeline => {
  const sessions = sorted.filter(counts);
  const lastEnds: Instant[] = [];
  let latest: Instant | null = null;
  for (const { end } of sessions) {
    latest = latest === null || end > latest ? end : latest;
    lastEnds.push(latest);
  }
  return { sessions, lastEnds };
};

/** How many sessions have started: `start <= now`. */
export const startedBy = ({ sessions }: Timeline, now: Instant): number =>
  countUpTo(sessions, (session) => session.start, now);

/** What is on: `start <= now < end` (rule 1), by start, then title. A session of zero length never is (rule 4). */
export const sessionsNow = (timeline: Timeline, now: Instant): readonly Session[] => {
  const found: Session[] = [];
  for (let index = startedBy(timeline, now) - 1; index >= 0; index -= 1) {
    const lastEnd = timeline.lastEnds[index];
    const session = timeline.sessions[index];
    if (session === undefined || lastEnd === undefined || lastEnd <= now) break;
    if (now < session.end) found.push(session);
  }
  return found.reverse();
};

/** Every session with the earliest start after `now`, on whatever day (rule 3), and up to `most` that come after these. */
export const sessionsAhead = (
  { sessions }: Timeline,
  started: number,
  most: number,
): { readonly next: readonly Session[]; readonly following: readonly Session[] } => {
  const start = sessions[started]?.start;
  let end = started;
  while (end < sessions.length && sessions[end]?.start === start) end += 1;
  return { next: sessions.slice(started, end), following: sessions.slice(end, end + most) };
};
