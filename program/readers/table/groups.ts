import type { CalendarDay } from '../../time/calendar-day.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { utcOf, wallTimeAt } from '../../time/zone.ts';
import type { Draft, DraftSpeaker } from '../parts/draft.ts';
import { placeOfHeading } from './header.ts';
import type { Table, TableRow } from './table.ts';

/** A row as a session, with what its group is known by. */
export type GroupableDraft = { readonly draft: Draft; readonly row: TableRow; readonly day: CalendarDay };

/**
 * One session for rows that are equal in all of the `groupBy` columns and on one day: a program with a row for each paper.
 * The first row leads; the session lasts from the first paper to the last, and has all their speakers. Papers' titles are
 * dropped where they are not what rows are grouped by: then the first of these columns that says nothing else is the title.
 */
export const groupedDrafts = (
  drafts: readonly GroupableDraft[],
  table: Table,
  groupBy: readonly string[],
): readonly Draft[] => {
  const places = groupBy.flatMap((heading) => placeOfHeading(table.headings, heading) ?? []);
  if (places.length === 0) return drafts.map(({ draft }) => draft);
  const titlePlace = titlePlaceOf(places, table);
  const groups = new Map<string, GroupableDraft[]>();
  for (const [index, entry] of drafts.entries()) {
    const cells = places.map((place) => entry.row.cells[place]?.trim() ?? '');
    const key = JSON.stringify(cells.every((cell) => cell === '') ? index : [entry.day, ...cells]);
    const alike = groups.get(key);
    if (alike === undefined) groups.set(key, [entry]);
    else alike.push(entry);
  }
  return [...groups.values()].map((entries) => oneOf(entries, titlePlace));
};

const titlePlaceOf = (places: readonly number[], { places: columns }: Table): number | null => {
  if (columns.title !== undefined && places.includes(columns.title)) return null;
  const { track: _track, title: _title, ...telling } = columns;
  const others = new Set<number>(Object.values(telling));
  return places.find((place) => !others.has(place)) ?? null;
};

const oneOf = (entries: readonly GroupableDraft[], titlePlace: number | null): Draft => {
  const [first] = entries;
  if (first === undefined) throw new RangeError('a group has at least one row');
  const title = titlePlace === null ? '' : (first.row.cells[titlePlace]?.trim() ?? '');
  const led = title === '' ? first.draft : { ...first.draft, title };
  const drafts = entries.map(({ draft }) => draft);
  return drafts.length === 1 ? led : { ...led, ...spanOf(drafts), speakers: distinctSpeakers(drafts) };
};

/** From the earliest start to the latest end that is known. */
const spanOf = (drafts: readonly Draft[]): Pick<Draft, 'start' | 'venueOffset' | 'end' | 'length'> | null => {
  const [earliest] = [...drafts].sort((a, b) => wallOf(a.start) - wallOf(b.start));
  const [end = null] = drafts.map(endOf).sort((a, b) => wallOf(b) - wallOf(a));
  return earliest === undefined
    ? null
    : { start: earliest.start, venueOffset: earliest.venueOffset, end, length: null };
};

const endOf = ({ start, end, length }: Draft): WrittenTime | null =>
  end ??
  (start === null || length === null ? null : { ...start, wall: wallTimeAt(utcOf(start.wall) + length) });

const wallOf = (written: WrittenTime | null): number =>
  written === null ? Number.NEGATIVE_INFINITY : utcOf(written.wall);

const distinctSpeakers = (drafts: readonly Draft[]): readonly DraftSpeaker[] => [
  ...new Map(
    drafts.flatMap(({ speakers }) => speakers.map((speaker) => [speaker.name, speaker] as const)),
  ).values(),
];
