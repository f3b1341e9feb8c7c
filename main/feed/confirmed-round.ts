import type { Duration } from '../../program/time/instant.ts';

/** What a round that staff asked for is made of. */
type RoundParts = {
  readonly isDoubted: () => boolean;
  /** Takes what is doubted for right; gives the wait until it is time to ask again. */
  readonly believe: () => Promise<Duration>;
  /** Asks once. */
  readonly round: () => Promise<Duration>;
};

/**
 * A round in which staff confirm the program (rule 19): what is doubted already is meant, else the answer that comes
 * now, for staff may be quicker than the poll. `onNothing` hears where neither is doubted.
 */
export const confirmedRound = async (
  { isDoubted, believe, round }: RoundParts,
  onNothing: () => void,
): Promise<Duration> => {
  if (isDoubted()) {
    await believe();
    return await round();
  }
  const delay = await round();
  if (isDoubted()) return await believe();
  onNothing();
  return delay;
};
