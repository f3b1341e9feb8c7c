import type { Snapshot } from '../../preload/contract.ts';
import { boardTime } from '../../program/time/clock.ts';
import { after, type Duration, earliestAfter, type Instant, minutes } from '../../program/time/instant.ts';

/** Nothing may start or end for this long after a page was taken away to be loaded anew. */
const quietFor: Duration = minutes(1);

/**
 * Whether the page may be reloaded at machine time `now` without anyone missing a change (`faults.md` P13): between
 * sessions, or well inside them. A board without a program has nothing to miss.
 */
export const isQuiet = (snapshot: Snapshot | null, now: Instant): boolean => {
  if (!snapshot?.program) return true;
  const { program, rehearsal } = snapshot;
  const from = boardTime(now, rehearsal);
  const next = earliestAfter(
    from,
    program.sessions.flatMap(({ start, end }) => [start, end]),
  );
  return next === null || next > boardTime(after(now, quietFor), rehearsal);
};
