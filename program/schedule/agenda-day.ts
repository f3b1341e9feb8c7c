import type { Session } from '../model.ts';
import type { Interlude } from '../notices/interlude.ts';
import type { TypeScale } from '../theme/type-scale.ts';
import { after, type Duration, earliestAfter, type Instant, instant } from '../time/instant.ts';
import { type AgendaOf, agendaOf, belongsTo } from './agenda.ts';
import { agendaGridOf, type GridPage } from './agenda-grid.ts';
import { type AgendaPage, mostAgendaRows } from './agenda-pages.ts';
import {
  alwaysTold,
  type Clockwork,
  mostPages,
  type Standing,
  standingAt,
  type TimedPage,
} from './agenda-turns.ts';
import { type ProgramDay, programDayOf } from './day.ts';
import { defaultRules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { counts } from './timeline.ts';

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

/** What the screen has to say to it. */
export type DayOptions = {
  /** The type scale of the screen. */
  readonly scale?: TypeScale | null;
  readonly startingSoon?: Duration;
  readonly interlude?: Interlude | null;
};

/**
 * The agenda at an instant: of this program day while anything of it is still to end, then of the next day with sessions;
 * null after the last. Pages that are over are left out, and those of this moment lead (`agenda-turns.ts`).
 */
export const dayAgendaAt = (
  schedule: Schedule,
  of: AgendaOf,
  now: Instant,
  position: Clockwork['position'],
  { scale = null, startingSoon: soon = defaultRules.startingSoon, interlude = null }: DayOptions = {},
): DayAgenda | null => {
  const { program } = schedule;
  const today = programDayOf(program, now);
  const told = dayToTell(program.sessions.filter(belongsTo(of)).filter(counts), today, now);
  const agenda = told === null ? null : agendaOf(program, of, told, scale);
  if (agenda === null) return null;
  const { day } = agenda;
  const clockwork = { base: day.start, now, position, soon, interlude };
  const listed = timedList(agenda.pages);
  const list = standingAt(listed, clockwork);
  // A grid has titles at the size that is read from near by.
  const pages = mostAgendaRows(scale) === null ? agendaGridOf(program, of, day) : null;
  const rooms = (pages ?? []).map((page) => ({ page, spans: [page], end: page.end }));
  if (list === null) return null;
  const bounds = [...listed, ...rooms].flatMap(({ spans }) =>
    spans.flatMap(({ start, end }) => [after(start, -alwaysTold), after(start, -soon), start, end]),
  );
  return {
    ...{ day, list, grid: standingAt(rooms, clockwork) },
    listed: agenda.pages.reduce((sum, { sessions }) => sum + sessions.length, 0),
    changesAt: earliestAfter(now, [today.end, ...bounds]),
  };
};

const timedList = (pages: readonly AgendaPage[]): readonly TimedPage<AgendaPage>[] => {
  const endOf = pages.length > mostPages ? middleEnd : lastEnd;
  return pages.map((page) => {
    const spans = page.sessions.filter(({ allDay }) => !allDay);
    return { page, spans, end: endOf(spans) };
  });
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
