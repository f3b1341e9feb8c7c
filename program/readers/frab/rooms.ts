import { distinctRooms } from '../../distinct.ts';
import type { Room } from '../../model.ts';
import { plainLineOrNull } from '../parts/text.ts';
import type { FrabEvent, FrabRoom } from './feed.ts';

/** Where an event is: its container, else its own `room`, else nowhere (feeds.md 6). */
export const roomOf = (event: FrabEvent): string | null =>
  plainLineOrNull(event.container) ?? plainLineOrNull(event.room);

/** The rooms of a program, merged over the days by name: the declared in the feed's order, then those only an event names. */
export const roomsOf = (declared: readonly FrabRoom[], named: readonly string[]): readonly Room[] =>
  distinctRooms([...declared.flatMap(cleanRoom), ...named.map((name) => ({ name, id: null }))]);

const cleanRoom = ({ name, id }: FrabRoom): readonly Room[] => {
  const clean = plainLineOrNull(name);
  return clean === null ? [] : [{ name: clean, id: plainLineOrNull(id) }];
};
