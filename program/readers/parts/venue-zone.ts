import type { VenueZone } from '../../model.ts';
import { failure, type Result, success } from '../../result.ts';
import { type Duration, hours, type Instant, minutes } from '../../time/instant.ts';
import { isZone, offsetAt } from '../../time/zone.ts';
import type { ReadOptions } from '../reader.ts';
import { mostCommon } from './most-common.ts';
import type { ProblemList } from './problem-list.ts';

/** What one event says of the venue's distance from UTC, and when. */
export type CarriedOffset = {
  readonly at: Instant;
  readonly written: Duration;
  readonly venue: Duration;
};

/**
 * The venue's zone by rule 13: settings, the feed's name, the offset most events carry, what another source of the
 * event says, the machine's. A zone in
 * settings that does not exist is a failure; one in the feed is a problem, and the next source is asked. Nearly all
 * events at another offset than the feed's zone name says: the offsets win (democon), reported too.
 */
export const venueZoneOf = (
  zoneName: string | null,
  carried: readonly CarriedOffset[],
  options: ReadOptions,
  problems: ProblemList,
): Result<VenueZone> => {
  const wanted = options.timeZone;
  if (wanted !== null) {
    return isZone(wanted)
      ? success({ name: wanted, from: 'settings' })
      : failure(
          'ZONE_UNKNOWN',
          'timeZone',
          `There is no time zone "${wanted}"; write one like "Europe/Brussels" or "+01:00".`,
        );
  }
  const offsets = carried.map(({ venue }) => venue);
  const common = mostCommon(offsets);
  const named = zoneName?.trim() ?? '';
  if (named !== '' && !isZone(named)) {
    problems.add(
      'ZONE_UNKNOWN',
      'time_zone_name',
      `The feed names a time zone "${named}" that does not exist; set timeZone to the venue's.`,
    );
  } else if (named !== '') {
    if (common === null || !contradicts(named, carried)) return success({ name: named, from: 'feed' });
    const fixed = offsetName(common);
    problems.add(
      'ZONE_CONTRADICTION',
      'time_zone_name',
      `The feed says ${named} but its sessions are at ${fixed}; times are shown at ${fixed} until timeZone is set.`,
    );
    return success({ name: fixed, from: 'offsets' });
  }
  const { venueZone, machineZone } = options;
  if (common === null && venueZone !== null) return success({ name: venueZone, from: 'sources' });
  return success(guess(common, new Set(offsets), machineZone, problems));
};

const guess = (
  common: Duration | null,
  carried: ReadonlySet<Duration>,
  machineZone: string,
  problems: ProblemList,
): VenueZone => {
  const zone: VenueZone =
    common === null ? { name: machineZone, from: 'machine' } : { name: offsetName(common), from: 'offsets' };
  const source = common === null ? "this machine's" : "the sessions'";
  problems.add(
    'ZONE_GUESSED',
    'timeZone',
    carried.size > 1
      ? `The feed names no time zone, and its sessions are at ${namesOf(carried)}, as where the clocks change during the event; all times are shown at ${zone.name} until timeZone is set to the venue's zone.`
      : `The feed names no time zone; ${source} (${zone.name}) is used until timeZone is set.`,
  );
  return zone;
};

/** Two are a change of the clocks; what is beyond is only counted. */
const namesOf = (offsets: ReadonlySet<Duration>): string => {
  const names = [...offsets].slice(0, 2).map(offsetName).join(' and ');
  const more = offsets.size - 2;
  return more > 0 ? `${names} and ${more} more` : names;
};

/**
 * Whether at least nine in ten events stand at another offset than the zone has then. Offsets of zero beside a real
 * zone are only a way of writing instants (DebConf 23), and contradict nothing.
 */
const contradicts = (zone: string, carried: readonly CarriedOffset[]): boolean => {
  const byDay = new Map<number, Duration>();
  const zoneOffset = (at: Instant): Duration => {
    const day = Math.floor(at / hours(24));
    const known = byDay.get(day) ?? offsetAt(zone, at);
    byDay.set(day, known);
    return known;
  };
  const apart = carried.filter(({ at, written, venue }) => written !== 0 && venue !== zoneOffset(at));
  return apart.length > 0 && apart.length >= 0.9 * carried.length;
};

const offsetName = (offset: Duration): string => {
  const size = Math.abs(offset);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / hours(1)))}:${two(Math.floor((size % hours(1)) / minutes(1)))}`;
};
