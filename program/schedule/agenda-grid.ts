import type { Program, Session } from '../model.ts';
import { after, between, type Duration, hours, type Instant, instant, minutes } from '../time/instant.ts';
import { type AgendaOf, belongsTo } from './agenda.ts';
import type { ProgramDay } from './day.ts';
import { dwellOf, readingTimeOf } from './dwell.ts';
import { deal } from './pages.ts';

/** One session of a grid: in neighbouring columns `from` until `to` (not included), the first of its page being 0. */
export type GridCell = { readonly session: Session; readonly from: number; readonly to: number };

/** From when until when. */
export type Window = { readonly start: Instant; readonly end: Instant };

/** One page of a day as rooms by time. `cells` may stand out of it; a board draws what lies between `start` and `end`. */
export type GridPage = {
  readonly rooms: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  readonly cells: readonly GridCell[];
  /** Long stretches without a talk in any column, which are drawn as if they took `foldedTo`. */
  readonly folds: readonly Window[];
  readonly dwell: Duration;
};

/** Columns of a wide screen in which titles are legible. */
const mostColumns = 4;
/** More pages of rooms than this are a list, which is turned through sooner. */
const mostRooms = 2 * mostColumns;
/** Shorter talks have no room for a title. */
const shortestTalk = minutes(15);
/** Lunch needs a line and no field; what is shorter keeps its length, so that an hour is an hour wherever there is a talk. */
const longestUnfolded = minutes(40);
export const foldedTo: Duration = minutes(25);
/** How many of the shortest talks stand one above the other, and the least and most of a page whatever they are. */
const talksAPage = 9;
const leastOfPage = hours(2);
const mostOfPage = hours(4);
/** The last talk of a day alone does not fill a page. */
const shortestPage = minutes(50);

/**
 * A day as rooms by time, in pages by hours, then by rooms; null where it would not be legible: too many rooms, talks
 * shorter than a quarter of an hour, several at once in one room or in none. A break of all rooms is one cell (rule 8),
 * so is a plenum over rooms that have nothing of their own (rule 7).
 */
export const agendaGridOf = (program: Program, of: AgendaOf, day: ProgramDay): readonly GridPage[] | null => {
  const sessions = program.sessions.filter(
    (session) =>
      belongsTo(of)(session) && !session.allDay && day.start <= session.start && session.start < day.end,
  );
  const isUsed = (room: string): boolean => sessions.some(({ rooms }) => rooms.includes(room));
  const rooms = program.rooms.map(({ name }) => name).filter(isUsed);
  const talks = sessions.filter(({ kind }) => kind === 'talk');
  if (rooms.length === 0 || rooms.length > mostRooms || !areLegible(talks)) return null;
  const pauses = sessions.filter((session) => !isTalk(session));
  const shown = [...talks, ...clearOf(pauses, talks)];
  const shortest = Math.min(...talks.map(lengthOf));
  const span = Math.min(mostOfPage, Math.max(leastOfPage, talksAPage * shortest));
  return windowsOf(shown, span).flatMap((window) =>
    deal(rooms, mostColumns).map((columns) => pageOf(columns, window, shown)),
  );
};

const isTalk = ({ kind }: Session): boolean => kind === 'talk';
const lengthOf = ({ start, end }: Session): number => between(start, end);
const meet = (one: Session, other: Session): boolean => one.start < other.end && other.start < one.end;
const share = (one: Session, other: Session): boolean => one.rooms.some((room) => other.rooms.includes(room));

const areLegible = (talks: readonly Session[]): boolean =>
  talks.length > 0 &&
  talks.every(
    (talk, index) =>
      talk.rooms.length > 0 &&
      lengthOf(talk) >= shortestTalk &&
      talks.slice(index + 1).every((other) => !meet(talk, other) || !share(talk, other)),
  );

/** Breaks that are long enough to be seen, and beside which nothing is in their rooms; the first of several at once. */
const clearOf = (pauses: readonly Session[], talks: readonly Session[]): readonly Session[] => {
  const kept: Session[] = [];
  const isInTheWay = (pause: Session, other: Session): boolean =>
    !isSamePause(pause, other) && meet(pause, other) && (share(pause, other) || isRoomlessPause(other));
  for (const pause of pauses) {
    const isClear = ![...talks, ...kept].some((other) => isInTheWay(pause, other));
    if (isClear && lengthOf(pause) >= shortestTalk) kept.push(pause);
  }
  return kept;
};

const isRoomlessPause = ({ kind, rooms }: Session): boolean => kind === 'service' && rooms.length === 0;

/** The hours of the pages: each as long as `span` at most, and parted where no talk runs on, if there is such a moment. */
const windowsOf = (sessions: readonly Session[], span: number): readonly Window[] => {
  const windows: Window[] = [];
  let rest = sessions;
  let start = instant(Math.min(...sessions.map((session) => session.start)));
  while (rest.length > 0) {
    const cut = cutAfter(rest, start, span);
    windows.push({ start, end: instant(Math.max(cut, after(start, shortestPage))) });
    rest = rest.filter(({ end }) => end > cut);
    const first = Math.min(...rest.map((session) => session.start));
    if (rest.length > 0) start = instant(Math.max(cut, first));
  }
  return windows;
};

const cutAfter = (sessions: readonly Session[], start: Instant, span: number): Instant => {
  const limit = after(start, span);
  const bounds = sessions.flatMap((session) => [session.start, session.end]);
  const isQuiet = (at: Instant): boolean =>
    !sessions.some((session) => session.start < at && at < session.end);
  const quiet = bounds.filter((at) => after(start, span / 2) < at && at <= limit && isQuiet(at));
  const last = instant(Math.max(...sessions.map(({ end }) => end)));
  if (last <= limit) return last;
  return quiet.length > 0 ? instant(Math.max(...quiet)) : limit;
};

const pageOf = (rooms: readonly string[], { start, end }: Window, sessions: readonly Session[]): GridPage => {
  const here = sessions.filter((session) => isWorthShowing(session, start, end));
  const told = here.filter(
    (session) =>
      isTalk(session) || here.findIndex((other) => isSamePause(other, session)) === here.indexOf(session),
  );
  const cells = told.flatMap((session) => {
    const taken = columnsOf(session, rooms, here);
    return runsOf(rooms.map((room) => taken.has(room))).map((run) => ({ session, ...run }));
  });
  const texts = cells.map(({ session }) => session.title);
  const folds = foldsOf(cells, start, end);
  return { rooms, start, end, cells, folds, dwell: dwellOf(readingTimeOf([...rooms, ...texts])) };
};

/** The long stretches of a page in which no column has a talk. */
const foldsOf = (cells: readonly GridCell[], start: Instant, end: Instant): readonly Window[] => {
  const folds: Window[] = [];
  let quietFrom = start;
  const talks = cells.filter(({ session }) => isTalk(session)).map(({ session }) => session);
  for (const talk of [...talks, { start: end, end }].sort((a, b) => a.start - b.start)) {
    const until = instant(Math.min(talk.start, end));
    if (between(quietFrom, until) >= longestUnfolded) folds.push({ start: quietFrom, end: until });
    quietFrom = instant(Math.max(quietFrom, talk.end));
  }
  return folds;
};

/** Half of a session at least, or enough of it for a title: of what is parted, the other page has the rest. */
const isWorthShowing = (session: Session, start: Instant, end: Instant): boolean => {
  const visible = Math.min(session.end, end) - Math.max(session.start, start);
  return visible > 0 && visible >= Math.min(shortestTalk, lengthOf(session) / 2);
};

const isSamePause = (one: Session, other: Session): boolean =>
  !isTalk(one) && one.title === other.title && one.start === other.start && one.end === other.end;

/** The rooms that a session stands in: its own; those of an equal break; of a plenum, or a break without a room, all that are free. */
const columnsOf = (
  session: Session,
  rooms: readonly string[],
  here: readonly Session[],
): ReadonlySet<string> => {
  const alike = isTalk(session) ? [session] : here.filter((other) => isSamePause(other, session));
  const own = alike.flatMap((each) => each.rooms);
  if (!session.plenum && own.length > 0) return new Set(own);
  const others = here.filter((other) => !alike.includes(other) && meet(other, session));
  const isBusy = (room: string): boolean =>
    others.some((other) => other.plenum || other.rooms.includes(room));
  return new Set([...own, ...rooms.filter((room) => !isBusy(room))]);
};

/** Neighbouring columns as one. */
const runsOf = (taken: readonly boolean[]): readonly Pick<GridCell, 'from' | 'to'>[] => {
  const runs: { from: number; to: number }[] = [];
  for (const [column, isTaken] of taken.entries()) {
    const last = runs.at(-1);
    if (!isTaken) continue;
    if (last !== undefined && last.to === column) last.to = column + 1;
    else runs.push({ from: column, to: column + 1 });
  }
  return runs;
};
