import type { Room } from '../../model.ts';
import { plainLine, plainLineOrNull } from '../parts/text.ts';
import type { FrabEvent, FrabRoom } from './feed.ts';

/** Where an event is: its container, else its own `room`, else nowhere (feeds.md 6). */
export const roomOf = (event: FrabEvent): string | null =>
  plainLineOrNull(event.container) ?? plainLineOrNull(event.room);

/**
 * The rooms of a program: one per name, merged over the days, in the feed's order, those only named by an event last.
 * An id that two names share identifies neither (democon gives both its rooms one guid) and is dropped.
 */
export const roomsOf = (declared: readonly FrabRoom[], events: readonly FrabEvent[]): readonly Room[] => {
  const idsByName = new Map<string, string | null>();
  for (const { name, id } of declared) {
    const clean = plainLine(name);
    if (clean !== '') idsByName.set(clean, idsByName.get(clean) ?? plainLineOrNull(id));
  }
  for (const event of events) {
    const name = roomOf(event);
    if (name !== null && !idsByName.has(name)) idsByName.set(name, null);
  }
  const bearers = new Map<string, number>();
  for (const id of idsByName.values()) if (id !== null) bearers.set(id, (bearers.get(id) ?? 0) + 1);
  return [...idsByName].map(([name, id]) => ({
    name,
    id: id !== null && bearers.get(id) === 1 ? id : null,
  }));
};
