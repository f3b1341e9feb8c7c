import { isZone } from '../../time/zone.ts';
import { mostCommon } from '../parts/most-common.ts';
import type { Component } from './components.ts';
import type { Entry } from './entries.ts';
import { textOf } from './property.ts';
import { isNameOfUtc, knownZone, type TimeReading } from './times.ts';

/**
 * The zone that the calendar names as its own, under the name that the world knows; a name nobody knows as it stands.
 * Null where it names none, or UTC, or a zone that it only defines.
 */
export const ownZoneOf = (calendar: Component, reading: TimeReading): string | null => {
  const named = textOf(calendar, 'x-wr-timezone') ?? textOf(calendar, 'timezone-id');
  if (named === null || isNameOfUtc(named.trim())) return null;
  const name = reading.zoneOf(named) === null ? named.trim() : (knownZone(named, reading)?.name ?? null);
  return isNameOfUtc(name) ? null : name;
};

/** The zone the calendar speaks for: its own, else the one most of its times are in; null where most are in a nameless one. */
export const spokenZoneOf = (own: string | null, entries: readonly Entry[]): string | null =>
  own ?? mostCommon(entries.flatMap(({ start }) => (start?.isLocal === true ? [start.zoneName] : [])));

/** Whether that is a zone at all. */
export const isZoneNamed = (name: string | null): boolean => name !== null && isZone(name);
