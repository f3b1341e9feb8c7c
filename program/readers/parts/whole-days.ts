import { failure, type Result } from '../../result.ts';
import type { ReadOptions } from '../reader.ts';
import type { Draft } from './draft.ts';
import type { ProblemList } from './problem-list.ts';

/** The drafts a source wants: those that last whole days are no sessions of a room unless it says so (rule 10), and counted. */
export const withoutWholeDays = (
  drafts: readonly Draft[],
  { allDay }: Pick<ReadOptions, 'allDay'>,
  problems: ProblemList,
): readonly Draft[] => {
  const shown = drafts.filter((draft) => !draft.allDay || allDay === 'show');
  const left = drafts.length - shown.length;
  if (left > 0) {
    const message =
      left === 1
        ? 'One session lasts whole days and is not shown; "allDay": "show" in the source shows it.'
        : `${left} sessions last whole days and are not shown; "allDay": "show" in the source shows them.`;
    problems.add('ALL_DAY_SKIPPED', 'feed', message);
  }
  return shown;
};

/** Why a feed of nothing but whole days is empty. */
export const onlyWholeDays = (count: number): Result<never> =>
  failure(
    'FEED_EMPTY',
    'feed',
    count === 1
      ? 'The only session lasts whole days; "allDay": "show" in the source shows it.'
      : `All ${count} sessions last whole days; "allDay": "show" in the source shows them.`,
  );
