import papa from 'papaparse';
import { type ColumnOptions, headerOf } from './header.ts';

/** The marks that part cells: Excel writes a semicolon wherever the decimal mark is a comma. */
const delimiters = [',', ';', '\t', '|'] as const;

/** Rows of a table, as text. The first is row 1 of the sheet it came from. */
export type Rows = readonly (readonly string[])[];

/** How much is looked at to know a table by, in rows and characters: titles and notes may stand above its headings. */
const sample = 60;
const sampleLength = 200_000;

/**
 * The rows of a delimited text: quotes, line breaks in cells and Excel's `sep=;` line are understood. Of the marks that
 * could part the cells that one is right which leaves headings that say the most; else the one with the most cells.
 */
export const rowsOf = (text: string, options: ColumnOptions, most = 0): Rows => {
  const [line, declared] = /^sep=([^\r\n])\r?\n/i.exec(text) ?? [];
  const table = line === undefined ? text : text.slice(line.length);
  const delimiter = declared ?? likelyDelimiter(table, options);
  const { data } = papa.parse(table, { delimiter, preview: most });
  return line === undefined ? data : [[line.trim()], ...data];
};

/** The first rows alone, to see what a text is. */
export const firstRowsOf = (text: string, options: ColumnOptions): Rows =>
  rowsOf(text.slice(0, sampleLength), options, sample);

const likelyDelimiter = (text: string, options: ColumnOptions): string => {
  const beginning = text.slice(0, sampleLength);
  const judged = delimiters.map((delimiter) => {
    const { data } = papa.parse(beginning, { delimiter, preview: sample });
    return { delimiter, told: headerOf(data, options)?.told ?? 0, width: usualWidth(data) };
  });
  const [best] = judged.sort((a, b) => b.told - a.told || b.width - a.width);
  return best?.delimiter ?? ',';
};

/** How many cells most rows have; 1 where rows differ too much to be a table. */
export const usualWidth = (rows: Rows): number => {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, times] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [1, 0];
  return times >= 0.8 * filled.length ? width : 1;
};
