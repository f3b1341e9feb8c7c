import { longestLoop } from '../schedule/pages.ts';
import { after, type Duration, type Instant, instant, milliseconds } from '../time/instant.ts';
import type { Notice } from './notice.ts';
import { type NoticesState, standsFor } from './notices-at.ts';

/** A page that is not of the program and has its turn in the rotation. */
export type Interlude = {
  readonly dwell: Duration;
  /** When there came to be one, or another: the cycle counts from there (rule 23). Null where there always was. */
  readonly since: Instant | null;
};

/** The sponsors' turn; null without sponsors. It is as long as the wordiest of them needs, so that all rounds are equal. */
export const interludeOf = ({ sponsors, sponsorsSince }: NoticesState): Interlude | null =>
  sponsors.length === 0
    ? null
    : { dwell: milliseconds(Math.max(...sponsors.map(standsFor))), since: sponsorsSince };

/** Whose turn the `round`-th one is. */
export const sponsorOfRound = ({ sponsors }: NoticesState, round: number): Notice | null =>
  sponsors[round % sponsors.length] ?? null;

/** The sponsor that stands in for the standby board, after each minute of it; and when that changes. */
export const sponsorOnStandby = (
  notices: NoticesState,
  now: Instant,
): { readonly sponsor: Notice | null; readonly changesAt: Instant | null } => {
  const interlude = interludeOf(notices);
  if (interlude === null) return { sponsor: null, changesAt: null };
  const base = interlude.since ?? instant(0);
  const loop = longestLoop + interlude.dwell;
  const round = Math.floor((now - base) / loop);
  const turnsAt = after(base, round * loop + longestLoop);
  return now < turnsAt
    ? { sponsor: null, changesAt: turnsAt }
    : { sponsor: sponsorOfRound(notices, round), changesAt: after(turnsAt, interlude.dwell) };
};
