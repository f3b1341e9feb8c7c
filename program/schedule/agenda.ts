import type { Program, Session } from '../model.ts';
import { after, type Duration, type Instant } from '../time/instant.ts';
import { type ProgramDay, programDayOf } from './day.ts';
import { dwellOf, readingTimeOf } from './dwell.ts';
import { deal } from './pages.ts';

/** Whose day is told: that of a room, of a track, or (both null) of the whole event. */
export type AgendaOf = { readonly room: string | null; readonly track: string | null };

/** One page of a day's list, and how long it stands. */
export type AgendaPage = { readonly sessions: readonly Session[]; readonly dwell: Duration };

/** The list of one program day: by start, then title; never empty. */
export type Agenda = { readonly day: ProgramDay; readonly pages: readonly AgendaPage[] };

/** The most sessions of a page whose titles stand at 5 % of the short side (`boards.md`), in one column or two. */
export const mostAgendaRows = 8;

/**
 * The list of the program day that `at` belongs to; where nothing is on then, of the next day with sessions, and after
 * the last of them of that last one. A room's list has the plenary sessions too (rule 7), a break of several rooms is
 * told once (rule 8), all-day entries are not sessions (rule 10). Null where there is nothing to list at all.
 */
export const agendaOf = (program: Program, { room, track }: AgendaOf, at: Instant): Agenda | null => {
  const belongs = (session: Session): boolean =>
    !session.allDay &&
    (room === null || session.plenum || session.rooms.includes(room)) &&
    (track === null || session.track === track);
  const sessions = toldOnce(program.sessions.filter(belongs));
  const today = programDayOf(program, at);
  const first = sessions.find(({ start }) => start >= today.start) ?? sessions.at(-1);
  if (first === undefined) return null;
  const day = programDayOf(program, first.start);
  const listed = sessions.filter(({ start }) => day.start <= start && start < day.end);
  return { day, pages: deal(listed, mostAgendaRows).map(pageOf) };
};

/** Which page stands at an instant (an index), and when the next one does; null with a single page. */
export const agendaPageAt = (
  { pages }: Agenda,
  now: Instant,
): { readonly page: number; readonly turnsAt: Instant | null } => {
  if (pages.length < 2) return { page: 0, turnsAt: null };
  const loop = pages.reduce((sum, { dwell }) => sum + dwell, 0);
  // A clock that is being set may stand before 1970, where a remainder is negative.
  let ends = after(now, -(((now % loop) + loop) % loop));
  for (const [page, { dwell }] of pages.entries()) {
    ends = after(ends, dwell);
    if (now < ends) return { page, turnsAt: ends };
  }
  throw new Error('a loop shorter than its pages');
};

const toldOnce = (sessions: readonly Session[]): readonly Session[] => {
  const told = new Set<string>();
  return sessions.filter(({ kind, start, title }) => {
    if (kind === 'talk') return true;
    const name = `${start} ${title}`;
    const isFirst = !told.has(name);
    told.add(name);
    return isFirst;
  });
};

const pageOf = (sessions: readonly Session[]): AgendaPage => {
  const reading = readingTimeOf(sessions.flatMap(({ title, rooms }) => [title, ...rooms]));
  return { sessions, dwell: dwellOf(reading) };
};
