import { grouped } from '../grouped.ts';
import type { Program, Session } from '../model.ts';
import { folded } from '../near.ts';
import type { Instant } from '../time/instant.ts';
import { compare } from './compare.ts';

/** The names that a session shares with its like under another id, each looked for in its turn. */
const likenesses: readonly ((session: Session) => readonly string[])[] = [
  ({ title, start }) => [`${start} ${folded(title)}`],
  ({ title, rooms }) => rooms.map((room) => `${folded(title)} @ ${room}`),
];

/** Takes one out of the groups of these names that was not taken yet; whether there was one. */
const takeOne = (likes: ReadonlyMap<string, Session[]>, names: readonly string[], taken: Set<Session>) => {
  for (const name of names) {
    const group = likes.get(name) ?? [];
    for (let like = group.pop(); like !== undefined; like = group.pop()) {
      if (taken.has(like)) continue;
      taken.add(like);
      return true;
    }
  }
  return false;
};

/**
 * The sessions of `before` that are nowhere in `after`. Stricter than a removal (rule 18): an export that gives every
 * session a new id has removed them all and lost none, for each has its like, by title and start or title and room.
 */
export const vanishedFrom = (before: Program, after: Program): readonly Session[] => {
  const { removed, added } = compare(before, after);
  const taken = new Set<Session>();
  return likenesses.reduce<readonly Session[]>((missing, namesOf) => {
    const likes = grouped(added, namesOf);
    return missing.filter((session) => !takeOne(likes, namesOf(session), taken));
  }, removed);
};

/** Rule 19: a loss is suspect from here on, both at once. */
const most = { count: 10, share: 0.2 };

/** How many sessions that run or come at board time `now` a program had, and how many of them a new answer lacks. */
export type Loss = { readonly of: number; readonly vanished: number };

/** What of the present and future of `before` is lost in `after` at board time `now`. */
export const lossAt = (before: Program, vanished: readonly Session[], now: Instant): Loss => {
  const isAhead = ({ end }: Session): boolean => end > now;
  return {
    of: before.sessions.filter(isAhead).length,
    vanished: vanished.filter(isAhead).length,
  };
};

/** Whether so much vanished in one step that the answer is not believed at once (rule 19). */
export const isSuspect = ({ of, vanished }: Loss): boolean =>
  vanished > most.count && vanished > most.share * of;
