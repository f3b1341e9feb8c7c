import { spelledMoment } from '../../time/spelled-moment.ts';
import type { ColumnName, ReadOptions } from '../reader.ts';
import { headingMeanings } from './heading.ts';
import { plainHeading } from './heading-words.ts';

/** What settings say of columns. */
export type ColumnOptions = Pick<ReadOptions, 'columns' | 'trackFrom'>;

/** Which column says what, by its place in a row, from 0. */
export type ColumnPlaces = Readonly<Partial<Record<ColumnName, number>>>;

/** The row of headings of a table. */
export type Header = {
  /** Its place among the rows, from 0. */
  readonly index: number;
  readonly headings: readonly string[];
  readonly places: ColumnPlaces;
  /** How much the headings say: to compare rows, and ways to part their cells. */
  readonly told: number;
};

/** Titles, notes and blank lines may stand above the headings; nobody writes more of them. */
const deepest = 40;
/** Columns further right are no part of a program (a sheet may have 16,384 of them). */
export const widest = 200;

/**
 * The row whose headings say the most, and at least which column is the title: by the source's `columns`, then by the
 * words of `heading-words.ts`. Null where no row does. Of equal rows the first.
 */
export const headerOf = (rows: readonly (readonly string[])[], options: ColumnOptions): Header | null => {
  let best: Header | null = null;
  for (const [index, row] of rows.slice(0, deepest).entries()) {
    const header = headerIn(row, index, options);
    if (header !== null && header.told > (best?.told ?? 0)) best = header;
  }
  return best;
};

const headerIn = (row: readonly string[], index: number, options: ColumnOptions): Header | null => {
  const headings = row.slice(0, widest).map((cell) => cell.trim());
  const named = namedPlaces(headings, options);
  // Lines of a log hold words like these too; headings hold no time of day.
  if (named.title === undefined && headings.some(holdsTime)) return null;
  const guessed = guessedPlaces(headings, named);
  const places = { ...guessed, ...named };
  if (places.title === undefined) return null;
  const told = Object.keys(guessed).length + 4 * Object.keys(named).length;
  return { index, headings, places, told };
};

const holdsTime = (heading: string): boolean =>
  /\d[:.h]\d\d/i.test(heading) && spelledMoment(heading.replace(/,\d+$/, ''))?.times != null;

/** The place of a heading as somebody wrote it into the settings; null where there is none. */
export const placeOfHeading = (headings: readonly string[], wanted: string): number | null => {
  const exact = headings.indexOf(wanted.trim());
  const plain = plainHeading(wanted);
  const place =
    exact >= 0 || plain === '' ? exact : headings.findIndex((heading) => plainHeading(heading) === plain);
  return place < 0 ? null : place;
};

const namedPlaces = (headings: readonly string[], { columns, trackFrom }: ColumnOptions): ColumnPlaces => {
  const wanted = trackFrom === null ? columns : { ...columns, track: [trackFrom] };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, spellings]) => {
      const place = spellings
        .map((heading) => placeOfHeading(headings, heading))
        .find((found) => found !== null);
      return place == null ? [] : [[name, place]];
    }),
  );
};

/** Each column says one thing and each thing is said by one column: the strongest meanings first, then from the left. */
const guessedPlaces = (headings: readonly string[], named: ColumnPlaces): ColumnPlaces => {
  const candidates = headings
    .flatMap((heading, place) => headingMeanings(heading).map((meaning) => ({ ...meaning, place })))
    .sort((a, b) => b.strength - a.strength || a.place - b.place);
  const taken = new Set<number>(Object.values(named));
  const places = new Map<ColumnName, number>();
  for (const { name, place } of candidates) {
    if (taken.has(place) || places.has(name) || named[name] !== undefined) continue;
    taken.add(place);
    places.set(name, place);
  }
  return Object.fromEntries(places);
};
