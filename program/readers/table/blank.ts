import { bare } from '../../bare.ts';

const nothing = new Set(
  'na n/a n.a. n.a nan null none nil - -- --- – — . ? ?? … ... tbd tba tbc tbd. t.b.d. t.b.a. xx xxx #n/a #ref! #value! #name? 待定 未定 なし 無 无 미정'.split(
    ' ',
  ),
);

/** A cell without outer blanks; empty where it only says that nothing is there yet: `NA`, `-`, `tbd`, 未定. */
export const cellText = (cell: string | undefined): string => {
  const text = cell?.trim() ?? '';
  return text.length <= 10 && nothing.has(bare(text)) ? '' : text;
};

/** Whether nothing stands in any cell of a row. */
export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cellText(cell) === '');
