import type { Screen, Snapshot } from '../../../preload/contract.ts';
import type { Program, Session } from '../../../program/model.ts';
import { agendaOf } from '../../../program/schedule/agenda.ts';
import { eventAt } from '../../../program/schedule/event.ts';
import type { PlaceState } from '../../../program/schedule/place.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import { type Schedule, scheduleOf } from '../../../program/schedule/schedule.ts';
import { trackAt } from '../../../program/schedule/track.ts';
import { whenOf } from '../../../program/schedule/when.ts';
import { dateAndTime, timeOfDay } from '../../../program/time/format.ts';
import { after, earliestAfter, type Instant, minutes } from '../../../program/time/instant.ts';

/** One line of the safe board. `now` is never true while the machine's clock is in doubt (`faults.md` K5). */
export type SafeRow = {
  readonly when: string;
  readonly title: string;
  /** Names of rooms; empty where the heading already says it. */
  readonly place: string;
  readonly now: boolean;
  /** There where it keeps its slot and is crossed out (rule 9). */
  readonly cancelled?: true;
};

/** All that the safe board says, and until when it is right, in board time (rule 15). */
export type SafeRows = { readonly rows: readonly SafeRow[]; readonly changesAt: Instant | null };

/** What is next gets the lines that what is now leaves free; more lines than `mostRows` are not legible on any wall. */
const comfortableRows = 16;
export const mostRows = 33;

/** The sessions on now, and those next, of the screen's room, pinned track, or of all rooms. */
export const safeRowsAt = ({ program, screen, clock }: Snapshot, now: Instant): SafeRows => {
  if (program === null) return { rows: [], changesAt: null };
  if (!clock.trusted) {
    const rows = dayRows(program, screen, after(now, clock.off ?? clock.offAtLeast));
    return { rows, changesAt: after(now, minutes(1)) };
  }
  const places = placesAt(scheduleOf(program), screen, now);
  const coming = places.flatMap(({ cancelled, next }) => [...cancelled, ...next]);
  const on = distinct(places.flatMap((place) => place.now)).slice(0, mostRows);
  const ahead = distinct(coming).slice(0, Math.max(0, comfortableRows - on.length));
  return {
    rows: [
      ...on.map((session) => rowOf(session, rangeOf(session, program, screen), screen, true)),
      ...ahead.map((session) =>
        rowOf(session, whenOf(program, session.start, now, screen.language), screen, false),
      ),
    ],
    changesAt: earliestAfter(
      now,
      places.map((place) => place.changesAt),
    ),
  };
};

const placesAt = (schedule: Schedule, screen: Screen, now: Instant): readonly PlaceState[] => {
  const { rules, room, track } = screen;
  if (screen.board === 'room' && room !== null) return [roomAt(schedule, room, now, rules)];
  if (screen.board === 'tracks' && track !== null) return [trackAt(schedule, track, now, rules)];
  const rooms = [...schedule.rooms.keys()].map((name) => roomAt(schedule, name, now, rules));
  // The event knows what stands in no room, and when its day turns.
  return [...rooms, eventAt(schedule, now, rules)];
};

/** While nobody knows what time it is: what the likeliest day holds for this screen, told by its times alone. */
const dayRows = (program: Program, screen: Screen, likely: Instant): readonly SafeRow[] => {
  const room = screen.board === 'room' ? screen.room : null;
  const track = screen.board === 'tracks' ? screen.track : null;
  const listed = agendaOf(program, { room, track }, likely)?.pages.flatMap(({ sessions }) => sessions) ?? [];
  return listed.slice(0, mostRows).map((session, index) => {
    const day = dateAndTime(session.start, program.zone.name, screen.language);
    return rowOf(session, index === 0 ? day : rangeOf(session, program, screen), screen, false);
  });
};

/** Each session once, by start, then title; a break that every room has is one line (rule 8). */
const distinct = (sessions: readonly Session[]): readonly Session[] => {
  const kept = new Map<string, Session>();
  for (const session of sessions) {
    const { kind, title, start, key } = session;
    const name = kind === 'service' ? `${title}/${start}` : key;
    const twin = kept.get(name);
    kept.set(name, twin && twin.key !== key ? { ...twin, rooms: [] } : session);
  }
  return [...kept.values()].toSorted(
    (one, other) => one.start - other.start || one.title.localeCompare(other.title, 'en'),
  );
};

const rangeOf = ({ start, end }: Session, { zone }: Program, { language }: Screen): string =>
  `${timeOfDay(start, zone.name, language)}–${timeOfDay(end, zone.name, language)}`;

const rowOf = (session: Session, when: string, { board, room }: Screen, now: boolean): SafeRow => {
  const people = session.speakers.map(({ name }) => name).join(', ');
  const here = board === 'room' && room !== null && session.rooms.includes(room);
  return {
    when,
    title: [session.title, session.subtitle, people].find((text) => text.trim() !== '') ?? '',
    place: here ? '' : session.rooms.join(', '),
    now,
    ...(session.cancelled ? { cancelled: true } : {}),
  };
};
