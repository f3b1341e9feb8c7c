import { type DayAgenda, dayAgendaAt } from '../../program/schedule/agenda-day.ts';
import { mostAgendaRows } from '../../program/schedule/agenda-pages.ts';
import { mostPages } from '../../program/schedule/agenda-turns.ts';
import { type Lobby, lobbyAt, mostLobbyRows } from '../../program/schedule/lobby.ts';
import { longestLoop } from '../../program/schedule/pages.ts';
import type { Schedule } from '../../program/schedule/schedule.ts';
import type { Settings } from '../../program/settings/settings.ts';
import { heightForRows, mostLegible, scaleFor } from '../../program/theme/type-scale.ts';
import type { Instant } from '../../program/time/instant.ts';
import { legibleLines } from './legible.ts';

const pages = (count: number): string => `${count} page${count === 1 ? '' : 's'}`;

const lobbyLine = ({ pages: { length }, loop }: Lobby): string => {
  if (length === 0)
    return 'The lobby board stands by: no room has a session today, or it is long before the first.';
  const long = loop > longestLoop ? '; that is a long wait: let several screens share it ("position")' : '';
  return `The lobby board turns through ${pages(length)} in ${Math.round(loop / 1000)} s${long}.`;
};

const agendaLine = (agenda: DayAgenda | null): string => {
  if (agenda === null) return 'The agenda stands by: nothing follows.';
  const { grid, list, day } = agenda;
  const most =
    list.of >= mostPages ? ', the nearest of the day: set "room" or "track" for an agenda of one' : '';
  const asList = `${pages(list.of)} as a list${most}`;
  const way = grid === null ? asList : `${pages(grid.of)} of rooms by time, upright through ${asList}`;
  return `The agenda of ${day.date} turns through ${way}.`;
};

/**
 * How many pages the board of the settings turns through at an instant, and what is legible of them; null for the boards that do
 * not turn, and for the tracks board.
 */
export const turningLines = (
  schedule: Schedule,
  settings: Settings,
  at: Instant,
): readonly string[] | null => {
  const { rules, position, room, track, look } = settings;
  const scale = scaleFor(look.viewing);
  if (settings.board === 'lobby') {
    const mostRows = mostLegible(scale, mostLobbyRows, heightForRows.lobby);
    const lobby = lobbyAt(schedule, at, { rules, position, mostRows });
    const rows = new Set(lobby.pages.flatMap(({ keys }) => keys));
    const shown = { what: 'room', count: rows.size, pages: lobby.pages.length, most: mostRows } as const;
    return [lobbyLine(lobby), ...legibleLines(look, shown)];
  }
  if (settings.board !== 'agenda') return null;
  const agenda = dayAgendaAt(schedule, { room, track }, at, position, { scale });
  if (agenda === null) return [agendaLine(agenda)];
  const { list, listed } = agenda;
  const most = mostAgendaRows(scale) ?? listed;
  return [
    agendaLine(agenda),
    ...legibleLines(look, { what: 'session', count: listed, pages: list.of, most }),
  ];
};
