import { type Duration, seconds } from '../../program/time/instant.ts';

/** A process that wakes this late is not doing its work (`faults.md` P6). */
const mostLag: Duration = seconds(2);
/** The kiosk brings a frozen page back within this (`faults.md` P2): until then nobody else need help. */
const beatFreshFor: Duration = seconds(15);
/** A slow box at its first start, until its page beats for the first time. */
const firstBeatWithin: Duration = seconds(60);

/** What is seen of the app at one look. */
export type LifeSigns = {
  /** How much later than planned this process woke to look. */
  readonly lag: Duration;
  /** How long it has been looking. */
  readonly running: Duration;
  /** How long ago the page on the wall last beat; null before its first beat. */
  readonly sinceBeat: Duration | null;
};

/** Whether the page on the wall gives signs of life. */
export const isBeating = ({ running, sinceBeat }: Omit<LifeSigns, 'lag'>): boolean =>
  sinceBeat === null ? running < firstBeatWithin : sinceBeat <= beatFreshFor;

/** Whether a supervisor may be told that all is well: this process wakes on time, and the page on the wall beats. */
export const isWell = ({ lag, ...signs }: LifeSigns): boolean => lag < mostLag && isBeating(signs);
