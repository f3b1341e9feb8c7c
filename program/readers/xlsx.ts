import type { Reader } from './reader.ts';
import { programOfSheets } from './table/program.ts';

/** An Excel file, unpacked by `main/feed/reading/packed.ts`: every sheet that reads as a table of sessions, in one program. */
export const xlsx: Reader = {
  format: 'xlsx',
  fits: ({ kind }) => kind === 'workbook',
  read: (opened, options) => programOfSheets(opened.kind === 'workbook' ? opened.sheets : [], options),
};
