import type { Opened, Sheet } from './open.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { programOfSheets } from './table/program.ts';
import { rowTimeOf } from './table/row-time.ts';
import { firstRowsOf, rowsOf, usualWidth } from './table/rows.ts';
import { tableOf } from './table/table.ts';

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

/** Headings alone are a program without sessions yet; prose with commas has neither them nor times. */
const isProgram = (sheet: Sheet, options: ReadOptions): boolean => {
  const table = tableOf(sheet, options);
  if (table === null || Object.keys(table.places).length < 2) return false;
  return table.rows.length === 0
    ? Object.keys(table.places).length >= 3
    : table.rows.some((row) => rowTimeOf(row).start !== null);
};
