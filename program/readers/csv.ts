import type { Opened, Sheet } from './open.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { headingMeanings, unsure } from './table/heading.ts';
import { programOfSheets } from './table/program.ts';
import { rowTimeReader } from './table/row-time.ts';
import { firstRowsOf, rowsOf, usualWidth } from './table/rows.ts';
import { type Table, tableOf } from './table/table.ts';

/**
 * A table as spreadsheets export it: cells parted by commas, semicolons, tabs or bars. A text is one where its headings
 * say which columns are title and time and a row has a time; where the source names the format or columns, any table is.
 */
export const csv: Reader = {
  format: 'csv',
  fits: (opened, options) => {
    const text = textIn(opened);
    if (text === null) return false;
    const rows = firstRowsOf(text, options);
    const isForced = options.format === 'csv' || Object.keys(options.columns).length > 0;
    return (isForced && usualWidth(rows) > 1) || isProgram({ name: '', rows }, options);
  },
  read: (opened, options) =>
    programOfSheets([{ name: '', rows: rowsOf(textIn(opened) ?? '', options) }], options),
};

/** Bytes are no table: a NUL or characters that stand for broken ones at the beginning. */
const textIn = (opened: Opened): string | null =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what tells bytes from text
  opened.kind === 'other' && !/[\u0000-\u0008]/.test(opened.text.slice(0, 4000)) ? opened.text : null;

/** Headings alone are a program without sessions yet; a log and a list of orders have times too, but no such headings. */
const isProgram = (sheet: Sheet, options: ReadOptions): boolean => {
  const table = tableOf(sheet, options);
  if (table === null || !isOfSessions(table)) return false;
  if (table.rows.length === 0) return Object.keys(table.places).length >= 3;
  const timeOf = rowTimeReader();
  return table.rows.some((row) => timeOf(row).start !== null);
};

const isOfSessions = ({ headings, places }: Table): boolean => {
  const title = headings[places.title ?? -1] ?? '';
  const isSure = headingMeanings(title).some(({ name, strength }) => name === 'title' && strength > unsure);
  return (
    isSure || [places.room, places.speakers, places.track, places.end].some((place) => place !== undefined)
  );
};
