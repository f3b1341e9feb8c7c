import { distinctTracks } from '../../distinct.ts';
import type { Track } from '../../model.ts';
import { hexColour } from './colour.ts';
import type { DraftProgram } from './draft.ts';
import { plainLineOrNull } from './text.ts';

/** The tracks of a program: the declared in the feed's order, then those only a session names. */
export const tracksOf = (declared: DraftProgram['tracks'], named: readonly string[]): readonly Track[] =>
  distinctTracks([...declared.flatMap(cleanTrack), ...named.map((name) => ({ name, colour: null }))]);

const cleanTrack = ({ name, colour }: DraftProgram['tracks'][number]): readonly Track[] => {
  const clean = plainLineOrNull(name);
  return clean === null ? [] : [{ name: clean, colour: hexColour(colour) }];
};
