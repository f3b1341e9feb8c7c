import { meant } from '../../near.ts';
import type { Problem } from '../../result.ts';
import { spelledMoment } from '../../time/spelled-moment.ts';
import { isClearTime } from '../../time/spelled-time.ts';
import type { Sheet } from '../open.ts';
import type { Draft } from '../parts/draft.ts';
import type { ProblemList } from '../parts/problem-list.ts';
import type { ReadOptions } from '../reader.ts';
import { cellText } from './blank.ts';
import { headerOf, placeOfHeading, widest } from './header.ts';
import { firstRowsOf, usualWidth } from './rows.ts';
import type { Table } from './table.ts';

/** How many headings a sentence names, and how much of each. */
const named = 12;
const longest = 40;

/** Why sheets are no program: what their headings are, and what to set. */
export const unclearColumns = (sheets: readonly Sheet[]): Problem => {
  const times = unreadTimes(sheets);
  if (times !== null) return { code: 'COLUMNS_UNCLEAR', where: 'columns', message: times };
  const { headings, example } = likelyHeader(sheets);
  const message =
    headings.length === 0
      ? 'The table has no headings; give its columns a row of headings such as "Title", "Date", "Start", "End" and "Room".'
      : `The headings ${quoted(headings)} do not say which column is the title and which the start time; give each session a row of its own and set "columns" in the source, such as ${example}.`;
  return { code: 'COLUMNS_UNCLEAR', where: 'columns', message };
};

/** The headings say which column is title and which the time, but none of its cells can be read: which they are. */
const unreadTimes = (sheets: readonly Sheet[]): string | null => {
  for (const { rows } of sheets) {
    const header = headerOf(rows, { columns: {}, trackFrom: null });
    const place = header?.places.start ?? header?.places.time;
    if (header === null || place === undefined || header.places.title === undefined) continue;
    const cells = rows
      .slice(header.index + 1)
      .map((row) => cellText(row[place]))
      .filter((cell) => cell !== '');
    if (cells.length === 0 || cells.some((cell) => spelledMoment(cell)?.times != null)) continue;
    const some = [...new Set(cells)].slice(0, 3).map((cell) => cell.slice(0, longest));
    return `The times in the column "${(header.headings[place] ?? '').slice(0, longest)}" cannot be read (${quoted(some)}, from row ${header.index + 2} on); write them as 14:00, 2:00 PM or 14:00-15:30, or with their date as 2026-09-02 14:00.`;
  }
  return null;
};

/** The same for a text, where it looks like a table: rows of equal width, three columns and more. Null for any other text. */
export const unclearTable = (text: string): Problem | null => {
  const rows = firstRowsOf(text, { columns: {}, trackFrom: null });
  return rows.length >= 2 && usualWidth(rows) >= 3 ? unclearColumns([{ name: '', rows }]) : null;
};

/** The row that looks most like headings, the first of the usual width in the largest sheet, and what its columns may be. */
const likelyHeader = (
  sheets: readonly Sheet[],
): { readonly headings: readonly string[]; readonly example: string } => {
  const [largest] = [...sheets].sort((a, b) => b.rows.length - a.rows.length);
  const rows = (largest?.rows ?? []).slice(0, 60).map((row) => row.slice(0, widest));
  const width = usualWidth(rows);
  const index = Math.max(
    0,
    rows.findIndex(({ length }) => length === width),
  );
  const all = (rows[index] ?? []).map((cell) => cell.trim().slice(0, longest));
  const headings = all.filter((cell) => cell !== '');
  const below = rows.slice(index + 1);
  const timed = all.find(
    (heading, place) => heading !== '' && below.some((row) => isClearTime(row[place] ?? '')),
  );
  const start = timed ?? headings[1] ?? 'Begin';
  const title = headings.find((heading) => heading !== start) ?? 'Talk';
  return {
    headings,
    example: JSON.stringify({ title, start }).replaceAll('":"', '": "').replaceAll('","', '", "'),
  };
};

const quoted = (headings: readonly string[]): string =>
  `${headings
    .slice(0, named)
    .map((heading) => `"${heading}"`)
    .join(', ')}${headings.length > named ? ` and ${headings.length - named} more` : ''}`;

/** Names each heading of the settings that no table has, with the one that was probably meant. */
export const noteUnknownHeadings = (
  tables: readonly Table[],
  options: ReadOptions,
  problems: ProblemList,
): void => {
  const headings = tables.flatMap((table) => table.headings).filter((heading) => heading !== '');
  const isThere = (wanted: string): boolean =>
    tables.some((table) => placeOfHeading(table.headings, wanted) !== null);
  const say = (setting: string, wanted: string): void => {
    const near = meant(wanted, headings);
    const hint = near === null ? `the table has ${quoted(headings)}` : `did you mean "${near}"?`;
    problems.add(
      'COLUMN_UNKNOWN',
      setting,
      `There is no column "${wanted}" (${setting} in the source); ${hint}${near === null ? '.' : ''}`,
    );
  };
  for (const [name, wanted] of Object.entries(options.columns)) {
    const [first] = wanted;
    // The others are fallbacks: one that is there is enough.
    if (first !== undefined && !wanted.some(isThere)) say(`columns.${name}`, first);
  }
  for (const wanted of options.groupBy) if (!isThere(wanted)) say('groupBy', wanted);
  if (options.trackFrom !== null && !isThere(options.trackFrom)) say('trackFrom', options.trackFrom);
};

/** Says so where no session has a room or a track: a door sign finds nothing, and a lobby cannot say where to go. */
export const noteNowhere = (drafts: readonly Draft[], problems: ProblemList): void => {
  if (drafts.length === 0 || drafts.some(({ rooms, track }) => rooms.length > 0 || track !== null)) return;
  const message =
    'No row names a room or a track, so boards cannot say where a session is; set "room" in the source to the one place where all of them are, or "columns" to the heading of the rooms.';
  problems.add('COLUMNS_UNCLEAR', 'room', message);
};
