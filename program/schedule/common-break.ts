import type { Session } from '../model.ts';
import { earliestAfter, type Instant } from '../time/instant.ts';
import { featured } from './featured.ts';
import type { Schedule } from './schedule.ts';
import { sessionsNow, startedBy } from './timeline.ts';

/** The break that everybody has, and until when that is right (rule 15). */
export type CommonBreak = { readonly session: Session | null; readonly changesAt: Instant | null };

/**
 * The one break to tell of while nothing but breaks is on anywhere (rule 8): the newest (rule 2). Null while a talk runs,
 * and while nothing is on at all.
 */
export const commonBreakAt = ({ event }: Schedule, now: Instant): CommonBreak => {
  const on = sessionsNow(event, now);
  const newest = featured(on);
  const nextStart = event.sessions[startedBy(event, now)]?.start ?? null;
  return {
    session: newest?.kind === 'service' ? newest : null,
    changesAt: earliestAfter(now, [nextStart, ...on.map(({ end }) => end)]),
  };
};
