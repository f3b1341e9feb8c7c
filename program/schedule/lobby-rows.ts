import type { Session } from '../model.ts';
import { after, between, earliestAfter, type Instant } from '../time/instant.ts';
import { besideAt } from './beside.ts';
import { commonBreakAt } from './common-break.ts';
import type { ProgramDay } from './day.ts';
import { featured } from './featured.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { sessionsNow, startedBy, type Timeline } from './timeline.ts';

/** What a row of the lobby says of its session. `break`: a service session, where nothing else is left of the day (rule 8). */
export type LobbyState = 'running' | 'ending soon' | 'break' | 'starting soon' | 'coming' | 'cancelled';

/** One room of the lobby with the one session that counts there, or one session that is in no room. */
export type LobbyRow = {
  /** Who the row is for, whatever it shows: the room, or the key of a session without one. */
  readonly key: string;
  readonly state: LobbyState;
  readonly session: Session;
  /** How many more talks run there at the same time (rule 2). */
  readonly more: number;
  /** What begins there within `startingSoon` while `session` still runs. */
  readonly soon: Session | null;
  /** What was due there and does not take place (rule 9), where the row shows another session. */
  readonly cancelled: Session | null;
};

/** All rows at an instant, in order, and until when that is right (rule 15). */
export type LobbyRows = { readonly rows: readonly LobbyRow[]; readonly changesAt: Instant | null };

/**
 * A row for every room with something in this program day: its newest talk that runs, else its next of today, else
 * what is cancelled, else a break. A session of several rooms, and a break of several, is told once (rules 6 and 8).
 * Running first, a plenum before all (rule 7), in the order of the feed's rooms; then by start.
 */
export const lobbyRowsAt = (schedule: Schedule, day: ProgramDay, at: Instant, rules: Rules): LobbyRows => {
  const told = new Map<string, LobbyRow>();
  const ends: (Instant | null)[] = [day.end];
  for (const [room, timeline] of schedule.rooms) {
    const { row, changesAt } = rowOf(room, timeline, told, { day, at, rules });
    ends.push(changesAt);
    if (row !== null) told.set(nameOf(row.session), row);
  }
  const roomless = rowsWithoutRoom(schedule.roomless, day, at, rules);
  for (const row of roomless.rows) told.set(nameOf(row.session), row);
  const pause = commonBreakAt(schedule, at);
  const rows = [...told.values()].map((row) => placed(schedule, row)).sort(inOrder);
  return {
    rows: withoutCommon(rows, pause.session),
    changesAt: earliestAfter(at, [...ends, roomless.changesAt, pause.changesAt]),
  };
};

/** The name under which a session is told once: the same break has a session in each of its rooms. */
const nameOf = ({ kind, key, start, title }: Session): string =>
  kind === 'service' ? `${start} ${title}` : key;

/** A break that is filed under several rooms is in none of them: feeds file it anywhere. */
const placed = ({ event }: Schedule, row: LobbyRow): LobbyRow => {
  const { session } = row;
  if (session.kind === 'talk') return row;
  const from = startedBy(event, after(session.start, -1));
  const together = event.sessions.slice(from, startedBy(event, session.start));
  const isAlone = together.every(({ title, key }) => title !== session.title || key === session.key);
  return isAlone ? row : { ...row, session: { ...session, rooms: [] } };
};

/** The break that everybody has stands above the rows; where it is all there is, it is the row (rule 8). */
const withoutCommon = (rows: readonly LobbyRow[], pause: Session | null): readonly LobbyRow[] => {
  if (pause === null) return rows;
  const rest = rows.filter(
    ({ state, session }) =>
      state !== 'break' || session.start !== pause.start || session.title !== pause.title,
  );
  return rest.length > 0 ? rest : rows;
};

const rankOf = ({ state, session }: LobbyRow): number => {
  if (state === 'running' || state === 'ending soon') return session.plenum ? 0 : 1;
  return state === 'break' ? 2 : 3;
};

/** Only what is to come is ordered by start: what runs stays in the order of its rooms (`sort` is stable). */
const inOrder = (a: LobbyRow, b: LobbyRow): number => {
  const rank = rankOf(a);
  return rank - rankOf(b) || (rank < 3 ? 0 : a.session.start - b.session.start);
};

const stateOf = (session: Session, at: Instant, rules: Rules): LobbyState => {
  if (session.start > at) {
    return between(at, session.start) <= rules.startingSoon ? 'starting soon' : 'coming';
  }
  if (session.kind === 'service') return 'break';
  return between(at, session.end) <= rules.endingSoon ? 'ending soon' : 'running';
};

/** What is to come of this program day, by start, then title. */
const comingToday = (timeline: Timeline, day: ProgramDay, at: Instant): readonly Session[] => {
  const coming = timeline.sessions.slice(startedBy(timeline, at));
  const past = coming.findIndex(({ start }) => start >= day.end);
  return past < 0 ? coming : coming.slice(0, past);
};

const isTalk = ({ kind }: Session): boolean => kind === 'talk';

type Moment = { readonly day: ProgramDay; readonly at: Instant; readonly rules: Rules };

/** The row of a room, of what no other room has told: beside a keynote of all rooms each tells what it has next. */
const rowOf = (
  key: string,
  timeline: Timeline,
  told: ReadonlyMap<string, LobbyRow>,
  { day, at, rules }: Moment,
): { readonly row: LobbyRow | null; readonly changesAt: Instant | null } => {
  const isNew = (session: Session): boolean => !told.has(nameOf(session));
  const on = sessionsNow(timeline, at);
  const coming = comingToday(timeline, day, at);
  const newest = featured(on.filter(isNew));
  const running = newest !== null && isTalk(newest) ? newest : null;
  const next = coming.find((session) => isTalk(session) && isNew(session)) ?? null;
  const talk = running ?? next;
  const beside = besideAt(timeline, at, next?.start ?? null, 1);
  const cancelled = beside.cancelled.find((session) => session.start < day.end && isNew(session)) ?? null;
  const session = talk ?? cancelled ?? newest ?? coming.find(isNew) ?? null;
  const isOff = talk === null && cancelled !== null;
  const soonAt = next === null ? null : after(next.start, -rules.startingSoon);
  const shownSoonAt = session === null ? null : after(session.start, -rules.startingSoon);
  const turns = [coming[0]?.start ?? null, next?.start ?? null, soonAt, shownSoonAt, beside.changesAt];
  const ends = on.flatMap(({ end }) => [end, after(end, -rules.endingSoon)]);
  const changesAt = earliestAfter(at, [...turns, ...ends]);
  if (session === null) return { row: null, changesAt };
  const isSoon = running !== null && next !== null && soonAt !== null && soonAt <= at;
  const row: LobbyRow = {
    ...{ key, session, state: isOff ? 'cancelled' : stateOf(session, at, rules) },
    more: running === null ? 0 : on.filter(isTalk).length - 1,
    soon: isSoon ? next : null,
    cancelled: isOff ? null : cancelled,
  };
  return { row, changesAt };
};

/** Nothing says that sessions without a room share one: each that runs has a row, else each of the next start. */
const rowsWithoutRoom = (timeline: Timeline, day: ProgramDay, at: Instant, rules: Rules): LobbyRows => {
  const on = sessionsNow(timeline, at);
  const coming = comingToday(timeline, day, at).filter(isTalk);
  const next = coming.filter(({ start }) => start === coming[0]?.start);
  const shown = on.some(isTalk) ? on : [...on, ...next];
  const bounds = [
    ...on.flatMap(({ end }) => [end, after(end, -rules.endingSoon)]),
    ...next.flatMap(({ start }) => [start, after(start, -rules.startingSoon)]),
  ];
  return {
    rows: shown.map((session) => ({
      ...{ key: session.key, session, state: stateOf(session, at, rules) },
      ...{ more: 0, soon: null, cancelled: null },
    })),
    changesAt: earliestAfter(at, bounds),
  };
};
