import type { Program, Session } from './model.ts';
import { counts } from './schedule/timeline.ts';

/** Two sessions that are on in one room at the same time (rule 2): real programs have them, by intent or by mistake. */
export type Overlap = { readonly room: string; readonly first: Session; readonly second: Session };

/** The overlaps of one room; `sessions` are sorted by start. */
const overlapsIn = (room: string, sessions: readonly Session[]): readonly Overlap[] => {
  const found: Overlap[] = [];
  let open: Session[] = [];
  for (const second of sessions) {
    open = open.filter(({ end }) => end > second.start);
    // A point in time is never on (rule 4).
    if (second.end === second.start) continue;
    found.push(...open.map((first) => ({ room, first, second })));
    open.push(second);
  }
  return found;
};

/** Every pair of sessions that overlap in a room, room by room (`faults.md` C5). Rule 9 and 10 leave sessions out. */
export const overlapsOf = ({ rooms, sessions }: Program): readonly Overlap[] => {
  const byRoom = new Map<string, Session[]>(rooms.map(({ name }) => [name, []]));
  for (const session of sessions.filter(counts)) {
    for (const room of new Set(session.rooms)) byRoom.get(room)?.push(session);
  }
  return [...byRoom].flatMap(([room, there]) => overlapsIn(room, there));
};
