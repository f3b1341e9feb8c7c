import { folded, meant, nearest } from '../../near.ts';
import type { Problem } from '../../result.ts';
import type { ReadOptions, Selection } from '../reader.ts';
import { openAliases } from './aliases.ts';
import type { DraftProgram } from './draft.ts';
import { plainLine, plainLineOrNull } from './text.ts';
import { wildcard } from './wildcard.ts';

/** Names that are compared to find the nearest, at most: it takes as many steps as both have letters, multiplied. */
const mostCompared = 300;

/** What a name in a source's options can be of. */
const kinds = [
  { field: 'rooms', one: 'room' },
  { field: 'tracks', one: 'track' },
  { field: 'titles', one: 'title' },
] as const satisfies readonly { readonly field: keyof Selection; readonly one: string }[];

type Names = Readonly<Record<keyof Selection, readonly string[]>>;

const distinct = (names: readonly (string | null)[]): readonly string[] => [
  ...new Set([...new Set(names)].flatMap((name) => plainLineOrNull(name) ?? [])),
];

/** All names of the feed of each kind, as it gives them. */
const namesIn = ({ rooms, tracks, drafts }: DraftProgram): Names => ({
  rooms: distinct([...rooms.map(({ name }) => name), ...drafts.flatMap((draft) => draft.rooms)]),
  tracks: distinct([...tracks.map(({ name }) => name), ...drafts.map(({ track }) => track)]),
  titles: distinct(drafts.map(({ title }) => title)),
});

/** The same, and beside them those that the boards shall have: patterns may mean either. */
const namesWith = (aliases: ReadOptions['aliases'], { rooms, tracks, titles }: Names): Names => {
  const nameOf = openAliases(aliases);
  const both = (names: readonly string[]) =>
    distinct([...names, ...names.flatMap((name) => nameOf(name)?.shown ?? [])]);
  return { rooms: both(rooms), tracks: both(tracks), titles };
};

/** "did you mean", where a misspelling is likely; else what there is that comes nearest. */
const advice = (word: string, names: readonly string[]): string => {
  const some = names.slice(0, mostCompared);
  const letters = word.replaceAll('*', ' ');
  const likely = meant(letters, some);
  if (likely !== null) return `; did you mean "${likely}"?`;
  const near = nearest(letters, some, 3);
  return near.length === 0 ? '.' : `; it has ${near.map((name) => `"${name}"`).join(', ')}.`;
};

/**
 * The names in `aliases`, `include` and `exclude` that nothing in the feed has (OPTION_UNUSED): misspelt, or renamed at
 * the source. `where` is the option, such as `include.rooms`.
 */
export const unusedOptions = (
  feed: DraftProgram,
  { aliases, include, exclude }: Pick<ReadOptions, 'aliases' | 'include' | 'exclude'>,
): readonly Problem[] => {
  const patterns = Object.entries({ include, exclude }).flatMap(([option, selection]) =>
    kinds.flatMap(({ field, one }) =>
      (selection?.[field] ?? []).map((pattern) => ({ option, field, one, pattern })),
    ),
  );
  const renamed = Object.keys(aliases);
  if (patterns.length === 0 && renamed.length === 0) return [];
  const given = namesIn(feed);
  const names = namesWith(aliases, given);
  const named = [...given.rooms, ...given.tracks];
  const known = new Set(named.map(folded));
  const unused = (
    where: string,
    option: string,
    what: string,
    word: string,
    among: readonly string[],
  ): Problem => ({
    code: 'OPTION_UNUSED',
    where,
    message: `"${option}" names the ${what} "${word}", which the feed does not have${advice(word, among)}`,
  });
  return [
    ...renamed
      .filter((name) => !known.has(folded(plainLine(name))))
      .map((name) => unused('aliases', 'aliases', 'room or track', name, named)),
    ...patterns
      .filter(({ field, pattern }) => !names[field].some(wildcard(pattern)))
      .map(({ option, field, one, pattern }) =>
        unused(`${option}.${field}`, option, one, pattern, field === 'titles' ? [] : names[field]),
      ),
  ];
};
