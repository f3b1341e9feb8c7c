/** Rows and columns from 0, null where the address does not say it. */
export type Place = { readonly row: number | null; readonly column: number | null };

/** The place of an address such as `B3`, of a column `B` or of a row `3`. Letter by letter: a sheet has 100,000 of them. */
export const placeOf = (address: string): Place => {
  let column = 0;
  let length = 0;
  for (; length < address.length; length += 1) {
    // A to Z in either case, 1 to 26.
    const letter = (address.charCodeAt(length) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = length < address.length ? Number(address.slice(length)) : 0;
  return { row: row >= 1 ? row - 1 : null, column: column === 0 ? null : column - 1 };
};
