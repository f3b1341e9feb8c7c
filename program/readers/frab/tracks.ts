import { distinctTracks } from '../../distinct.ts';
import type { Track } from '../../model.ts';
import { hexColour } from '../parts/colour.ts';
import { plainLineOrNull } from '../parts/text.ts';
import type { FrabTrack } from './feed.ts';

/** The tracks of a program: the declared in the feed's order, then those only a session names. */
export const tracksOf = (declared: readonly FrabTrack[], named: readonly string[]): readonly Track[] =>
  distinctTracks([...declared.flatMap(cleanTrack), ...named.map((name) => ({ name, colour: null }))]);

const cleanTrack = ({ name, colour }: FrabTrack): readonly Track[] => {
  const clean = plainLineOrNull(name);
  return clean === null ? [] : [{ name: clean, colour: hexColour(colour) }];
};
