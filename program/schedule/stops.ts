import type { Interlude } from '../notices/interlude.ts';
import { after, type Duration, type Instant } from '../time/instant.ts';
import { longestLoop } from './pages.ts';
import { lengthOf, turnAt, turnsOf } from './turns.ts';

/** Where a rotation stops: at a page, or at what stands between pages. */
type Stop = { readonly dwell: Duration };

/** Which pages turn, what stands between them, and where a screen is among its neighbours. */
export type Round = {
  readonly pages: readonly Stop[];
  /** What stands after the last page, now and then; null for nothing. */
  readonly interlude: Interlude | null;
  /** Screen `number` (from 1) of `of` that turn through one rotation together (rule 23). */
  readonly position: { readonly number: number; readonly of: number };
};

/** Where a screen stops at an instant. */
export type Stopped = {
  /** The index of the page that stands, or whose place an interlude has. */
  readonly page: number;
  readonly since: Instant;
  /** When it turns; null with a single stop. */
  readonly turnsAt: Instant | null;
  /** How long it takes until the first page stands again. */
  readonly loop: Duration;
  /** Which interlude stands in the place of the page, counted from the base. */
  readonly interlude?: number;
};

/** All pages, and the interlude after as many rounds of them as take a minute: it never stands oftener than that. */
const stopsOf = ({ pages, interlude }: Round): readonly Stop[] => {
  if (interlude === null) return pages;
  const rounds = Math.ceil(longestLoop / Math.max(1, lengthOf(pages.map(({ dwell }) => dwell))));
  return [...Array.from({ length: rounds }, () => pages).flat(), interlude];
};

const turnsIn = (round: Round): readonly Duration[] =>
  turnsOf(
    stopsOf(round).map(({ dwell }) => dwell),
    Math.max(1, round.position.of),
  );

/** How long it takes until the first page of a round stands again, interlude and all. */
export const loopWith = (round: Round): Duration => lengthOf(turnsIn(round));

/** Where a screen stops at `now`, in a rotation that counts from `base` (rules 21 to 23). There must be a page. */
export const stopAt = (round: Round, base: Instant, now: Instant): Stopped => {
  const turns = turnsIn(round);
  const { index, endsAt, round: rounds } = turnAt(turns, base, now);
  const ahead = index + round.position.number - 1;
  const stop = ahead % turns.length;
  const isInterlude = round.interlude !== null && stop === turns.length - 1;
  return {
    page: stop % round.pages.length,
    since: after(endsAt, -(turns[index] ?? 0)),
    turnsAt: turns.length > 1 ? endsAt : null,
    loop: lengthOf(turns),
    ...(isInterlude ? { interlude: rounds + Math.floor(ahead / turns.length) } : {}),
  };
};
