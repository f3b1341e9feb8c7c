import ICAL from 'ical.js';
import { hours, type Instant } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { utcOf, type WallTime, wallTimeAt } from '../../time/zone.ts';
import type { Property } from './property.ts';
import { type CalendarTime, inZone } from './times.ts';

/** From when to when recurrences are expanded, half-open. */
export type Window = { readonly from: Instant; readonly to: Instant };

/** An event that repeats more often inside a window is no program. */
const mostInWindow = 5000;

/** Half a century of days. */
const mostSteps = 20_000;

/** Past this an interval is a mistake, and ical.js would count towards it for minutes. */
const longestInterval = 10_000;

/** How many steps the rules of one calendar may take together: a second or so, where its deadline is five (C12). */
export type Budget = { left: number };

export const fullBudget = (): Budget => ({ left: 100_000 });

/** Why a rule is not followed. */
export type Refusal = 'unreadable' | 'too often';

const tooOften = new Set(['SECONDLY', 'MINUTELY']);
const frequencies = new Set([...tooOften, 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

type RuleData = Readonly<Record<string, unknown>>;

const ruleIn = ({ values: [value] }: Property): RuleData | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RuleData) : null;

const numbers = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).map(Number).filter(Number.isFinite);

/** ical.js carries 30 February over into March (H12): what a rule does not name is no occurrence of it. */
const isNamed = ({ bymonth, bymonthday }: RuleData, { month, day }: WallTime): boolean => {
  const months = numbers(bymonth ?? []);
  const days = numbers(bymonthday ?? []);
  const isDayNamed = days.length === 0 || days.some((each) => each < 0) || days.includes(day);
  return isDayNamed && (months.length === 0 || months.includes(month));
};

const wallOf = ({ year, month, day, hour, minute, second }: ICAL.Time): WallTime => ({
  ...{ year, month, day, hour, minute, second },
  millisecond: 0,
});

/** Wall time at which an UNTIL ends: dates include their whole day (RFC 5545 3.3.10). */
const untilOf = ({ until }: RuleData): { readonly last: number; readonly isUtc: boolean } | null => {
  const text = typeof until === 'string' ? until : until instanceof Object ? String(until) : '';
  const [, date, time = 'T23:59:59', z] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?(Z)?$/.exec(text) ?? [];
  const last = date === undefined ? Number.NaN : Date.parse(`${date}${time}Z`);
  return Number.isNaN(last) ? null : { last, isUtc: z !== undefined };
};

/**
 * The occurrences of one RRULE (RFC 5545 3.8.5.3) that begin inside the window, as wall time of the zone its event began
 * in, so that a weekly meeting stays at nine across clock changes. `SECONDLY` and `MINUTELY` are refused, and what would
 * give more than 5,000. Give or take a day at the window's edges: the caller knows the venue's zone and cuts exactly.
 */
export const occurrencesOf = (
  property: Property,
  start: CalendarTime,
  window: Window,
  budget: Budget,
): readonly WrittenTime[] | Refusal => {
  const rule = ruleIn(property);
  const frequency = String(rule?.['freq']).toUpperCase();
  if (rule === null || !frequencies.has(frequency)) return 'unreadable';
  if (tooOften.has(frequency)) return 'too often';
  if ((numbers(rule['interval'] ?? 1)[0] ?? 1) > longestInterval) return 'unreadable';
  const until = untilOf(rule);
  const found: WrittenTime[] = [];
  const steps = iteratorOf(rule, nearby(rule, frequency, start.written.wall, window));
  if (steps === 'unreadable') return steps;
  for (let step = 0; step < mostSteps && budget.left > 0; step += 1) {
    budget.left -= 1;
    const time = steps();
    if (time === null || time === 'unreadable') return time ?? found;
    const wall = wallOf(time);
    const local = utcOf(wall);
    if (local >= window.to + hours(24)) return found;
    const isInside = local >= window.from - hours(24) && isNamed(rule, wall);
    if (until === null && !isInside) continue;
    const written = inZone(wall, start.offsetAt);
    const reached = until?.isUtc === true ? local - (written.offset ?? 0) : local;
    if (until !== null && reached > until.last) return found;
    if (isInside) found.push(written);
    if (found.length > mostInWindow) return 'too often';
  }
  return 'too often';
};

const strides: Readonly<Record<string, number>> = { DAILY: hours(24), WEEKLY: hours(7 * 24) };

/**
 * Where following a rule may begin just as well as at its start: a whole number of its intervals later, some time before
 * the window. Not where somebody counts, nor where the day of the first month decides about the others.
 */
const nearby = (rule: RuleData, frequency: string, wall: WallTime, window: Window): WallTime => {
  if (rule['count'] !== undefined) return wall;
  const interval = Math.max(1, numbers(rule['interval'] ?? 1)[0] ?? 1);
  if (frequency === 'MONTHLY' && rule['byday'] !== undefined) return monthsLater(wall, interval, window);
  const stride = (strides[frequency] ?? 0) * interval;
  const ahead = window.from - hours(48) - utcOf(wall);
  if (stride === 0 || ahead <= stride) return wall;
  return wallTimeAt(utcOf(wall) + Math.floor(ahead / stride) * stride);
};

const monthsLater = (wall: WallTime, interval: number, window: Window): WallTime => {
  const opening = wallTimeAt(window.from);
  const ahead = (opening.year - wall.year) * 12 + opening.month - wall.month - 2;
  if (ahead < interval) return wall;
  const months = Math.floor(ahead / interval) * interval;
  return wallTimeAt(utcOf({ ...wall, month: wall.month + months, day: 1 }));
};

/** What ical.js throws at a rule that it cannot follow is the rule's fault. */
const tolerant = <T>(follow: () => T): T | 'unreadable' => {
  try {
    return follow();
  } catch (error) {
    if (error instanceof Error) return 'unreadable';
    throw error;
  }
};

/** The next time of a rule, over and over, null at its end. */
const iteratorOf = (rule: RuleData, wall: WallTime) =>
  tolerant(() => {
    // UNTIL is judged by the caller, who knows the zone; ical.js would compare it with floating time.
    const { until: _, ...endless } = rule;
    const recurrence = ICAL.Recur.fromData(endless as Parameters<typeof ICAL.Recur.fromData>[0]);
    const { year, month, day, hour, minute, second } = wall;
    const iterator = recurrence.iterator(
      ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false }),
    );
    return () => tolerant(() => iterator.next() ?? null);
  });
