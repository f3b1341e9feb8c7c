import type { Problem } from '../../../program/result.ts';
import type { Machine } from '../../../program/time/clock.ts';
import { type Duration, type Instant, minutes } from '../../../program/time/instant.ts';
import { type Held, storedOf, suspectOf } from '../held.ts';
import type { FeedStore } from './store.ts';

/** Sees to it that a restart finds what is held. */
export type Keeper = {
  /**
   * Call it with each answer. Writes the program where it is another than the one on disk, or where the disk refused it
   * before; and now and then a line about when it was confirmed.
   */
  readonly keep: (held: Held, confirmedAt: Instant) => Promise<void>;
};

type KeeperTools = {
  readonly store: FeedStore;
  readonly machine: Machine;
  readonly readWith: string;
  /** The disk refused the last good program, or (null) takes it again. */
  readonly onProblem: (problem: Problem | null) => void;
};

/**
 * How old "as of 14:05" may be after a restart without network. Each note is one small file: four an hour wear out no
 * card. A doubt is counted in minutes, and over within the hour.
 */
const noteEvery = { quiet: minutes(15), doubting: minutes(1) } as const;

/** A keeper of one source. */
export const openKeeper = ({ store, machine, readWith, onProblem }: KeeperTools): Keeper => {
  let refused = false;
  let notedAt: number | null = null;
  let noted: string | null = null;

  const isDue = (what: string, every: Duration): boolean =>
    notedAt === null || noted !== what || machine.steady() - notedAt >= every;

  const note = async (held: Held, confirmedAt: Instant): Promise<void> => {
    const { content, doubt } = held;
    // The program itself was written in this very moment.
    if (doubt === null && confirmedAt === held.fetchedAt) return;
    const what = `${content.contentHash} ${doubt?.content.contentHash ?? ''}`;
    if (!isDue(what, doubt === null ? noteEvery.quiet : noteEvery.doubting)) return;
    const suspect = suspectOf(held);
    await store.note({
      contentHash: content.contentHash,
      confirmedAt,
      doubt: doubt &&
        suspect && {
          contentHash: doubt.content.contentHash,
          answers: suspect.answers,
          lasted: suspect.lasted,
        },
    });
    notedAt = machine.steady();
    noted = what;
  };

  return {
    keep: async (held, confirmedAt) => {
      const problem = await store.save(storedOf(held, readWith, confirmedAt));
      if (refused || problem !== null) onProblem(problem);
      refused = problem !== null;
      if (!refused) await note(held, confirmedAt);
    },
  };
};
