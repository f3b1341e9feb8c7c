import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Clock } from '../program/time/clock.ts';
import { earliestAfter, type Instant } from '../program/time/instant.ts';
import { nextMinute } from './words/telling.ts';

/**
 * Board time, and the only hook that ticks. `until` says when what is shown at an instant stops being right; the
 * hook sleeps until then or until the next whole minute, whichever is first, and renders exactly then. It reads the clock anew
 * when `until` changes, so `until` must be stable between changes (useCallback).
 */
export const useNow = (clock: Clock, until: (now: Instant) => Instant | null): Instant => {
  const [reading, setReading] = useState(() => ({ clock, until, now: clock.now() }));
  let current = reading;
  if (reading.clock !== clock || reading.until !== until) {
    current = { clock, until, now: clock.now() };
    setReading(current);
  }
  const { now } = current;

  useEffect(() => {
    const wakeAt = earliestAfter(now, [until(now), nextMinute(now)]) ?? nextMinute(now);
    // flushSync: a boundary goes to the screen in this very task, and waits for no scheduler.
    return clock.at(wakeAt, () => flushSync(() => setReading({ clock, until, now: clock.now() })));
  }, [clock, until, now]);

  return now;
};
