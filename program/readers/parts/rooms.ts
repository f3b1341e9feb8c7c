import { distinctRooms } from '../../distinct.ts';
import type { Room } from '../../model.ts';
import type { DraftProgram } from './draft.ts';
import { plainLineOrNull } from './text.ts';

/** The rooms of a program, merged over the days by name: the declared in the feed's order, then those only a session names. */
export const roomsOf = (declared: DraftProgram['rooms'], named: readonly string[]): readonly Room[] =>
  distinctRooms([...declared.flatMap(cleanRoom), ...named.map((name) => ({ name, id: null }))]);

const cleanRoom = ({ name, id }: DraftProgram['rooms'][number]): readonly Room[] => {
  const clean = plainLineOrNull(name);
  return clean === null ? [] : [{ name: clean, id: plainLineOrNull(id) }];
};
