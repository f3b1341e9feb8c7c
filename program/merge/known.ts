import type { Instant } from '../time/instant.ts';
import type { Entry, Listed } from './entry.ts';
import { isLong } from './signs.ts';

/** The sessions of the sources so far, by all that another source could know them by. */
export type Known = {
  readonly remember: (listed: Listed, entry: Entry) => void;
  /** Those of its start that share a sign with it, the surest sign first. */
  readonly bySigns: (listed: Listed) => readonly Entry[];
  /** Those of its start that share a title with it. */
  readonly byTitles: (listed: Listed) => readonly Entry[];
  /** Those of its long id, whenever they are. */
  readonly byId: (listed: Listed) => readonly Entry[];
};

/** Entries by name. Nearly all names are of one entry: a list for each would cost more than all else. */
type Index = Map<string, Entry | Entry[]>;

/** Of more sessions with one name and one start nobody could say which is which; looking would take for ever. */
const mostAlike = 100;

const file = (index: Index, name: string, entry: Entry): void => {
  const alike = index.get(name);
  if (alike === undefined) index.set(name, entry);
  else if (!Array.isArray(alike)) {
    if (alike !== entry) index.set(name, [alike, entry]);
  } else if (alike.length < mostAlike && alike.at(-1) !== entry) alike.push(entry);
};

const nobody: readonly Entry[] = [];

const find = (index: Index, names: readonly string[]): readonly Entry[] => {
  let found = nobody;
  for (const name of names) {
    const alike = index.get(name);
    if (alike !== undefined) found = found.concat(alike);
  }
  return found;
};

type AtOneTime = { readonly signs: Index; readonly titles: Index };

/** Knows nothing yet. */
export const openKnown = (): Known => {
  const times = new Map<Instant, AtOneTime>();
  const ids: Index = new Map();
  const at = ({ session: { start } }: Listed): AtOneTime => {
    const known = times.get(start);
    if (known !== undefined) return known;
    const empty = { signs: new Map(), titles: new Map() };
    times.set(start, empty);
    return empty;
  };
  return {
    remember: (listed, entry) => {
      const { signs, titles } = at(listed);
      for (const sign of listed.signs) file(signs, sign, entry);
      for (const title of listed.titles) file(titles, title, entry);
      if (isLong(listed.session.id)) file(ids, listed.session.id, entry);
    },
    bySigns: (listed) => find(at(listed).signs, listed.signs),
    byTitles: (listed) => find(at(listed).titles, listed.titles),
    byId: ({ session: { id } }) => (isLong(id) ? find(ids, [id]) : nobody),
  };
};
