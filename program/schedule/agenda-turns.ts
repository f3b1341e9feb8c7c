import type { Interlude } from '../notices/interlude.ts';
import { after, type Duration, hours, type Instant, instant } from '../time/instant.ts';
import type { Window } from './agenda-grid.ts';
import { stopAt } from './stops.ts';

/** The page that stands, from 1, of how many, and when the next one does; null with a single page. */
export type Standing<P> = {
  readonly page: P;
  readonly number: number;
  readonly of: number;
  readonly turnsAt: Instant | null;
  /** Which interlude has its turn in the place of the page. */
  readonly interlude?: number;
};

/** A page of a day, when what stands on it is on, and when it is over; null where it has nothing with an hour. */
export type TimedPage<P> = {
  readonly page: P;
  readonly spans: readonly Window[];
  readonly end: Instant | null;
};

/** What decides which page stands. */
export type Clockwork = {
  /** From when the pages of the day turn at the earliest. */
  readonly base: Instant;
  readonly now: Instant;
  /** Screen `number` (from 1) of `of` that turn through one rotation together (rule 23). */
  readonly position: { readonly number: number; readonly of: number };
  /** A page is of this moment so long before what stands on it begins. */
  readonly soon: Duration;
  /** What stands after the last page, now and then; null for nothing. */
  readonly interlude: Interlude | null;
};

/** Of a day with more pages than anybody would wait for the nearest are shown, and others as these pass. */
export const mostPages = 8;
/** Whatever is on, or starts so soon, is shown however many pages that takes: what never stands does not take place for anybody. */
export const alwaysTold: Duration = hours(1);

/**
 * The page that stands among those that are not over; of a day whose pages all are, the last; null without pages. Those of this moment come first
 * whenever there are others of it, and take every other turn at least: whoever asks what is on does not wait for the evening.
 */
export const standingAt = <P extends { readonly dwell: Duration }>(
  pages: readonly TimedPage<P>[],
  clockwork: Clockwork,
): Standing<P> | null => {
  if (pages.length === 0) return null;
  const { now, position, interlude } = clockwork;
  const { left, current } = shownAt(pages, clockwork, now);
  const shown = left.length > 0 ? left : pages.slice(-1);
  const round = roundOf(shown, current, position.of);
  const read = { pages: round.map(({ page }) => page), interlude, position };
  const { page, turnsAt, interlude: told } = stopAt(read, baseOf(pages, clockwork), now);
  const standing = round[page];
  if (standing === undefined) return null;
  return {
    ...{ page: standing.page, number: shown.indexOf(standing) + 1, of: shown.length, turnsAt },
    ...(told === undefined ? {} : { interlude: told }),
  };
};

type Shown<P> = { readonly left: readonly TimedPage<P>[]; readonly current: readonly TimedPage<P>[] };

/** Which pages turn at an instant, and which of them are of that moment: where nothing is on, the one of what comes next. */
const shownAt = <P>(pages: readonly TimedPage<P>[], { soon }: Clockwork, at: Instant): Shown<P> => {
  const isNear = ({ start, end }: Window): boolean => after(start, -alwaysTold) <= at && at < end;
  const left = pages
    .filter(({ end }) => end === null || at < end)
    .filter(({ spans }, place) => place < mostPages || spans.some(isNear));
  const isOn = ({ start, end }: Window): boolean => after(start, -soon) <= at && at < end;
  const current = left.filter(({ spans }) => spans.some(isOn));
  return { left, current: current.length > 0 ? current : left.slice(0, 1) };
};

/** The last instant at which other pages came to turn, or to be of this moment (rule 23). */
const baseOf = <P>(pages: readonly TimedPage<P>[], clockwork: Clockwork): Instant => {
  const { base, now, soon, interlude } = clockwork;
  const bounds = pages.flatMap(({ spans, end }) => [
    ...spans.flatMap((span) => [after(span.start, -alwaysTold), after(span.start, -soon), span.end]),
    ...(end === null ? [] : [end]),
  ]);
  const told = (at: Instant): string => {
    const { left, current } = shownAt(pages, clockwork, at);
    return [left, current].map((those) => those.map((page) => pages.indexOf(page)).join()).join(' ');
  };
  const isTurn = (at: Instant): boolean => told(at) !== told(after(at, -1));
  const passed = [...new Set(bounds)].filter((at) => base < at && at <= now).sort((a, b) => b - a);
  return instant(Math.max(passed.find(isTurn) ?? base, interlude?.since ?? base));
};

/**
 * All pages, those of this moment between as many others at most; more of these only where neighbours would else show one
 * page twice. The last run is filled from the first; neighbours go on until the runs end with the last page.
 */
const roundOf = <P>(
  shown: readonly TimedPage<P>[],
  current: readonly TimedPage<P>[],
  screens: number,
): readonly TimedPage<P>[] => {
  const others = shown.filter((page) => !current.includes(page));
  const run = Math.max(1, current.length, screens - 1);
  if (others.length <= run) return [...current, ...others];
  const least = Math.ceil(others.length / run);
  const runs = screens > 1 ? others.length / commonOf(others.length, run) : least;
  const inTurn = Array.from({ length: runs * run }, (_, place) => others[place % others.length] ?? []).flat();
  return Array.from({ length: runs }, (_, index) => [
    ...current,
    ...inTurn.slice(index * run, (index + 1) * run),
  ]).flat();
};

/** The greatest common divisor. */
const commonOf = (one: number, other: number): number => (other === 0 ? one : commonOf(other, one % other));
