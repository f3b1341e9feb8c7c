import type { Interlude } from '../notices/interlude.ts';
import { type Duration, type Instant, milliseconds } from '../time/instant.ts';
import { type Group, groupsOf, isActive, timelineOfGroup } from './groups.ts';
import { loopOf, type Page, pagesOf, readGroup } from './pages.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { stopAt } from './stops.ts';
import { changesAround, turnoverOf } from './turnover.ts';

/** The settings that decide which pages turn, and where a screen stands among its neighbours. */
export type RotationOptions = {
  readonly rules: Rules;
  /** How many groups stay legible on one page at the screen's type scale (rule 21). */
  readonly mostPerPage: number;
  /** Screen `number` (from 1) of `of` that turn through one rotation together (rule 23). */
  readonly position: { readonly number: number; readonly of: number };
  /** The name of the one track this screen is pinned to, or null. */
  readonly only: string | null;
  /** What stands after the last page, now and then; null for nothing. */
  readonly interlude?: Interlude | null;
};

/** Which pages turn at an instant and which one stands. */
export type Rotation = {
  /** Empty when no group has anything: the standby board's turn. */
  readonly pages: readonly Page[];
  /** The index of the page that stands; 0 when there is none. */
  readonly page: number;
  /** How long it takes until the first page stands again. */
  readonly loop: Duration;
  /** When the page turns; null with fewer than two pages. */
  readonly turnsAt: Instant | null;
  /** When the set of groups changes next, and with it the cycle; null when it never will. */
  readonly changesAt: Instant | null;
  /** Which interlude stands in the place of a page, counted from the base of the cycle. */
  readonly interlude?: number;
};

/**
 * The tracks board's rotation: a pure function of (program, settings, now), so that two screens with equal settings
 * agree without talking. The cycle counts from its base, the last instant at which the set of groups changed, and
 * its pages and dwells are those of the base: a session that starts in mid-cycle shows at once but moves no page
 * (rules 20-23). Screens that share a rotation turn at the same instants and show different pages as long as there
 * are enough; each turn waits for the wordiest page among them.
 */
export const rotationAt = (schedule: Schedule, now: Instant, options: RotationOptions): Rotation => {
  const { rules, mostPerPage, position, only, interlude = null } = options;
  if (only !== null) return pinnedTo(schedule, only, now);
  const { last, next: changesAt } = changesAround(turnoverOf(schedule, rules.soonWithin), now);
  const base = last === null ? null : later(last, interlude?.since ?? null);
  const groups = base === null ? [] : activeGroups(schedule, base, rules);
  if (base === null || groups.length === 0) return { ...standby, changesAt };
  const pages = pagesOf(
    groups.map((group) => readGroup(schedule, group, base)),
    mostPerPage,
  );
  const { since: _, ...stopped } = stopAt({ pages, interlude, position }, base, now);
  return { pages, ...stopped, changesAt };
};

const later = (one: Instant, other: Instant | null): Instant => (other !== null && other > one ? other : one);

/** The groups on the tracks board at an instant: a session now or starting soon, in the feed's order (rule 20). */
export const activeGroups = (schedule: Schedule, now: Instant, rules: Rules): readonly Group[] =>
  groupsOf(schedule).filter((group) => isActive(timelineOfGroup(schedule, group), now, rules.soonWithin));

const standby = { pages: [], page: 0, loop: milliseconds(0), turnsAt: null, changesAt: null } as const;

/** A pinned track stands still, between its sessions too; one without any session leaves the screen to standby. */
const pinnedTo = (schedule: Schedule, name: string, now: Instant): Rotation => {
  const group = groupsOf(schedule).find(({ kind, name: track }) => kind === 'track' && track === name);
  if (group === undefined || timelineOfGroup(schedule, group).sessions.length === 0) return standby;
  const pages = pagesOf([readGroup(schedule, group, now)], 1);
  return { ...standby, pages, loop: loopOf(pages) };
};
