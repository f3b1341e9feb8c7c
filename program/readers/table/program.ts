import type { Program } from '../../model.ts';
import { failure, type Result, success } from '../../result.ts';
import type { SpelledDay } from '../../time/date-patterns.ts';
import { daysOf } from '../../time/spelled-days.ts';
import { roomSplitter } from '../icalendar/locations.ts';
import type { Sheet } from '../open.ts';
import { type Draft, usualDayChange } from '../parts/draft.ts';
import { type ProblemList, problemList } from '../parts/problem-list.ts';
import { programOf } from '../parts/program.ts';
import type { ReadOptions } from '../reader.ts';
import { dayHintsOf, noteDoubts, undatedMessage } from './day-hints.ts';
import { type DatedRow, rowsUnderDays } from './days.ts';
import { draftsOf, takesPlace } from './drafts.ts';
import { groupedDrafts } from './groups.ts';
import { rowTimeReader } from './row-time.ts';
import { withRoomsOfSheets } from './sheet-rooms.ts';
import { rowsInSlots } from './slots.ts';
import { tableOf } from './table.ts';
import { noteNowhere, noteUnknownHeadings, unclearColumns } from './unclear.ts';

/**
 * The program in the sheets of a spreadsheet, or in the one nameless sheet of a CSV file. Sheets that are no table of
 * sessions (a list of speakers) are passed over. Columns are those of `options.columns`, else guessed. A row that cannot
 * be used is left out and named with its number. Failures: COLUMNS_UNCLEAR (no sheet whose headings are understood),
 * DATES_UNCLEAR (no row says its date, or only "day 2", and no `window` says when that is), FEED_EMPTY, ZONE_UNKNOWN.
 */
export const programOfSheets = (sheets: readonly Sheet[], options: ReadOptions): Result<Program> => {
  const tables = withRoomsOfSheets(sheets.flatMap((sheet) => tableOf(sheet, options) ?? []));
  if (tables.length === 0) return { ok: false, problem: unclearColumns(sheets) };
  const problems = problemList();
  noteUnknownHeadings(tables, options, problems);
  const timeOf = rowTimeReader();
  const read = tables.map((table) => ({ table, rows: rowsInSlots(rowsUnderDays(table, timeOf)) }));
  const isUndated = read.every(({ rows }) => rows.every(({ day }) => day === null));
  const dated = isUndated ? read.map(({ table, rows }) => ({ table, rows: rows.map(onFirstDay) })) : read;
  const rows = dated.flatMap((one) => one.rows);
  if (rows.length === 0) {
    return failure(
      'FEED_EMPTY',
      'feed',
      'The table has headings but no row below them; fill in the program.',
    );
  }
  const { dayOf, doubts } = daysOf(spelledDays(rows), dayHintsOf(options));
  const timed = rows.filter(({ time }) => time.start !== null);
  if (timed.length > 0 && timed.every(({ day }) => day === null || dayOf(day) === null)) {
    return failure('DATES_UNCLEAR', 'feed', undatedMessage(!isUndated));
  }
  noteDoubts(doubts, isUndated, options, problems);
  const context = { dayOf, roomsOf: roomsIn(rows, options), options, problems };
  const made = dated.map((one) => ({ ...one, drafts: draftsOf(one.rows, context) }));
  const usable = made.reduce((count, { drafts }) => count + drafts.length, 0);
  const drafts = made.flatMap((one) => groupedDrafts(one.drafts, one.table, options.groupBy));
  const skipped = rows.filter(({ row }) => takesPlace(row, options)).length - usable;
  return programOfRows(drafts, skipped, options, problems);
};

const onFirstDay = (row: DatedRow): DatedRow => ({ ...row, day: { kind: 'index', index: 1 } });

const spelledDays = (rows: readonly DatedRow[]): readonly SpelledDay[] =>
  rows.flatMap(({ day, time: { endDay } }) => [day, endDay].filter((spelled) => spelled !== null));

/** The rooms of a cell; a comma parts rooms that also stand alone (rule 6). A sheet of one room needs no column. */
const roomsIn = (rows: readonly DatedRow[], { room, splitLocations }: ReadOptions) => {
  if (room !== null) return () => [room];
  const split = roomSplitter(
    rows.map(({ row }) => row.cell('room')).filter((cell) => cell !== ''),
    splitLocations,
  );
  return (cell: string): readonly string[] => split(cell);
};

/** The program of the rows, and how many of them could not be used. */
const programOfRows = (
  drafts: readonly Draft[],
  skipped: number,
  options: ReadOptions,
  problems: ProblemList,
): Result<Program> => {
  const { room } = options;
  const nameless = { title: '', version: null, zoneName: null, dayChange: usualDayChange, tracks: [] };
  const rooms = room === null ? [] : [{ name: room, id: null }];
  noteNowhere(drafts, problems);
  const program = programOf({ ...nameless, rooms, drafts }, options, problems);
  return program.ok ? success({ ...program.value, skipped: program.value.skipped + skipped }) : program;
};
