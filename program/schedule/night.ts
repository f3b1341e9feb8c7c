import { after, type Duration, hours, type Instant } from '../time/instant.ts';
import { programDayOf } from './day.ts';
import type { Schedule } from './schedule.ts';
import { startedBy } from './timeline.ts';

/** After the last session of a program day people are still on their way, and before the first they arrive. */
const aroundTheDay: Duration = hours(1);

/**
 * Whether it is outside program hours: from an hour after the last session of a program day until an hour before the first
 * of the next. Before the event's first session nobody knows the hours of the house yet: it is never night.
 */
export const isNightAt = ({ program, event }: Schedule, now: Instant): boolean => {
  const started = startedBy(event, now);
  const last = event.sessions[started - 1];
  const lastEnd = event.lastEnds[started - 1];
  if (last === undefined || lastEnd === undefined || now < after(lastEnd, aroundTheDay)) return false;
  const next = event.sessions[started];
  if (next === undefined) return true;
  return next.start >= programDayOf(program, last.start).end && now < after(next.start, -aroundTheDay);
};
