import type { Session } from '../model.ts';
import { byStartAndTitle } from '../order.ts';
import type { Instant } from '../time/instant.ts';
import { countUpTo } from './sorted.ts';

/** Sessions by start, then title, as a search for those of an instant needs them. */
export type Slots = {
  readonly sessions: readonly Session[];
  /** `lastEnds[i]` is the latest end among `sessions[0..i]`: where a search for what is still on can stop. */
  readonly lastEnds: readonly Instant[];
};

/**
 * What one place (a room, a track, the event) has: the sessions that count for now and next, and apart from these what
 * is only told beside them.
 */
export type Timeline = Slots & {
  /** Those that keep their slot and do not take place (rule 9). */
  readonly cancelled: Slots;
  /** Entries of whole days, cancelled ones too: no session of a place (rule 10). */
  readonly wholeDays: Slots;
};

const noSlots: Slots = { sessions: [], lastEnds: [] };

/** A place without a session. */
export const emptyTimeline: Timeline = { ...noSlots, cancelled: noSlots, wholeDays: noSlots };

/** Whether a session counts for now, next and phase at all (rules 9 and 10). */
export const counts = (session: Session): boolean => !session.cancelled && !session.allDay;

/** A timeline of sessions that are sorted by start, then title, as a program's are. */
export const timelineOf = (sorted: readonly Session[]): Timeline => ({
  ...slotsOf(sorted.filter(counts)),
  cancelled: slotsOf(sorted.filter(({ cancelled, allDay }) => cancelled && !allDay)),
  wholeDays: slotsOf(sorted.filter(({ allDay }) => allDay)),
});

const slotsOf = (sessions: readonly Session[]): Slots => {
  const lastEnds: Instant[] = [];
  let latest: Instant | null = null;
  for (const { end } of sessions) {
    latest = latest === null || end > latest ? end : latest;
    lastEnds.push(latest);
  }
  return { sessions, lastEnds };
};

/** How many sessions have started: `start <= now`. */
export const startedBy = ({ sessions }: Slots, now: Instant): number =>
  countUpTo(sessions, (session) => session.start, now);

/** What is on: `start <= now < end` (rule 1), by start, then title. A session of zero length never is (rule 4). */
export const sessionsNow = (slots: Slots, now: Instant): readonly Session[] => {
  const found: Session[] = [];
  for (let index = startedBy(slots, now) - 1; index >= 0; index -= 1) {
    const lastEnd = slots.lastEnds[index];
    const session = slots.sessions[index];
    if (session === undefined || lastEnd === undefined || lastEnd <= now) break;
    if (now < session.end) found.push(session);
  }
  return found.reverse();
};

/**
 * Every session with the earliest start after `now`, on whatever day (rule 3), and up to `most` that come after these:
 * among them, in their slot, those that are cancelled (rule 9).
 */
export const sessionsAhead = (
  { sessions, cancelled }: Timeline,
  started: number,
  most: number,
): { readonly next: readonly Session[]; readonly following: readonly Session[] } => {
  const start = sessions[started]?.start;
  if (start === undefined) return { next: [], following: [] };
  let end = started;
  while (end < sessions.length && sessions[end]?.start === start) end += 1;
  const off = startedBy(cancelled, start);
  const following = [...sessions.slice(end, end + most), ...cancelled.sessions.slice(off, off + most)];
  return { next: sessions.slice(started, end), following: following.sort(byStartAndTitle).slice(0, most) };
};
