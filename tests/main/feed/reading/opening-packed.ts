import { openPacked } from '../../../../main/feed/reading/packed.ts';
import type { Sheet } from '../../../../program/readers/open.ts';
import type { Problem } from '../../../../program/result.ts';

/** The sheets in the bytes of an Excel file that must be readable. */
export const sheetsIn = (bytes: Uint8Array): readonly Sheet[] => {
  const opened = openPacked(bytes);
  if (opened?.kind !== 'workbook') throw new Error(JSON.stringify(opened));
  return opened.sheets;
};

/** What is wrong with the bytes of a packed file. */
export const problemIn = (bytes: Uint8Array): Problem => {
  const opened = openPacked(bytes);
  if (opened?.kind !== 'broken') throw new Error(JSON.stringify(opened));
  return opened.problem;
};
