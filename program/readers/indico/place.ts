import { textField } from '../json/value.ts';

/**
 * Where an entry is, asked from the entry outwards (its slot, its session, its event): the first room that is named. A
 * location is a whole site ("CERN"): it is a place of its own where it differs from the one around it (a dinner in
 * town), or where no room is named at all. Null where nothing is.
 */
export const placeOf = (levels: readonly unknown[]): string | null => {
  const locations = levels.map((level) => textField(level, 'location')?.trim() ?? null);
  for (const [index, level] of levels.entries()) {
    const room = textField(level, 'room', 'roomFullname');
    if (room !== null) return room;
    const location = locations[index] ?? null;
    const around = locations.slice(index + 1).find((outer) => outer !== null) ?? null;
    if (location !== null && around !== null && location !== around) return location;
  }
  return locations.find((location) => location !== null) ?? null;
};
