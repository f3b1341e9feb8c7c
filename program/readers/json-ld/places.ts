import { field, isObject, textOf } from '../json/value.ts';
import { type Nodes, resolved, several, typesOf } from './nodes.ts';
import { textIn } from './text.ts';

/**
 * The rooms of an event: the names of its locations, else of the nearest event around it that has some. A place on the
 * web is one only where there is no other, a bare address is none.
 */
export const roomsOf = (event: unknown, around: readonly unknown[], nodes: Nodes): readonly string[] => {
  for (const level of [event, ...around]) {
    const places = several(field(level, 'location')).map((place) => resolved(place, nodes));
    const real = places.filter((place) => !typesOf(place).includes('VirtualLocation'));
    const names = (real.length === 0 ? places : real).flatMap((place) => placeName(place) ?? []);
    if (names.length > 0) return names;
  }
  return [];
};

const placeName = (place: unknown): string | null =>
  isObject(place) ? textIn(field(place, 'name')) : textOf(place)?.replace(/^https?:\/\/\S+$/i, '') || null;
