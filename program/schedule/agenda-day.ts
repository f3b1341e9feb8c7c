import type { Session } from '../model.ts';
import type { TypeScale } from '../theme/type-scale.ts';
import { type Duration, earliestAfter, type Instant, instant } from '../time/instant.ts';
import { type AgendaOf, agendaOf, belongsTo } from './agenda.ts';
import { agendaGridOf, type GridPage } from './agenda-grid.ts';
import { type AgendaPage, mostAgendaRows } from './agenda-pages.ts';
import { type ProgramDay, programDayOf } from './day.ts';
import type { Schedule } from './schedule.ts';
import { counts } from './timeline.ts';
import { turnAt, turnsOf } from './turns.ts';

/** The page that stands, from 1, of how many, and when the next one does; null with a single page. */
export type Standing<P> = {
  readonly page: P;
  readonly number: number;
  readonly of: number;
  readonly turnsAt: Instant | null;
};

/** A day as it looks at an instant: as a list, and where it is legible as rooms by time. */
export type DayAgenda = {
  readonly day: ProgramDay;
  readonly list: Standing<AgendaPage>;
  /** How many sessions the whole list of the day has. */
  readonly listed: number;
  readonly grid: Standing<GridPage> | null;
  /** The earliest instant, a turn apart, at which any of this can differ. */
  readonly changesAt: Instant | null;
};

/** Screen `number` (from 1) of `of` that turn through one rotation together (rule 23). */
type Position = { readonly number: number; readonly of: number };

/**
 * The agenda at an instant: of this program day while anything of it is still to end, then of the next day with sessions;
 * null after the last. `scale` is that of the screen. Pages that are over are left out, and their turning counts from when the last of them was (rule 23).
 */
export const dayAgendaAt = (
  schedule: Schedule,
  of: AgendaOf,
  now: Instant,
  position: Position,
  scale: TypeScale | null = null,
): DayAgenda | null => {
  const { program } = schedule;
  const today = programDayOf(program, now);
  const told = dayToTell(program.sessions.filter(belongsTo(of)).filter(counts), today, now);
  const agenda = told === null ? null : agendaOf(program, of, told, scale);
  if (agenda === null) return null;
  const { day } = agenda;
  const endOf = agenda.pages.length > mostPages ? middleEnd : lastEnd;
  const ends = agenda.pages.map(({ sessions }) => endOf(sessions.filter(({ allDay }) => !allDay)));
  const list = standing(agenda.pages, ends, { base: day.start, now, position });
  // A grid has titles at the size that is read from near by.
  const pages = mostAgendaRows(scale) === null ? agendaGridOf(program, of, day) : null;
  const grid =
    pages &&
    standing(
      pages,
      pages.map(({ end }) => end),
      { base: day.start, now, position },
    );
  if (list === null) return null;
  const bounds = agenda.pages.flatMap(({ sessions }) => sessions.flatMap(({ start, end }) => [start, end]));
  const gridEnds = (pages ?? []).map(({ end }) => end);
  const listed = agenda.pages.reduce((sum, { sessions }) => sum + sessions.length, 0);
  return { day, list, listed, grid, changesAt: earliestAfter(now, [today.end, ...bounds, ...gridEnds]) };
};

/** When half of a page is over: on a day of many pages what runs on alone would keep the whole morning on the board. */
const middleEnd = (sessions: readonly Session[]): Instant | null =>
  sessions.map(({ end }) => end).sort((a, b) => a - b)[Math.floor(sessions.length / 2)] ?? null;

const lastEnd = (sessions: readonly Session[]): Instant | null =>
  sessions.length === 0 ? null : instant(Math.max(...sessions.map(({ end }) => end)));

/** An instant of the day to tell of: now, else the start of what comes next; null where nothing does. */
const dayToTell = (sessions: readonly Session[], today: ProgramDay, now: Instant): Instant | null => {
  const isOn = sessions.some(({ start, end }) => today.start <= start && start < today.end && end > now);
  return isOn ? now : (sessions.find(({ start }) => start > now)?.start ?? null);
};

/** Of a day with more pages than anybody would wait for the nearest are shown, and others as these pass. */
export const mostPages = 8;

const isOver = (end: Instant | null | undefined, now: Instant): end is Instant =>
  end !== null && end !== undefined && end <= now;

type Clockwork = { readonly base: Instant; readonly now: Instant; readonly position: Position };

/** The page that stands among those that are not over; of a day whose pages all are, the last. */
const standing = <P extends { readonly dwell: Duration }>(
  pages: readonly P[],
  ends: readonly (Instant | null)[],
  { base, now, position }: Clockwork,
): Standing<P> | null => {
  const left = pages.filter((_, index) => !isOver(ends[index], now));
  const shown = left.length > 0 ? left.slice(0, mostPages) : pages.slice(-1);
  const since = instant(Math.max(base, ...ends.filter((end) => isOver(end, now))));
  const turns = turnsOf(
    shown.map(({ dwell }) => dwell),
    Math.max(1, position.of),
  );
  const { index, endsAt } = turnAt(turns, since, now);
  const number = ((index + position.number - 1) % shown.length) + 1;
  const page = shown[number - 1];
  return page === undefined
    ? null
    : { page, number, of: shown.length, turnsAt: shown.length > 1 ? endsAt : null };
};
