import { after, type Duration, type Instant } from '../time/instant.ts';
import { groupsOf, timelineOfGroup } from './groups.ts';
import type { Schedule } from './schedule.ts';
import { countUpTo } from './sorted.ts';
import type { Timeline } from './timeline.ts';

/**
 * Every instant at which the set of groups on the tracks board changes, sorted, each once: a group comes `soon`
 * before its first session and goes when nothing is on or near any more (rules 20 and 23).
 */
export const turnoverOf = (schedule: Schedule, soon: Duration): readonly Instant[] => {
  const known = computed.get(schedule);
  if (known?.soon === soon) return known.instants;
  const instants = new Set<Instant>();
  for (const group of groupsOf(schedule)) {
    for (const instant of comingsAndGoings(timelineOfGroup(schedule, group), soon)) instants.add(instant);
  }
  const sorted = [...instants].sort((a, b) => a - b);
  computed.set(schedule, { soon, instants: sorted });
  return sorted;
};

/** The last change of the set at or before `now`, and the next one after it. */
export const changesAround = (
  instants: readonly Instant[],
  now: Instant,
): { readonly last: Instant | null; readonly next: Instant | null } => {
  const passed = countUpTo(instants, (instant) => instant, now);
  return { last: instants[passed - 1] ?? null, next: instants[passed] ?? null };
};

// The same for as long as a schedule lives; found once, because every turn of a page asks.
const computed = new WeakMap<Schedule, { readonly soon: Duration; readonly instants: readonly Instant[] }>();

/** The bounds of the stretches in which one group is on the board. */
const comingsAndGoings = ({ sessions, lastEnds }: Timeline, soon: Duration): readonly Instant[] => {
  const bounds: Instant[] = [];
  let came: Instant | null = null;
  for (const [index, session] of sessions.entries()) {
    const goes = lastEnds[index - 1];
    const comes = after(session.start, -soon);
    if (goes !== undefined && comes <= goes) continue;
    bounds.push(...stretch(came, goes));
    came = comes;
  }
  return [...bounds, ...stretch(came, lastEnds.at(-1))];
};

/** A point in time that nothing announces (`soon` 0) is on the board for no time at all. */
const stretch = (came: Instant | null, goes: Instant | undefined): readonly Instant[] =>
  came !== null && goes !== undefined && came < goes ? [came, goes] : [];
