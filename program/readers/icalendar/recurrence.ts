import ICAL from 'ical.js';
import { hours, type Instant } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { utcOf, type WallTime, wallTimeAt } from '../../time/zone.ts';
import type { Property } from './property.ts';
import { type CalendarTime, inZone } from './times.ts';

/** From when to when recurrences are expanded, half-open. */
export type Window = { readonly from: Instant; readonly to: Instant };

/** An event that repeats more often inside a window is no program; and this many steps reach a century of days. */
const mostInWindow = 5000;
const mostSteps = 40_000;

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
): readonly WrittenTime[] | Refusal => {
  const rule = ruleIn(property);
  const frequency = String(rule?.['freq']).toUpperCase();
  if (rule === null || !frequencies.has(frequency)) return 'unreadable';
  if (tooOften.has(frequency)) return 'too often';
  const until = untilOf(rule);
  const found: WrittenTime[] = [];
  const steps = iteratorOf(rule, nearby(rule, frequency, start.written.wall, window));
  if (steps === null) return 'unreadable';
  for (let step = 0; step < mostSteps; step += 1) {
    const time = steps();
    if (time === null) return found;
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

/** The next time of a rule, over and over; null for a rule that ical.js cannot follow. */
const iteratorOf = (rule: RuleData, wall: WallTime): (() => ICAL.Time | null) | null => {
  try {
    // UNTIL is judged by the caller, who knows the zone; ical.js would compare it with floating time.
    const { until: _, ...endless } = rule;
    const recurrence = ICAL.Recur.fromData(endless as Parameters<typeof ICAL.Recur.fromData>[0]);
    const { year, month, day, hour, minute, second } = wall;
    const iterator = recurrence.iterator(
      ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false }),
    );
    return () => iterator.next() ?? null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};
