import { field, listOf, textField } from '../json/value.ts';
import type { SessionizeCategory, SessionizeFeed, SessionizeSpeaker } from './feed.ts';
import { roomIn, sessionIn, speakerIn } from './session.ts';

/** Whether this is `view/All`: lists of sessions, rooms and speakers that refer to each other by id. */
export const isAllView = (value: unknown): boolean =>
  Array.isArray(field(value, 'sessions')) && Array.isArray(field(value, 'rooms'));

/** The All view: what a session names by id is looked up in the lists beside it. */
export const allView = (value: unknown): SessionizeFeed => {
  const rooms = listOf(field(value, 'rooms')).map(roomIn);
  const roomNames = new Map(rooms.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const])));
  const speakers = speakersById(value);
  const items = itemsById(value);
  return {
    rooms,
    sessions: listOf(field(value, 'sessions')).map((session) =>
      sessionIn(session, {
        room: textField(session, 'room') ?? roomNames.get(textField(session, 'roomId') ?? '') ?? null,
        speakers: idsIn(session, 'speakers').flatMap((id) => speakers.get(id) ?? []),
        categories: chosenIn(idsIn(session, 'categoryItems'), items),
      }),
    ),
  };
};

/** A list of ids; of objects with an id in the files of some sites. */
const idsIn = (session: unknown, name: string): readonly string[] => {
  const ids = field(session, name);
  if (!Array.isArray(ids)) return [];
  return ids.flatMap((id: unknown) => textField({ id }, 'id') ?? textField(id, 'id') ?? []);
};

const speakersById = (value: unknown): ReadonlyMap<string, SessionizeSpeaker> =>
  new Map(
    listOf(field(value, 'speakers')).flatMap((speaker) => {
      const id = textField(speaker, 'id');
      return id === null ? [] : [[id, speakerIn(speaker)] as const];
    }),
  );

type Item = { readonly category: string; readonly name: string };

const itemsById = (value: unknown): ReadonlyMap<string, Item> =>
  new Map(
    listOf(field(value, 'categories')).flatMap((category) =>
      listOf(field(category, 'items')).flatMap((item) => {
        const id = textField(item, 'id');
        const entry = {
          category: textField(category, 'title', 'name') ?? '',
          name: textField(item, 'name') ?? '',
        };
        return id === null ? [] : [[id, entry] as const];
      }),
    ),
  );

const chosenIn = (
  ids: readonly string[],
  items: ReadonlyMap<string, Item>,
): readonly SessionizeCategory[] => {
  const chosen = new Map<string, string[]>();
  for (const id of ids) {
    const item = items.get(id);
    if (item === undefined) continue;
    const earlier = chosen.get(item.category);
    if (earlier === undefined) chosen.set(item.category, [item.name]);
    else earlier.push(item.name);
  }
  return [...chosen].map(([name, items]) => ({ name, chosen: items }));
};
