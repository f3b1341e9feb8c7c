import type { SpelledDay } from '../../time/date-patterns.ts';
import { takeDay } from '../../time/spelled-date.ts';
import { cellText } from './blank.ts';
import type { RowTime } from './row-time.ts';
import type { Table, TableRow } from './table.ts';

/** A row, what it says of when, and the day it belongs to as somebody spelled it: in it, above it, or on its sheet. */
export type DatedRow = { readonly row: TableRow; readonly time: RowTime; readonly day: SpelledDay | null };

/**
 * The rows of a table under their days. A row that holds nothing but a day is a heading of those below; a cell left empty
 * takes the day above it where each day is written once, as merged cells are exported. Where days repeat from row to row,
 * an empty cell is one that somebody forgot.
 */
export const rowsUnderDays = (
  { name, above, rows }: Table,
  timeOf: (row: TableRow) => RowTime,
): readonly DatedRow[] => {
  let current = above.reduce<SpelledDay | null>((day, cells) => dayAlone(cells) ?? day, onlyDay(name));
  let isInherited = true;
  const read = rows.map((row) => ({ row, time: timeOf(row), heading: dayAlone(row.cells) }));
  const inherits = isGrouped(read.map(({ time, heading }) => (heading === null ? time.day : null)));
  return read.flatMap(({ row, time, heading }) => {
    if (heading !== null) {
      current = heading;
      isInherited = true;
      return [];
    }
    if (time.day !== null) {
      current = time.day;
      isInherited = inherits;
    }
    return [{ row, time, day: time.day ?? (isInherited ? current : null) }];
  });
};

/** Whether two days are spelled to the same effect. */
export const isSameDay = (one: SpelledDay | null, other: SpelledDay | null): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const onlyDay = (text: string): SpelledDay | null => {
  const taken = takeDay(text);
  return taken?.rest === '' ? taken.day : null;
};

/** The day of a row that holds nothing else. A bare number is none: it may count anything. */
const dayAlone = (cells: readonly string[]): SpelledDay | null => {
  const [only, ...more] = cells.map(cellText).filter((cell) => cell !== '');
  return only === undefined || more.length > 0 ? null : onlyDay(only);
};

const isGrouped = (days: readonly (SpelledDay | null)[]): boolean =>
  days.every((day, index) => {
    const before = days[index - 1] ?? null;
    return day === null || before === null || !isSameDay(day, before);
  });
