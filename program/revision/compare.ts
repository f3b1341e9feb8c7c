import { type ChangeKind, kindsBetween } from '../changes.ts';
import type { Program, Session } from '../model.ts';
import { matched } from './match.ts';

/** A session that is in both revisions, and how it differs: not at all where `kinds` is empty. */
export type Kept = {
  readonly before: Session;
  readonly after: Session;
  readonly kinds: readonly ChangeKind[];
};

/** What two revisions of a program have in common and what not (rule 18). */
export type Comparison = {
  readonly kept: readonly Kept[];
  readonly added: readonly Session[];
  readonly removed: readonly Session[];
};

/** Compares the sessions of two revisions of a program (rule 18). */
export const compare = (before: Program, after: Program): Comparison => {
  const { pairs, removed, added } = matched(before.sessions, after.sessions);
  const kept = pairs.map((pair) => ({ ...pair, kinds: kindsBetween(pair.before, pair.after) }));
  return { kept, added, removed };
};

/** How many sessions differ in any way. */
export const countChanged = ({ kept, added, removed }: Comparison): number =>
  kept.filter(({ kinds }) => kinds.length > 0).length + added.length + removed.length;
