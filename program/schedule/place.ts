import type { Program, Session } from '../model.ts';
import { after, earliestAfter, type Instant } from '../time/instant.ts';
import { type Beside, besideAt } from './beside.ts';
import { type ProgramDay, programDayOf } from './day.ts';
import { featured } from './featured.ts';
import { type Phase, phaseAt } from './phase.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { emptyTimeline, sessionsAhead, sessionsNow, startedBy, type Timeline } from './timeline.ts';

/** What a room, a track or the whole event shows at an instant, and until when (rule 15). */
export type PlaceState = Beside & {
  /** What is on, by start, then title (rules 1 and 2). */
  readonly now: readonly Session[];
  /** Every session with the earliest start to come, by title, on whatever day (rule 3). */
  readonly next: readonly Session[];
  /** A handful of what comes after `next`, by start, then title; a cancelled session stands in its slot (rule 9). */
  readonly following: readonly Session[];
  readonly phase: Phase;
  /** The earliest instant at which any of the above can differ; null when nothing will change any more. */
  readonly changesAt: Instant | null;
};

/** How many sessions `following` holds at most: more than any board has lines for. */
const handful = 6;

/**
 * The state of one timeline at an instant. `elsewhere` holds the sessions that fill in while this place has none of
 * its own (rule 7). `day` is the program day of `at`.
 */
export const placeAt = (
  schedule: Schedule,
  own: Timeline,
  at: Instant,
  rules: Rules,
  elsewhere: Timeline = emptyTimeline,
  day: ProgramDay = programDayOf(schedule.program, at),
): PlaceState => {
  const started = startedBy(own, at);
  const ownNow = sessionsNow(own, at);
  const now = ownNow.length > 0 ? ownNow : sessionsNow(elsewhere, at);
  const { next, following } = sessionsAhead(own, started, handful);
  const nextStart = next[0]?.start ?? null;
  const firstStart = schedule.event.sessions[0]?.start ?? null;
  const lastStart = own.sessions[started - 1]?.start ?? null;
  const phase = phaseAt(at, { day, now, nextStart, lastStart, firstStart }, rules);
  const arrival = elsewhere.sessions[startedBy(elsewhere, at)]?.start ?? null;
  const turns = nextStart === null ? [] : [day.end, firstStart, ...thresholdsBefore(nextStart, rules)];
  const beside = besideAt(own, at, nextStart, handful);
  const changesAt = earliestAfter(at, [...turns, ...endsOf(now, rules), arrival, beside.changesAt]);
  return { ...beside, now, next, following, phase, changesAt };
};

/** The instants around the next start at which the phase can turn. A gap of exactly an hour is not yet a break. */
const thresholdsBefore = (nextStart: Instant, rules: Rules): readonly Instant[] => [
  after(nextStart, 1 - rules.breakUnder),
  after(nextStart, -rules.startingSoon),
  nextStart,
];

const endsOf = (now: readonly Session[], rules: Rules): readonly Instant[] => {
  const ends = now.map((session) => session.end);
  const running = featured(now);
  return running === null ? ends : [...ends, after(running.end, -rules.endingSoon)];
};

/** Two rooms are as short as "all rooms", and say more. */
const fewestForAll = 3;

/** Whether a session is in every room that is used on its program day, where these are three or more: "all rooms" (rule 6). */
export const isInAllRooms = (program: Program, { rooms, start }: Session): boolean => {
  if (rooms.length < fewestForAll) return false;
  const day = programDayOf(program, start);
  return program.sessions.every(
    (other) =>
      other.start < day.start || other.start >= day.end || other.rooms.every((room) => rooms.includes(room)),
  );
};
