import { bare } from '../../bare.ts';
import type { SpelledDay } from '../../time/date-patterns.ts';
import { spelledDay } from '../../time/spelled-date.ts';
import { spelledMoment } from '../../time/spelled-moment.ts';
import { isClearTime } from '../../time/spelled-time.ts';
import type { ColumnName } from '../reader.ts';
import { cellText } from './blank.ts';
import type { ColumnOptions, ColumnPlaces, Header } from './header.ts';
import { headingMeanings } from './heading.ts';
import type { Rows } from './rows.ts';

/** Dates and times that are not the session's: when somebody handed it in or changed it. */
const ofForms =
  /timestamp|submit|creat|updat|modifi|deadline|registered|zeitstempel|eingereicht|erstellt|geandert|horodat|marca temporal|タイムスタンプ|时间戳|時間戳|提交|作成|更新/;

/** How many rows tell what is in a column. */
const sample = 200;

/**
 * The columns of a table by headings and content: a guess that the cells contradict is taken back, and where no heading
 * names the dates or the times, the column that is full of them is found. What settings name is never doubted.
 */
export const columnsOf = (
  header: Header,
  rows: Rows,
  { columns, trackFrom }: ColumnOptions,
): ColumnPlaces => {
  const looked = rows.slice(header.index + 1, header.index + 1 + sample);
  const cellsAt = (place: number): readonly string[] =>
    looked.map((row) => cellText(row[place])).filter((cell) => cell !== '');
  const isGuessed = (name: ColumnName): boolean =>
    columns[name] === undefined && !(name === 'track' && trackFrom !== null);
  const places = new Map<ColumnName, number>();
  for (const [name, place] of Object.entries(header.places) as [ColumnName, number][]) {
    if (!isGuessed(name) || fits(name, cellsAt(place))) places.set(name, place);
  }
  const taken = new Set(places.values());
  const free = header.headings.flatMap((heading, place) =>
    taken.has(place) || ofForms.test(bare(heading.slice(0, 80))) ? [] : [place],
  );
  if (!places.has('start') && !places.has('time')) findTimes(places, free, cellsAt);
  if (isGuessed('date')) findDate(places, free, header, cellsAt);
  return Object.fromEntries(places);
};

const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

const saysTime = (cell: string): boolean => spelledMoment(cell) !== null;

/** Whether cells can be what their heading is taken to say: "Tag" may be a day or a hashtag, "von" a time or a place. */
const fits = (name: ColumnName, cells: readonly string[]): boolean => {
  if (cells.length === 0) return true;
  if (name === 'date') return share(cells, (cell) => spelledDay(cell) !== null || saysTime(cell)) >= 0.3;
  if (name === 'start' || name === 'time') return share(cells, saysTime) >= 0.3;
  if (name === 'end') return share(cells, saysTime) > 0;
  return name !== 'track' || new Set(cells).size <= Math.max(12, cells.length / 2);
};

type CellsAt = (place: number) => readonly string[];

const exactness = { date: 4, pair: 3, weekday: 2, index: 1 } as const satisfies Record<
  SpelledDay['kind'],
  number
>;

/** Of "Day" (Thursday) and "Date" (3 September) the one that says more; without either a column full of dates. */
const findDate = (
  places: Map<ColumnName, number>,
  free: readonly number[],
  header: Header,
  cellsAt: CellsAt,
): void => {
  const exactnessAt = (place: number): number => {
    const days = cellsAt(place).map((cell) => spelledDay(cell) ?? spelledMoment(cell)?.day ?? null);
    const found = days.filter((day) => day !== null);
    return found.length < 0.6 * days.length ? 0 : Math.max(0, ...found.map(({ kind }) => exactness[kind]));
  };
  const held = places.get('date');
  const sure = held === undefined ? 0 : exactnessAt(held);
  // A column without such a heading may count anything: only days of the calendar and their names are believed.
  const candidates = free.flatMap((place) => {
    const isNamed = headingMeanings(header.headings[place] ?? '').some(({ name }) => name === 'date');
    const found = exactnessAt(place);
    return found > sure && (isNamed || (held === undefined && found >= exactness.weekday))
      ? [{ place, found }]
      : [];
  });
  const [best] = candidates.sort((a, b) => b.found - a.found || a.place - b.place);
  if (best !== undefined) places.set('date', best.place);
};

const holdsClearTime = (cell: string): boolean =>
  isClearTime(cell) || (/[:時时点點]|\dh/i.test(cell) && spelledMoment(cell)?.times != null);

const findTimes = (places: Map<ColumnName, number>, free: readonly number[], cellsAt: CellsAt): void => {
  const taken = new Set(places.values());
  const full = free.filter((place) => !taken.has(place) && share(cellsAt(place), holdsClearTime) >= 0.6);
  const [first, second] = full;
  if (first !== undefined) places.set('time', first);
  if (second !== undefined && !places.has('end')) places.set('end', second);
};
