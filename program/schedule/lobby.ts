import type { Interlude } from '../notices/interlude.ts';
import {
  after,
  between,
  type Duration,
  earliestAfter,
  type Instant,
  instant,
  milliseconds,
} from '../time/instant.ts';
import { type ProgramDay, programDayOf } from './day.ts';
import { dwellOf, readingTimeOf } from './dwell.ts';
import { type LobbyRow, type LobbyRows, lobbyRowsAt } from './lobby-rows.ts';
import { deal, mostRoomsNamed } from './pages.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { loopWith, type Round, stopAt } from './stops.ts';
import { sessionsNow, startedBy } from './timeline.ts';

/** The most rows of a page whose titles stand at 5 % of the short side or more, on wide and on upright screens (boards.md). */
export const mostLobbyRows = 6;

/** More that start soon than this are no news that every page has to tell. */
const mostPinned = 2;

/** The settings that decide which rows stand on which page, and where a screen stands among its neighbours. */
export type LobbyOptions = {
  readonly rules: Rules;
  /** How many rows stay legible on one page at the screen's type scale (rule 21). */
  readonly mostRows: number;
  /** Screen `number` (from 1) of `of` that turn through one rotation together (rule 23). */
  readonly position: { readonly number: number; readonly of: number };
  /** What stands after the last page, now and then; null for nothing. */
  readonly interlude?: Interlude | null;
};

/** One page of the lobby: whose rows stand on it (`LobbyRow.key`), in order, and how long it stands. */
export type LobbyPage = { readonly keys: readonly string[]; readonly dwell: Duration };

/** What the lobby shows at an instant. */
export type Lobby = {
  /** The rows of the page that stands, as they are now. Empty where the day has nothing: the standby board's turn. */
  readonly rows: readonly LobbyRow[];
  readonly pages: readonly LobbyPage[];
  /** The index of the page that stands; 0 when there is none. */
  readonly page: number;
  /** How long it takes until the first page stands again. */
  readonly loop: Duration;
  /** When the page turns; null with fewer than two pages. */
  readonly turnsAt: Instant | null;
  /** Which interlude stands in the place of a page. */
  readonly interlude?: number;
  /** The earliest instant, a turn apart, at which any of this can differ. */
  readonly changesAt: Instant | null;
};

/**
 * What is on everywhere, and where: a pure function of (program, settings, now), so that screens agree (rules 21 to 23).
 * Rows are dealt to pages when the set of them changes, and anew with each round; between, what a row says changes in
 * its place, and each page comes up in the order of that moment: nothing moves while it stands. What starts within
 * `startingSoon` while its room is empty is on every page. The board is up from `soonWithin` before the day's first session
 * until its last end.
 */
export const lobbyAt = (schedule: Schedule, now: Instant, options: LobbyOptions): Lobby => {
  const { rules } = options;
  const day = programDayOf(schedule.program, now);
  const opens = opensAt(schedule, day, rules);
  if (opens === null || now < opens) return { ...closed, changesAt: earliestAfter(now, [opens, day.end]) };
  const live = lobbyRowsAt(schedule, day, now, rules);
  const { base, pages, until } = roundsAround(schedule, day, opens, now, options);
  if (pages.length === 0) return { ...closed, changesAt: live.changesAt };
  const { since, interlude, ...stopped } = stopAt(roundOf(pages, options), base, now);
  const standing = pages[stopped.page]?.keys ?? [];
  const cameUp = instant(Math.max(base, since));
  const inOrder = lobbyRowsAt(schedule, day, cameUp, rules).rows.filter(({ key }) => standing.includes(key));
  return {
    // Counted from the epoch: rounds begin anew with each change, and each would have the first sponsor again.
    ...(interlude === undefined ? {} : { interlude: Math.floor(cameUp / stopped.loop) }),
    rows: inOrder.flatMap(({ key }) => live.rows.find((row) => row.key === key) ?? []),
    pages,
    ...stopped,
    changesAt: earliestAfter(now, [live.changesAt, until]),
  };
};

const roundOf = (pages: readonly LobbyPage[], { position, interlude = null }: LobbyOptions): Round => ({
  pages,
  position,
  interlude,
});

const closed = { rows: [], pages: [], page: 0, loop: milliseconds(0), turnsAt: null } as const;

/** When the day's rows come up; null on a day without sessions. What runs over from the evening before is up at once. */
const opensAt = ({ event }: Schedule, day: ProgramDay, rules: Rules): Instant | null => {
  if (sessionsNow(event, day.start).length > 0) return day.start;
  const first = event.sessions[startedBy(event, after(day.start, -1))]?.start;
  if (first === undefined || first >= day.end) return null;
  return after(day.start, Math.max(0, between(day.start, first) - rules.soonWithin));
};

/** Rounds of equal pages: from when they count, which pages, and until when they hold. */
type Rounds = {
  readonly base: Instant;
  readonly pages: readonly LobbyPage[];
  readonly until: Instant | null;
};

/** The rounds that `now` lies in, found by following the day from its beginning. */
const roundsAround = (
  schedule: Schedule,
  day: ProgramDay,
  opens: Instant,
  now: Instant,
  options: LobbyOptions,
): Rounds => {
  const known = found.get(schedule);
  const isFit = known !== undefined && sameOptions(known.options, options) && opens <= known.rounds.base;
  let rounds = isFit && known.rounds.base <= now ? known.rounds : roundsFrom(schedule, day, opens, options);
  while (rounds.until !== null && rounds.until <= now) {
    rounds = roundsFrom(schedule, day, rounds.until, options);
  }
  found.set(schedule, { options, rounds });
  return rounds;
};

// The rounds that were asked for last: every turn of a page asks again.
const found = new WeakMap<Schedule, { readonly options: LobbyOptions; readonly rounds: Rounds }>();

const sameOptions = (one: LobbyOptions, other: LobbyOptions): boolean =>
  one.rules === other.rules &&
  one.mostRows === other.mostRows &&
  one.position.of === other.position.of &&
  one.interlude?.dwell === other.interlude?.dwell;

/**
 * The rounds that begin at `base`. They end with the round in which anything changed, so that the order follows the day
 * without a page being torn away, or at once where rows come, go, or are pinned: then they would not be all there are.
 */
const roundsFrom = (schedule: Schedule, day: ProgramDay, base: Instant, options: LobbyOptions): Rounds => {
  const at = (instant: Instant): LobbyRows => lobbyRowsAt(schedule, day, instant, options.rules);
  const first = at(base);
  const pages = pagesOf(first.rows, options);
  const loop = pages.length === 0 ? milliseconds(0) : loopWith(roundOf(pages, options));
  const set = setOf(first.rows, options);
  let change = first.changesAt;
  const lastRound = roundEnd(base, loop, change);
  while (change !== null && lastRound !== null && change < lastRound) {
    const then = at(change);
    if (setOf(then.rows, options) !== set) return { base, pages, until: change };
    change = then.changesAt;
  }
  return { base, pages, until: lastRound };
};

/** The end of the round that `change` falls into; the change itself where there is no round. */
const roundEnd = (base: Instant, loop: Duration, change: Instant | null): Instant | null =>
  change === null || loop === 0 ? change : after(base, Math.ceil(between(base, change) / loop) * loop);

/** Whose rows there are, and which of them are pinned, as a text to compare. */
const setOf = (rows: readonly LobbyRow[], options: LobbyOptions): string =>
  JSON.stringify([rows.map(({ key }) => key).sort(), pinnedOf(rows, options).map(({ key }) => key)]);

/** What stands on every page: what starts soon, where that is little and there is more than one page. */
const pinnedOf = (rows: readonly LobbyRow[], { mostRows }: LobbyOptions): readonly LobbyRow[] => {
  const soon = rows.filter(({ state }) => state === 'starting soon');
  return rows.length > mostRows && soon.length <= Math.min(mostPinned, mostRows - 1) ? soon : [];
};

const pagesOf = (rows: readonly LobbyRow[], options: LobbyOptions): readonly LobbyPage[] => {
  const pinned = pinnedOf(rows, options);
  const others = rows.filter((row) => !pinned.includes(row));
  return deal(others, options.mostRows - pinned.length).map((dealt) => {
    const shown = rows.filter((row) => pinned.includes(row) || dealt.includes(row));
    return { keys: shown.map(({ key }) => key), dwell: dwellOf(readingTimeOf(shown.flatMap(textsOf))) };
  });
};

/** What a row puts up (rule 22): its session with rooms and speakers, and what it names beside. */
const textsOf = ({ session, soon, cancelled }: LobbyRow): readonly string[] => [
  session.title,
  ...session.rooms.slice(0, mostRoomsNamed),
  ...((soon ?? cancelled)
    ? [soon?.title ?? cancelled?.title ?? '']
    : session.speakers.map(({ name }) => name)),
];
