/** What a number format shows of a number; null where it is no date and no time. */
export type Shown = 'date' | 'time' | 'moment' | null;

/** The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30), those of East Asia included. */
const builtIn = new Map<number, Shown>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 45, 46, 47].map((id) => [id, 'time'] as const),
  // A time of day in Chinese, a date in Japanese and Korean: the number itself tells them apart (`serial.ts`).
  ...[34, 35, 55, 56].map((id) => [id, 'date'] as const),
  [22, 'moment'],
]);

/** What a format shows by its number, where the file gives no code for it. */
export const shownByNumber = (id: number): Shown => builtIn.get(id) ?? null;

/**
 * What a format shows by its code (`dd/mm/yyyy hh:mm`, `[$-407]T. MMMM`, `[h]:mm`): quoted and escaped letters, colours
 * and languages mean nothing, and `m` is a month unless hours or seconds are beside it.
 */
export const shownByCode = (code: string): Shown => {
  const [first = ''] = code
    .replaceAll(/"[^"]*"|[\\_*]./g, ' ')
    .replaceAll(/\[(h+|m+|s+)\]/gi, 'h')
    .replaceAll(/\[[^\]]*\]/g, '')
    .split(';');
  if (/general|standard|e[+-]/i.test(first)) return null;
  const letters = first.replaceAll(/am\/pm|a\/p/gi, 'h').toLowerCase();
  const time = /[hs]/.test(letters);
  const date = /[yd]/.test(letters) || (!time && letters.includes('m'));
  if (date) return time ? 'moment' : 'date';
  return time ? 'time' : null;
};
