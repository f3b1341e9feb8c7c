import type { Confirmation } from '../../program/health.ts';
import { mergePrograms } from '../../program/merge/merge.ts';
import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { instant } from '../../program/time/instant.ts';
import { isKnown, problemsOf, type SourceState } from './source-state.ts';

/** All sources together, as the boards need them. */
export type FeedState = {
  /** The last good programs of all sources, merged; null while there is none. The same object until it changes. */
  readonly program: Program | null;
  readonly confirmation: Confirmation;
  /** Of fetching and keeping; what a reader found inside a feed is in `program.problems`. */
  readonly problems: readonly Problem[];
};

/**
 * How far the whole can be trusted: as far as its weakest part. Sources that age count before files, which do not; a
 * source that never brought a program has no part in the boards and only its problem to show.
 */
const confirmationOf = (states: readonly SourceState[]): Confirmation => {
  const known = states.filter(isKnown);
  const aging = known.filter((state) => state.ages);
  const judged = aging.length > 0 ? aging : known;
  return {
    confirmedAt:
      judged.length === 0 ? null : instant(Math.min(...judged.map(({ confirmedAt }) => confirmedAt))),
    inThisRun: known.every((state) => state.inThisRun) && known.length > 0,
    ages: aging.length > 0,
  };
};

/** Merges sources, and merges again only when one of the programs is another than the time before. */
export const openFeedState = (states: readonly SourceState[]): (() => FeedState) => {
  let merged: { readonly of: readonly Program[]; readonly program: Program | null } = {
    of: [],
    program: null,
  };
  return () => {
    const of = states.map((state) => state.program).filter((program) => program !== null);
    const same = of.length === merged.of.length && of.every((program, index) => program === merged.of[index]);
    if (!same) merged = { of, program: of.length === 0 ? null : mergePrograms(of) };
    return {
      program: merged.program,
      confirmation: confirmationOf(states),
      problems: states.flatMap(problemsOf),
    };
  };
};
