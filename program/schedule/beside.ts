import type { Session } from '../model.ts';
import { earliestAfter, type Instant } from '../time/instant.ts';
import { type Slots, sessionsNow, startedBy, type Timeline } from './timeline.ts';

/** What a place tells beside now and next, and until when that is right (rule 15). */
export type Beside = {
  /**
   * Sessions that do not take place (rule 9), by start, then title: those in whose slot we are, and those due before the
   * next that does, or with it; where nothing follows, the first that were to come. Later ones stand in `following`.
   */
  readonly cancelled: readonly Session[];
  /** Entries of whole days that are today (rule 10). */
  readonly allDay: readonly Session[];
  readonly changesAt: Instant | null;
};

/** What stands beside now and next at an instant; `nextStart` is the start of the place's next session. */
export const besideAt = (
  { cancelled, wholeDays }: Timeline,
  at: Instant,
  nextStart: Instant | null,
  most: number,
): Beside => {
  const missing = sessionsNow(cancelled, at);
  const due = dueAfter(cancelled, at, nextStart, most);
  const allDay = sessionsNow(wholeDays, at);
  const ends = [...missing, ...allDay].map(({ end }) => end);
  const tomorrow = wholeDays.sessions[startedBy(wholeDays, at)]?.start ?? null;
  return {
    cancelled: [...missing, ...due],
    allDay,
    changesAt: earliestAfter(at, [...ends, due[0]?.start ?? null, tomorrow]),
  };
};

const dueAfter = (
  cancelled: Slots,
  at: Instant,
  nextStart: Instant | null,
  most: number,
): readonly Session[] => {
  const from = startedBy(cancelled, at);
  const to = nextStart === null ? cancelled.sessions.length : startedBy(cancelled, nextStart);
  return cancelled.sessions.slice(from, Math.min(to, from + most));
};
