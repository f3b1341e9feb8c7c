import { type Change, type ChangeKind, kindsBetween, mayMark, type Noted, noted } from '../changes.ts';
import type { Program, Session } from '../model.ts';
import type { Instant } from '../time/instant.ts';
import { type Comparison, compare, countChanged } from './compare.ts';
import { matched } from './match.ts';

/** A program with what boards may have to tell of its past, and how many sessions differ from the one before. */
export type Remembering = { readonly program: Program; readonly changed: number };

/**
 * Far more than there are sessions to come in a real program. Every change is of a session that is there or of one that
 * is gone, so that only a feed which keeps losing new sessions comes here; the newest stay.
 */
const mostChanges = 2000;

/** When boards learned of a change, and whether they may mark it. */
type News = Pick<Change, 'at' | 'markable'>;

const netChange = (
  kinds: readonly ChangeKind[],
  was: Noted | null,
  is: Noted | null,
  news: News,
): Change => ({
  ...{ kinds, was, is },
  at: news.at,
  markable: news.markable,
});

/**
 * A session that moves by itself is news, also where it came new or was rearranged with all others: told from where the
 * boards had it, for of that nothing was marked.
 */
const isNewsBy = (step: readonly ChangeKind[], last: Change, latest: News): boolean =>
  step.length > 0 && latest.markable && (last.was === null || !last.markable);

/** What is to be told of the sessions that are in both: from how each was when it was last left alone to how it is. */
const ofKept = ({ kept }: Comparison, earlier: readonly Change[], latest: News): readonly Change[] => {
  const known = new Map(earlier.flatMap((change) => (change.is ? [[change.is.key, change] as const] : [])));
  return kept.flatMap(({ before, after, kinds: step }) => {
    const last = known.get(before.key);
    const was = last === undefined || isNewsBy(step, last, latest) ? before : last.was;
    const kinds: readonly ChangeKind[] = was === null ? ['added'] : kindsBetween(was, after);
    if (kinds.length === 0) return [];
    const news = step.length > 0 || last === undefined ? latest : last;
    return [netChange(kinds, was && noted(was), noted(after), news)];
  });
};

/** What is to be told of sessions that came: back, where one was removed before, else new. */
const ofAdded = (added: readonly Session[], earlier: readonly Change[], news: News) => {
  const gone = earlier.flatMap(({ was, is }) => (is === null && was !== null ? [was] : []));
  const { pairs, removed, added: fresh } = matched(gone, added);
  const back = pairs.flatMap(({ before, after }) => {
    const kinds = kindsBetween(before, after);
    return kinds.length === 0 ? [] : [netChange(kinds, before, noted(after), news)];
  });
  return {
    changes: [...back, ...fresh.map((session) => netChange(['added'], null, noted(session), news))],
    stillGone: new Set(removed),
  };
};

/** Nothing is left to be said of a session once both its old and its new end have passed. */
const matters = ({ was, is, at }: Change, now: Instant): boolean =>
  // A change of a time to come is left over from a rehearsal.
  at <= now && Math.max(was?.end ?? now, is?.end ?? now) > now;

/**
 * The program that takes the place of `before` at board time `now`, with its changes (rule 18): what differs from
 * `before`, and what `before` still had to tell. They add up until the session they are of has ended, so that two
 * revisions ten minutes apart lose nothing; what is put back as it was is no change any more.
 */
export const withChanges = (before: Program, after: Program, now: Instant): Remembering => {
  const comparison = compare(before, after);
  const changed = countChanged(comparison);
  const news: News = { at: now, markable: mayMark(changed, before.sessions.length) };
  const earlier = before.changes.filter((change) => matters(change, now));
  const { changes: ofNew, stillGone } = ofAdded(comparison.added, earlier, news);
  const changes = [
    ...earlier.filter(({ was, is }) => is === null && was !== null && stillGone.has(was)),
    ...ofKept(comparison, earlier, news),
    ...ofNew,
    ...comparison.removed.map((session) => netChange(['removed'], noted(session), null, news)),
  ];
  const told = changes.filter((change) => matters(change, now));
  const newest =
    told.length > mostChanges ? told.toSorted((a, b) => b.at - a.at).slice(0, mostChanges) : told;
  return { program: { ...after, changes: newest }, changed };
};
