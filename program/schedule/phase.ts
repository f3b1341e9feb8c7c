import type { Session } from '../model.ts';
import { between, type Instant } from '../time/instant.ts';
import type { ProgramDay } from './day.ts';
import { featured } from './featured.ts';
import type { Rules } from './rules.ts';

/** Where a room, a track or the event stands, in the words of rule 16; `no sessions` is rule 17. */
export type Phase =
  | 'event over'
  | 'running'
  | 'ending soon'
  | 'before event'
  | 'before the day'
  | 'break'
  | 'starting soon'
  | 'free'
  | 'day over'
  | 'no sessions';

/** What a phase is told from. */
export type Standing = {
  /** The program day that `at` belongs to. */
  readonly day: ProgramDay;
  readonly now: readonly Session[];
  /** When the next session of this place starts; null where none follows. */
  readonly nextStart: Instant | null;
  /** When the latest session of this place to have started did so; null where none has. */
  readonly lastStart: Instant | null;
  /** When the first session of the whole event starts; null for an event without sessions. */
  readonly firstStart: Instant | null;
};

/** The phase at an instant: the first line of rule 16's table that holds. Every bound is half-open. */
export const phaseAt = (at: Instant, standing: Standing, rules: Rules): Phase => {
  const { day, now, nextStart, lastStart, firstStart } = standing;
  const running = featured(now);
  if (running?.kind === 'talk') {
    return between(at, running.end) <= rules.endingSoon ? 'ending soon' : 'running';
  }
  if (nextStart === null) {
    if (running !== null) return 'break';
    return lastStart === null ? 'no sessions' : 'event over';
  }
  if (firstStart === null || firstStart > at) return 'before event';
  const nextIsToday = nextStart < day.end;
  if (nextIsToday && (lastStart === null || lastStart < day.start)) return 'before the day';
  const gap = between(at, nextStart);
  if (running !== null || (nextIsToday && gap < rules.breakUnder)) {
    return gap <= rules.startingSoon ? 'starting soon' : 'break';
  }
  return nextIsToday ? 'free' : 'day over';
};
