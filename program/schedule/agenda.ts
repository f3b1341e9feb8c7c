import type { Program, Session } from '../model.ts';
import type { TypeScale } from '../theme/type-scale.ts';
import { after, type Instant, instant } from '../time/instant.ts';
import { type AgendaPage, agendaPagesOf } from './agenda-pages.ts';
import { type ProgramDay, programDayOf } from './day.ts';
import { turnAt } from './turns.ts';

/** Whose day is told: that of a room, of a track, or (both null) of the whole event. */
export type AgendaOf = { readonly room: string | null; readonly track: string | null };

/** Whether a session is of this agenda: a room's has the plenary sessions too (rule 7). */
export const belongsTo =
  ({ room, track }: AgendaOf) =>
  (session: Session): boolean =>
    (room === null || session.plenum || session.rooms.includes(room)) &&
    (track === null || session.track === track);

/** The list of one program day: by start, then title; never empty. */
export type Agenda = { readonly day: ProgramDay; readonly pages: readonly AgendaPage[] };

/**
 * The list of the program day that `at` belongs to; where nothing is on then, of the next day with sessions, and after
 * the last of them of that last one. A room's list has the plenary sessions too (rule 7), a break of several rooms is
 * told once (rule 8), entries of whole days stand before all that has an hour (rule 10). `scale` is that of the screen. Null
 * where there is nothing to list at all.
 */
export const agendaOf = (
  program: Program,
  of: AgendaOf,
  at: Instant,
  scale: TypeScale | null = null,
): Agenda | null => {
  const all = toldOnce(program.sessions.filter(belongsTo(of)));
  const sessions = all.filter(({ allDay }) => !allDay);
  const wholeDays = all.filter(({ allDay }) => allDay);
  const today = programDayOf(program, at);
  const first = sessions.find(({ start }) => start >= today.start) ?? sessions.at(-1);
  const told = first?.start ?? wholeDayNear(program, wholeDays, today);
  if (told === null) return null;
  const day = programDayOf(program, told);
  const listed = [
    ...wholeDays.filter((session) => isOfDay(session, day)),
    ...sessions.filter(({ start }) => day.start <= start && start < day.end),
  ];
  return { day, pages: agendaPagesOf(listed, scale) };
};

/** A whole day begins at midnight, before its program day does, and is of the day that begins within it. */
const isOfDay = ({ start, end }: Session, day: ProgramDay): boolean => start <= day.start && day.start < end;

/** An instant of the day to tell of where nothing has an hour: today, else the next with an entry, else the last. */
const wholeDayNear = (program: Program, wholeDays: readonly Session[], today: ProgramDay): Instant | null => {
  if (wholeDays.some((session) => isOfDay(session, today))) return today.start;
  const near = wholeDays.find(({ start }) => start > today.start) ?? wholeDays.at(-1);
  return near === undefined ? null : after(near.start, program.dayChange);
};

/** Which page stands at an instant (an index), and when the next one does; null with a single page. */
export const agendaPageAt = (
  { pages }: Agenda,
  now: Instant,
): { readonly page: number; readonly turnsAt: Instant | null } => {
  if (pages.length < 2) return { page: 0, turnsAt: null };
  const dwells = pages.map(({ dwell }) => dwell);
  const { index, endsAt } = turnAt(dwells, instant(0), now);
  return { page: index, turnsAt: endsAt };
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
