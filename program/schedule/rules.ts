import { type Duration, minutes } from '../time/instant.ts';

/** The lengths that `now-next.md` leaves to settings. */
export type Rules = {
  /** A running session is `ending soon` in its last minutes (rule 16). */
  readonly endingSoon: Duration;
  /** A break is `starting soon` in the last minutes before the next session (rule 16). */
  readonly startingSoon: Duration;
  /** A gap shorter than this is a break, longer is free (rule 16). */
  readonly breakUnder: Duration;
  /** A track is on the tracks board this long before its next session (rule 20). */
  readonly soonWithin: Duration;
};

/** The figures of `now-next.md`. */
export const defaultRules: Rules = {
  endingSoon: minutes(5),
  startingSoon: minutes(10),
  breakUnder: minutes(60),
  soonWithin: minutes(60),
};
