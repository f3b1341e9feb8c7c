import { after, earliestAfter, type Instant } from '../time/instant.ts';
import { type ProgramDay, programDayOf } from './day.ts';
import { type PlaceState, placeAt } from './place.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { emptyTimeline, startedBy } from './timeline.ts';

/** Where the whole event stands. Instants are null where the event has no such session. */
export type EventState = PlaceState & {
  readonly day: ProgramDay;
  /** The start of the first and the end of the last session of the event. */
  readonly firstStart: Instant | null;
  readonly lastEnd: Instant | null;
  /** The first start of a later program day: "see you tomorrow 09:00". */
  readonly nextDayStart: Instant | null;
};

/** The state of the whole event at an instant, over all rooms and tracks. */
export const eventAt = (schedule: Schedule, now: Instant, rules: Rules): EventState => {
  const { event, program } = schedule;
  const day = programDayOf(program, now);
  const state = placeAt(schedule, event, now, rules, emptyTimeline, day);
  const startedByDayEnd = startedBy(event, after(day.end, -1));
  return {
    ...state,
    // The day turns even after the last session.
    changesAt: earliestAfter(now, [state.changesAt, day.end]),
    day,
    firstStart: event.sessions[0]?.start ?? null,
    lastEnd: event.lastEnds.at(-1) ?? null,
    nextDayStart: event.sessions[startedByDayEnd]?.start ?? null,
  };
};
