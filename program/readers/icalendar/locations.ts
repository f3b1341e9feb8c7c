import { plainLine } from '../parts/text.ts';

/** Whether a comma in a LOCATION parts rooms: `auto` where each part also stands alone somewhere in the calendar. */
export type SplitLocations = 'auto' | 'always' | 'never';

const partsOf = (location: string): readonly string[] =>
  location
    // The semicolon of an entity ("Bar &amp; Grill") parts nothing.
    .split(/,|(?<!&#?\w{1,30});/)
    .map(plainLine)
    .filter((part) => part !== '');

/**
 * The rooms of each LOCATION: a list of rooms ("Arena, Room 8"), or one name with commas in it ("Hudson Room, Deck 3,
 * Forward"). The calendar itself tells which: rooms of a list also occur alone (feeds.md 17, rule 6).
 */
export const roomSplitter = (
  locations: readonly string[],
  split: SplitLocations,
): ((location: string | null) => readonly string[]) => {
  const alone = new Set(locations.map(plainLine));
  return (location) => {
    const whole = plainLine(location ?? '');
    if (whole === '') return [];
    const parts = split === 'never' ? [] : partsOf(whole);
    const areRooms = split === 'always' || parts.every((part) => alone.has(part));
    return parts.length > 1 && areRooms ? parts : [whole];
  };
};
