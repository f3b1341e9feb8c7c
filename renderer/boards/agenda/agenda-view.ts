import type { Screen } from '../../../preload/contract.ts';
import type { Session } from '../../../program/model.ts';
import type { Interlude } from '../../../program/notices/interlude.ts';
import { type AgendaOf, agendaOf, agendaPageAt } from '../../../program/schedule/agenda.ts';
import { dayAgendaAt } from '../../../program/schedule/agenda-day.ts';
import type { GridPage } from '../../../program/schedule/agenda-grid.ts';
import { type AgendaPage, mostAgendaRows } from '../../../program/schedule/agenda-pages.ts';
import type { Standing } from '../../../program/schedule/agenda-turns.ts';
import { type ProgramDay, programDayOf } from '../../../program/schedule/day.ts';
import type { Schedule } from '../../../program/schedule/schedule.ts';
import { scaleFor, type TypeScale } from '../../../program/theme/type-scale.ts';
import { after, type Duration, earliestAfter, type Instant } from '../../../program/time/instant.ts';
import type { Turn } from '../../parts/marks/Marks.tsx';

/** A page of the agenda of a day, and until when it is right (rule 15). */
export type AgendaView = {
  readonly board: 'agenda';
  readonly day: ProgramDay;
  /** Of what it is the agenda; both null for the whole event. */
  readonly room: string | null;
  readonly track: string | null;
  readonly sessions: readonly Session[];
  /** How many of them stand in the first column of a wide screen. */
  readonly inFirst: number;
  readonly turn: Turn;
  /** Which interlude has its turn in the place of the list; that of the grid is its own, for they turn by themselves. */
  readonly interlude?: number;
  /** The day as rooms by time, for wide screens; null where it is not legible so. */
  readonly grid: { readonly page: GridPage; readonly turn: Turn; readonly interlude?: number } | null;
  /** Whether it may tell what is past and what is on: the clock is right. */
  readonly isTimed: boolean;
  readonly changesAt: Instant | null;
};

/** Whether a screen shows it as rooms by time: an upright one is a list. */
export const hasGrid = <V extends AgendaView>(
  view: V,
  isUpright: boolean,
): view is V & { readonly grid: NonNullable<V['grid']> } => view.grid !== null && !isUpright;

/** The agenda of a screen at an instant; null where the event has nothing more. */
export const agendaViewAt = (
  schedule: Schedule,
  screen: Screen,
  now: Instant,
  interlude: Interlude | null = null,
): AgendaView | null => {
  const own = { room: screen.room, track: screen.track };
  const isOwn = schedule.program.sessions.some(({ rooms, track }) =>
    own.room === null ? track === own.track : rooms.includes(own.room),
  );
  const of = isOwn ? own : { room: null, track: null };
  const { viewing } = screen.look;
  const scale = scaleFor(viewing);
  const agenda = dayAgendaAt(schedule, of, now, screen.position, {
    ...{ scale, interlude, startingSoon: screen.rules.startingSoon },
  });
  if (agenda === null) return null;
  const { day, list, grid, changesAt } = agenda;
  return {
    board: 'agenda',
    ...{ day, ...of, ...columnsOf(list.page, scale), ...turnOf(list) },
    grid: grid === null ? null : { page: grid.page, ...turnOf(grid) },
    isTimed: true,
    changesAt: earliestAfter(now, [changesAt, list.turnsAt, grid?.turnsAt ?? null]),
  };
};

/**
 * The day's list of what the screen is for, of a room or track that has none, of the whole event, while the clock is not to be
 * believed; null where there is nothing to list.
 */
export const untimedAgendaAt = (
  schedule: Schedule,
  screen: Screen,
  now: Instant,
  off: Duration,
): AgendaView | null => {
  const { program } = schedule;
  const truly = after(now, off);
  const { board } = screen;
  const own: AgendaOf = {
    room: board === 'room' || board === 'agenda' ? screen.room : null,
    track: board === 'tracks' || board === 'agenda' ? screen.track : null,
  };
  const { viewing } = screen.look;
  const scale = scaleFor(viewing);
  const ownAgenda = agendaOf(program, own, truly, scale);
  const of = ownAgenda === null ? { room: null, track: null } : own;
  const agenda = ownAgenda ?? agendaOf(program, of, truly, scale);
  if (agenda === null) return null;
  const { page, turnsAt } = agendaPageAt(agenda, now);
  const shown = (page + screen.position.number - 1) % agenda.pages.length;
  const columns = columnsOf(agenda.pages[shown], scale);
  return {
    board: 'agenda',
    ...{ day: agenda.day, ...of, ...columns },
    turn: { number: shown + 1, of: agenda.pages.length },
    ...{ grid: null, isTimed: false },
    changesAt: earliestAfter(now, [turnsAt, after(programDayOf(program, truly).end, -off)]),
  };
};

const turnOf = ({
  number,
  of,
  interlude,
}: Standing<unknown>): { readonly turn: Turn; readonly interlude?: number } => ({
  turn: { number, of },
  ...(interlude === undefined ? {} : { interlude }),
});

/** From afar there is one column, whichever way up the screen hangs. */
const columnsOf = (
  page: AgendaPage | undefined,
  scale: TypeScale | null,
): Pick<AgendaView, 'sessions' | 'inFirst'> => {
  const sessions = page?.sessions ?? [];
  return {
    sessions,
    inFirst: mostAgendaRows(scale) === null && page !== undefined ? page.inFirst : sessions.length,
  };
};
