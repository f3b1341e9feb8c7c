import { between, type Duration, type Instant } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { utcOf, wallTimeAt } from '../../time/zone.ts';
import { instantOfWritten, type Timing } from '../parts/session.ts';
import type { Component } from './components.ts';
import { propertyOf } from './property.ts';
import { type CalendarTime, inZone, type TimeReading, timesOf } from './times.ts';

/** Occurrences that are named by their instant, or by the date on their own wall, which stands for all of that day. */
export type Named = { readonly instants: Set<Instant>; readonly dates: Set<number> };

/** From one occurrence on, everything is as in another event (`RANGE=THISANDFUTURE`, RFC 5545 3.2.13). */
type Change = {
  readonly from: Instant;
  readonly event: Component;
  readonly start: CalendarTime;
  /** How much later than before. */
  readonly shift: Duration;
};

/** What other events of its UID say of the occurrences of a series. */
export type Overrides = { readonly named: Named; readonly changes: Change[] };

export const noneNamed = (): Named => ({ instants: new Set(), dates: new Set() });
export const noOverrides: Overrides = { named: noneNamed(), changes: [] };

const dateOf = ({ wall }: WrittenTime): number => utcOf({ ...wall, hour: 0, minute: 0, second: 0 });

export const name = (named: Named, { written, isDate }: CalendarTime, timing: Timing): void => {
  if (isDate) named.dates.add(dateOf(written));
  named.instants.add(instantOfWritten(written, timing));
};

export const isNamed = ({ instants, dates }: Named, at: Instant, written: WrittenTime): boolean =>
  instants.has(at) || dates.has(dateOf(written));

/** Collects, by UID, the occurrences that other events of the calendar stand in for (RECURRENCE-ID, RFC 5545 3.8.4.4). */
export const overridesOf = (
  events: readonly Component[],
  uidOf: (event: Component) => string,
  reading: TimeReading & { readonly timing: Timing },
): ReadonlyMap<string, Overrides> => {
  const { timing } = reading;
  const overrides = new Map<string, Overrides>();
  for (const event of events) {
    const id = propertyOf(event, 'recurrence-id');
    const [instead] = timesOf(id, reading);
    if (instead === undefined) continue;
    const known = overrides.get(uidOf(event)) ?? { named: noneNamed(), changes: [] };
    overrides.set(uidOf(event), known);
    name(known.named, instead, timing);
    const [start] = timesOf(propertyOf(event, 'dtstart'), reading);
    if (start === undefined || !/^THISANDFUTURE$/i.test(String(id?.params['range']))) continue;
    const from = instantOfWritten(instead.written, timing);
    known.changes.push({ from, event, start, shift: between(from, instantOfWritten(start.written, timing)) });
  }
  for (const { changes } of overrides.values()) changes.sort((a, b) => b.from - a.from);
  return overrides;
};

/** An occurrence as the latest change before it has it; null where there is none. Wall time is what is shifted, as clocks change. */
export const changedOccurrence = (
  { changes }: Overrides,
  at: Instant,
  { wall }: WrittenTime,
  { offsetAt }: CalendarTime,
): { readonly event: Component; readonly start: CalendarTime; readonly at: WrittenTime } | null => {
  const change = changes.find(({ from }) => from <= at);
  if (change === undefined) return null;
  const { event, start, shift } = change;
  return { event, start, at: inZone(wallTimeAt(utcOf(wall) + shift), offsetAt) };
};
