import type { Sheet } from '../open.ts';
import type { ColumnName, ReadOptions } from '../reader.ts';
import { cellText, isBlankRow } from './blank.ts';
import { columnsOf } from './columns.ts';
import { type ColumnPlaces, headerOf, widest } from './header.ts';
import { withoutSerials } from './serials.ts';

/** One row below the headings. */
export type TableRow = {
  /** The sheet and the row as a spreadsheet counts them, for problems: `row 12`, `sheet "Friday", row 3`. */
  readonly where: string;
  /** The text of a column; empty where the table has none, or the cell says that nothing is there yet. */
  readonly cell: (name: ColumnName) => string;
  readonly cells: readonly string[];
};

/** A sheet that was understood. */
export type Table = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly places: ColumnPlaces;
  /** Rows above the headings: titles, notes, sometimes the day. */
  readonly above: readonly (readonly string[])[];
  /** Those with anything in them. */
  readonly rows: readonly TableRow[];
};

/** A sheet as a table; null where no row of headings says which columns are title and time. */
export const tableOf = ({ name, rows: written }: Sheet, options: ReadOptions): Table | null => {
  const header = headerOf(written, options);
  if (header === null) return null;
  const rows = withoutSerials(written, header);
  const places = columnsOf(header, rows, options);
  const saysWhen = [places.start, places.time, places.date].some((place) => place !== undefined);
  if (places.title === undefined || !saysWhen) return null;
  const sheet = name === '' ? '' : `sheet "${name}", `;
  const below = rows.slice(header.index + 1).flatMap((wide, index) => {
    const cells = wide.length > widest ? wide.slice(0, widest) : wide;
    if (isBlankRow(cells)) return [];
    const cell = (column: ColumnName): string => {
      const place = places[column];
      return place === undefined ? '' : cellText(cells[place]);
    };
    return [{ where: `${sheet}row ${header.index + index + 2}`, cell, cells }];
  });
  return { name, headings: header.headings, places, above: rows.slice(0, header.index), rows: below };
};
