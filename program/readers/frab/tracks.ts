import type { Track } from '../../model.ts';
import { hexColour } from '../parts/colour.ts';
import { plainLine } from '../parts/text.ts';
import type { FrabTrack } from './feed.ts';

/** The tracks of a program: one per name, the declared in the feed's order, then those that only sessions name. */
export const tracksOf = (
  declared: readonly FrabTrack[],
  named: Iterable<string | null>,
): readonly Track[] => {
  const colours = new Map<string, string | null>();
  for (const { name, colour } of declared) {
    const clean = plainLine(name);
    if (clean !== '') colours.set(clean, colours.get(clean) ?? hexColour(colour));
  }
  for (const name of named) if (name !== null && !colours.has(name)) colours.set(name, null);
  return [...colours].map(([name, colour]) => ({ name, colour }));
};
