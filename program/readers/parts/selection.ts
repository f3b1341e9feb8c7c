import type { ReadOptions, Selection } from '../reader.ts';
import { type Naming, openAliases } from './aliases.ts';
import type { Draft, DraftProgram } from './draft.ts';
import { plainLine } from './text.ts';
import { wildcard } from './wildcard.ts';

type SelectionOptions = Pick<ReadOptions, 'aliases' | 'include' | 'exclude'>;

/** Whether one of these names is meant by one of the patterns; null where there are no patterns. */
const openPatterns = (patterns: readonly string[] | undefined) => {
  if (patterns === undefined) return null;
  const fits = patterns.map(wildcard);
  return (names: readonly string[]): boolean => names.some((name) => fits.some((each) => each(name)));
};

/** What one field of `include` and `exclude` lets in. What has no name fits no pattern. */
const openGate = (field: keyof Selection, { include, exclude }: SelectionOptions) => {
  const wanted = openPatterns(include?.[field]);
  const unwanted = openPatterns(exclude?.[field]);
  return {
    lets: (...names: readonly string[]): boolean =>
      (wanted === null || wanted(names)) && (unwanted === null || !unwanted(names)),
    letsNameless: wanted === null,
  };
};

const namesOf = ({ given, shown }: Naming): readonly string[] => [given, shown];

/** Whether a source's options rename or leave out anything at all. */
const changesNothing = ({ aliases, include, exclude }: SelectionOptions): boolean =>
  include === null && exclude === null && Object.keys(aliases).length === 0;

/**
 * The feed as a source's `aliases`, `include` and `exclude` leave it: rooms and tracks under their aliases, and only the
 * sessions that are wanted. A room that is left out is nobody's: a session that is on elsewhere too stays there alone.
 * Rooms and tracks that the feed declares stay without sessions (rule 17) unless their own name is left out.
 */
export const selected = (feed: DraftProgram, options: SelectionOptions): DraftProgram => {
  if (changesNothing(options)) return feed;
  const nameOf = openAliases(options.aliases);
  const rooms = openGate('rooms', options);
  const tracks = openGate('tracks', options);
  const titles = openGate('titles', options);
  const wanted = (gate: typeof rooms, naming: Naming | null): readonly string[] =>
    naming !== null && gate.lets(...namesOf(naming)) ? [naming.shown] : [];
  const chosen = (draft: Draft): readonly Draft[] => {
    const places = draft.rooms.flatMap((room) => nameOf(room) ?? []);
    const open = places.flatMap((place) => wanted(rooms, place));
    const track = nameOf(draft.track);
    const isIn =
      (places.length === 0 ? rooms.letsNameless : open.length > 0) &&
      (track === null ? tracks.letsNameless : tracks.lets(...namesOf(track))) &&
      titles.lets(plainLine(draft.title));
    return isIn ? [{ ...draft, rooms: open, track: track?.shown ?? null }] : [];
  };
  return {
    ...feed,
    rooms: feed.rooms.flatMap(({ name, id }) =>
      wanted(rooms, nameOf(name)).map((shown) => ({ name: shown, id })),
    ),
    tracks: feed.tracks.flatMap(({ name, colour }) =>
      wanted(tracks, nameOf(name)).map((shown) => ({ name: shown, colour })),
    ),
    drafts: feed.drafts.flatMap(chosen),
  };
};
