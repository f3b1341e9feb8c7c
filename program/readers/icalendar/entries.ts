import type { Instant } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { instantOfWritten, type Timing } from '../parts/session.ts';
import { plainLine } from '../parts/text.ts';
import type { Component } from './components.ts';
import {
  changedOccurrence,
  isNamed,
  name,
  noneNamed,
  noOverrides,
  type Overrides,
  overridesOf,
} from './overrides.ts';
import { hasProperty, propertiesOf, propertyOf, textOf } from './property.ts';
import { type Budget, occurrencesOf, type Refusal, type Window } from './recurrence.ts';
import { type CalendarTime, periodsOf, type TimeReading, timesOf } from './times.ts';

/** One time at which an event takes place; an event that repeats has many. */
export type Entry = {
  readonly event: Component;
  /** Null where DTSTART is missing or unreadable. */
  readonly start: CalendarTime | null;
  /** Where it differs from the event's own DTSTART: a repetition. */
  readonly at: WrittenTime | null;
  /** The end of a repetition that has its own (an RDATE of type PERIOD). */
  readonly until: WrittenTime | null;
};

/** What it takes to tell instants apart: a floating time is the venue's. */
export type EntryReading = TimeReading & {
  readonly window: Window;
  readonly timing: Timing;
  readonly budget: Budget;
};

const startOf = (event: Component, reading: TimeReading): CalendarTime | null =>
  timesOf(propertyOf(event, 'dtstart'), reading)[0] ?? null;

/** Every entry of the calendar's events, repetitions inside the window included, in the order of the file. */
export const entriesOf = (events: readonly Component[], reading: EntryReading): readonly Entry[] => {
  const newest = newestOf(events);
  const overrides = overridesOf(newest, uidOf, reading);
  return newest.flatMap((event) => {
    const start = startOf(event, reading);
    const single: Entry = { event, start, at: null, until: null };
    const repeats = hasProperty(event, 'rrule') || hasProperty(event, 'rdate');
    if (start === null || !repeats || hasProperty(event, 'recurrence-id')) return [single];
    return repetitionsOf(event, start, overrides.get(uidOf(event)) ?? noOverrides, reading);
  });
};

const uidOf = (event: Component): string => textOf(event, 'uid') ?? '';

/**
 * Where every event of one UID numbers its versions, the newest replaces the others (RFC 5545 3.8.7.4). Calendars that
 * use one UID for many events (moca: 88 events, 5 UIDs) do not number them, and keep them all (feeds.md 16).
 */
const newestOf = (events: readonly Component[]): readonly Component[] => {
  const versions = new Map<string, Component[]>();
  for (const event of events) {
    const key = `${uidOf(event)} ${textOf(event, 'recurrence-id') ?? ''}`;
    versions.set(key, [...(versions.get(key) ?? []), event]);
  }
  const replaced = new Set<Component>();
  for (const alike of versions.values()) {
    const numbers = alike.map((event) => textOf(event, 'sequence'));
    const areVersions = !numbers.includes(null) && new Set(numbers).size === alike.length;
    if (alike.length === 1 || !areVersions || alike.some((event) => uidOf(event) === '')) continue;
    const newest = Math.max(...numbers.map(Number));
    for (const event of alike) if (Number(textOf(event, 'sequence')) !== newest) replaced.add(event);
  }
  return events.filter((event) => !replaced.has(event));
};

const refusals: Readonly<Record<Refusal, string>> = {
  unreadable: 'repeats by a rule that cannot be read',
  'too often': 'repeats more often than a program can',
};

const repetitionsOf = (
  event: Component,
  start: CalendarTime,
  overrides: Overrides,
  reading: EntryReading,
): readonly Entry[] => {
  const { window, timing, problems, budget } = reading;
  const instantAt = (written: WrittenTime): Instant => instantOfWritten(written, timing);
  const excluded = noneNamed();
  for (const property of propertiesOf(event, 'exdate')) {
    for (const time of timesOf(property, reading)) name(excluded, time, timing);
  }
  const found = new Map<Instant, WrittenTime>([[instantAt(start.written), start.written]]);
  const rules = propertiesOf(event, 'rrule');
  const lost: readonly Refusal[] = rules.length === 0 && hasProperty(event, 'rrule') ? ['unreadable'] : [];
  for (const outcome of [...lost, ...rules.map((rule) => occurrencesOf(rule, start, window, budget))]) {
    if (typeof outcome === 'string') {
      const title = plainLine(textOf(event, 'summary') ?? '');
      const message = `"${title}" ${refusals[outcome]}; only its first time is shown. Correct it in the calendar.`;
      problems.add('RECURRENCE_REFUSED', `event ${plainLine(uidOf(event))}`, message);
    } else for (const written of outcome) found.set(instantAt(written), written);
  }
  const ends = new Map<Instant, WrittenTime | null>();
  for (const property of propertiesOf(event, 'rdate')) {
    for (const { written, end } of periodsOf(property, reading)) {
      found.set(instantAt(written), written);
      ends.set(instantAt(written), end);
    }
  }
  return [...found]
    .filter(([at]) => at >= window.from && at < window.to)
    .filter(([at, written]) => !isNamed(excluded, at, written) && !isNamed(overrides.named, at, written))
    .map(([at, written]) => ({
      ...(changedOccurrence(overrides, at, written, start) ?? { event, start, at: written }),
      until: ends.get(at) ?? null,
    }));
};
