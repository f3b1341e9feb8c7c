import ICAL from 'ical.js';
import { type Duration, milliseconds, seconds } from '../../time/instant.ts';
import { instantOf, isZone, utcOf, type WallTime } from '../../time/zone.ts';
import type { Component } from './components.ts';
import { textOf } from './property.ts';
import { displayOf, zoneOfDisplay } from './windows-display.ts';
import { certainName } from './zone-names.ts';

/** How far a zone's wall is from UTC when it shows `wall` (rule 14 in gaps and overlaps). */
export type OffsetAt = (wall: WallTime) => Duration;

/** A TZID that could be resolved: how it counts, and its name where the world knows it. */
export type NamedZone = {
  readonly name: string | null;
  readonly offsetAt: OffsetAt;
  /** True where an offset is all there is: whether its clocks change is not known. */
  readonly isBareOffset: boolean;
};

const ofName = (name: string, isBareOffset = false): NamedZone => ({
  name,
  offsetAt: (wall) => milliseconds(utcOf(wall) - instantOf(name, wall)),
  isBareOffset,
});

const noonOf = (month: number): WallTime => ({
  ...{ year: 2024, month, day: 15, hour: 12, minute: 0, second: 0, millisecond: 0 },
});
const [winter, summer] = [noonOf(1), noonOf(7)];

/** What a VTIMEZONE of the calendar itself says (RFC 5545 3.6.5); null where it cannot be read. */
const byDefinition = (definition: Component): NamedZone | null => {
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(textOfComponent(definition))));
    const offsetAt: OffsetAt = (wall) => {
      const time = ICAL.Time.fromData({ ...wall, isDate: false });
      return seconds(zone.utcOffset(time));
    };
    offsetAt(summer);
    return { name: null, offsetAt, isBareOffset: false };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const textOfComponent = ({ name, lines, inner }: Component): string =>
  [`BEGIN:${name}`, ...[...lines.values()].flat(), ...inner.map(textOfComponent), `END:${name}`].join('\r\n');

const agree = (one: NamedZone, other: NamedZone): boolean =>
  [winter, summer].every((wall) => one.offsetAt(wall) === other.offsetAt(wall));

/**
 * What an abbreviation (`EST`) or a display name of Windows means. Both are uncertain: calendars define an EST that has
 * summer time, so a definition of the calendar's own beats them, and they only lend it a name where they agree with it.
 */
const byUncertainName = (tzid: string, defined: NamedZone | null): NamedZone | null => {
  const name = isZone(tzid) ? tzid : zoneOfDisplay(tzid);
  const zone = name === null ? null : ofName(name);
  if (defined === null) return zone;
  return zone !== null && agree(zone, defined) ? zone : defined;
};

/** The offset in the brackets of a display name that names no known place. */
const byOffset = (tzid: string): NamedZone | null => {
  const { offset, places } = displayOf(tzid);
  if (offset === null) return null;
  const size = Math.abs(offset);
  const name = `${offset < 0 ? '-' : '+'}${new Date(size).toISOString().slice(11, 16)}`;
  // "Coordinated Universal Time-11" has no clocks to change.
  return ofName(name, !places[0]?.startsWith('coordinated universal time'));
};

/** TZIDs are compared without the quotes and escapes that some calendars leave in them. */
const plainName = (tzid: string): string =>
  tzid
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/\\([,;])/g, '$1');

/**
 * Resolves the TZIDs of a calendar. A certain name is asked first: calendars carry old or wrong rules for zones that the
 * world knows. Then the calendar's own definition, then what else the name may mean, an offset in it last. Null where
 * nothing says anything; never the zone of the machine (feeds.md 16).
 */
export const zonesOf = (calendar: Component): ((tzid: string) => NamedZone | null) => {
  const definitions = new Map(
    calendar.inner
      .filter(({ name }) => name === 'vtimezone')
      .flatMap((definition) => {
        const tzid = textOf(definition, 'tzid');
        return tzid === null ? [] : [[plainName(tzid), definition] as const];
      }),
  );
  const resolved = (tzid: string): NamedZone | null => {
    const definition = definitions.get(tzid);
    const location = definition === undefined ? null : textOf(definition, 'x-lic-location');
    const name = certainName(tzid) ?? (location === null ? null : certainName(location));
    if (name !== null) return ofName(name);
    const defined = definition === undefined ? null : byDefinition(definition);
    return byUncertainName(tzid, defined) ?? byOffset(tzid);
  };
  const known = new Map<string, NamedZone | null>();
  return (tzid) => {
    const plain = plainName(tzid);
    const earlier = known.get(plain);
    if (earlier !== undefined) return earlier;
    const zone = resolved(plain);
    known.set(plain, zone);
    return zone;
  };
};
