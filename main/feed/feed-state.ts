import type { Confirmation } from '../../program/health.ts';
import { mergePrograms } from '../../program/merge.ts';
import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { type Instant, instant } from '../../program/time/instant.ts';

/** All sources together, as the boards need them. */
export type FeedState = {
  /** The last good programs of all sources, merged; null while there is none. The same object until it changes. */
  readonly program: Program | null;
  readonly confirmation: Confirmation;
  /** Of fetching and keeping; what a reader found inside a feed is in `program.problems`. */
  readonly problems: readonly Problem[];
};

/** One source as it stands now. */
export type SourceState = {
  program: Program | null;
  confirmedAt: Instant | null;
  inThisRun: boolean;
  readonly ages: boolean;
  /** True for as long as the source runs. */
  readonly standing: readonly Problem[];
  /** Why the last refresh brought nothing; null after one that did. */
  refreshing: Problem | null;
  storing: Problem | null;
};

/** A source that has not answered yet. A file on this machine never ages (`faults.md`, status). */
export const newSourceState = (ages: boolean, standing: readonly Problem[]): SourceState => ({
  program: null,
  confirmedAt: null,
  inThisRun: false,
  ages,
  standing,
  refreshing: null,
  storing: null,
});

type Known = SourceState & { readonly program: Program; readonly confirmedAt: Instant };

const isKnown = (state: SourceState): state is Known => state.program !== null && state.confirmedAt !== null;

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

const problemsOf = ({ standing, refreshing, storing }: SourceState): readonly Problem[] => [
  ...standing,
  ...[refreshing, storing].filter((problem) => problem !== null),
];

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
