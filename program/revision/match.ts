import { grouped } from '../grouped.ts';
import type { Session } from '../model.ts';

/** What sessions are matched by. */
export type Matchable = Pick<Session, 'id' | 'title' | 'rooms' | 'start'>;

/** Sessions of two revisions that are the same one, and what is left over on either side, in the order given. */
export type Matching<B extends Matchable, A extends Matchable> = {
  readonly pairs: readonly { readonly before: B; readonly after: A }[];
  readonly removed: readonly B[];
  readonly added: readonly A[];
};

/** What a session is known by in one round of matching; null where it takes no part in it. */
type Round = {
  readonly nameOf: (session: Matchable) => string | null;
  /** How often a name must occur to say who is who: once in both, or as often in one as in the other. */
  readonly where: 'once' | 'as often';
};

const roomsOf = ({ rooms }: Matchable): string => rooms.toSorted().join(' | ');

/** Rule 18, with the identities of rule 12 before anything looser. */
const rounds: readonly Round[] = [
  { nameOf: ({ id }) => id, where: 'once' },
  { nameOf: ({ id, start }) => (id === null ? null : `${start} ${id}`), where: 'as often' },
  {
    nameOf: (one) => (one.id === null ? `${one.start} ${one.title} @ ${roomsOf(one)}` : null),
    where: 'as often',
  },
  { nameOf: (one) => (one.id === null ? `${one.title} @ ${roomsOf(one)}` : null), where: 'as often' },
  { nameOf: ({ id, title, start }) => (id === null ? `${start} ${title}` : null), where: 'as often' },
];

const named = <T extends Matchable>(sessions: readonly T[], { nameOf }: Round): ReadonlyMap<string, T[]> =>
  grouped(sessions, (session) => {
    const name = nameOf(session);
    return name === null ? [] : [name];
  });

/**
 * Who is who in two revisions (rule 18): by the feed's id where it occurs once in both, else by id and start; without an
 * id by title and room, then by title and start. Several of one name are paired in their order.
 */
export const matched = <B extends Matchable, A extends Matchable>(
  before: readonly B[],
  after: readonly A[],
): Matching<B, A> => {
  const pairs: { before: B; after: A }[] = [];
  let removed = before;
  let added = after;
  for (const round of rounds) {
    if (removed.length === 0 || added.length === 0) break;
    const there = named(added, round);
    const found = new Map<B, A>();
    for (const [name, olds] of named(removed, round)) {
      const news = there.get(name) ?? [];
      if (news.length !== olds.length || (round.where === 'once' && olds.length > 1)) continue;
      for (const [index, old] of olds.entries()) {
        const its = news[index];
        if (its !== undefined) found.set(old, its);
      }
    }
    for (const [old, its] of found) pairs.push({ before: old, after: its });
    const taken = new Set(found.values());
    removed = removed.filter((session) => !found.has(session));
    added = added.filter((session) => !taken.has(session));
  }
  return { pairs, removed, added };
};
