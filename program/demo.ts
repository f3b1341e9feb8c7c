import { identityOf, withUniqueKeys } from './identity.ts';
import type { Program, Session } from './model.ts';
import {
  after,
  type Duration,
  earliestAfter,
  hours,
  type Instant,
  milliseconds,
  minutes,
} from './time/instant.ts';

/** The demo at an instant: the program to show, and when to ask again (null: it stays as it is). */
export type Demo = { readonly program: Program; readonly changesAt: Instant | null };

/** How long the demo runs before it starts over, in whole hours so that its sessions keep their minutes. */
const loopLength = hours(2);

/** A track counts as busy this long before a session of it (rule 20). */
const soon = minutes(60);

/** Around its own days the program is shown as it stands, for rehearsals (`--at 2020-12-14T10:30`). */
const margin = hours(12);

/**
 * The demo program, moved in time so that it is mid-event at `now`, with something now or soon in every track
 * (demo-program.md). It repeats its busiest two hours; program days move along. Depends on nothing but (program, now),
 * so all screens agree. A program without two such hours is returned as it is.
 */
export const demoProgram = (program: Program, now: Instant): Demo => {
  const opens = after(firstStart(program), -margin);
  const closes = after(lastEnd(program), margin);
  if (now >= opens && now < closes) return { program, changesAt: closes };
  const busy = busyHours(program);
  if (busy === null) return { program, changesAt: null };
  const shift = milliseconds(Math.floor((now - busy) / loopLength) * loopLength);
  const loopEnds = after(busy, shift + loopLength);
  return { program: shifted(program, shift), changesAt: earliestAfter(now, [loopEnds, opens]) };
};

const firstStart = ({ sessions }: Program): Instant =>
  Math.min(...sessions.map(({ start }) => start)) as Instant;

const lastEnd = ({ sessions }: Program): Instant => Math.max(...sessions.map(({ end }) => end)) as Instant;

/** The first whole hour from which every track is busy for the length of the loop; null where there is none. */
const busyHours = (program: Program): Instant | null => {
  const end = lastEnd(program);
  const firstHour = Math.ceil(firstStart(program) / hours(1)) * hours(1);
  for (let hour = firstHour as Instant; hour < end; hour = after(hour, hours(1))) {
    const isBusy = ({ name }: { readonly name: string }): boolean =>
      busyFrom(
        program.sessions.filter(({ track, kind }) => track === name && kind === 'talk'),
        hour,
      );
    if (program.tracks.every(isBusy)) return hour;
  }
  return null;
};

/** Whether these sessions, sorted by start, leave no instant of the loop without one on or soon. */
const busyFrom = (sessions: readonly Session[], from: Instant): boolean => {
  let busyUntil = from;
  for (const { start, end } of sessions) {
    if (start - soon < busyUntil && end > busyUntil) busyUntil = end;
  }
  return busyUntil >= after(from, loopLength);
};

const shifted = (program: Program, shift: Duration): Program => ({
  ...program,
  dayChange: milliseconds((((program.dayChange + shift) % hours(24)) + hours(24)) % hours(24)),
  sessions: withUniqueKeys(program.sessions.map((session) => shiftedSession(session, shift))),
  // The demo is a file of the app: nothing in it changes, and what did would belong to other days.
  changes: [],
});

const shiftedSession = (session: Session, shift: Duration): Session => {
  const start = after(session.start, shift);
  return {
    ...session,
    key: identityOf(session.id, session.title, session.rooms, start),
    start,
    end: after(session.end, shift),
  };
};
