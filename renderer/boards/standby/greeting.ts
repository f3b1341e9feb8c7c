import { assertNever } from '../../../program/result.ts';
import type { EventState } from '../../../program/schedule/event.ts';
import { featured } from '../../../program/schedule/featured.ts';
import { between, hours, type Instant } from '../../../program/time/instant.ts';
import { minutesUntil, type Telling } from '../../words/telling.ts';
import { lineOfPause } from '../face.ts';

/** What the standby board says under the event's name, by the phase of the event. */
export const greetingOf = (event: EventState | null, now: Instant, telling: Telling): string => {
  const { words } = telling;
  if (event === null) return words.programFollows;
  const start = event.next[0]?.start ?? null;
  const pause = featured(event.now);
  switch (event.phase) {
    case 'no sessions':
      return event.allDay.length > 0 ? words.welcome : words.programFollows;
    case 'event over':
      return words.thankYou;
    case 'day over':
      return start === null ? words.thankYou : telling.seeYou(start, now);
    case 'before event':
    case 'before the day':
      return start === null ? words.welcome : beginningOf(start, now, telling);
    case 'break':
    case 'starting soon':
    case 'free':
      if (pause !== null) return lineOfPause(pause, now, telling);
      if (start === null) return words.welcome;
      return start < event.day.end ? words.continuesIn(minutesUntil(now, start)) : telling.seeYou(start, now);
    case 'running':
    case 'ending soon':
      return words.welcome;
    default:
      return assertNever(event.phase);
  }
};

/** A countdown on the day itself, a date before it. */
const beginningOf = (start: Instant, now: Instant, { words, time, date }: Telling): string =>
  between(now, start) <= hours(12)
    ? words.startsIn(minutesUntil(now, start))
    : words.startsAt(`${date(start)}, ${time(start)}`);
