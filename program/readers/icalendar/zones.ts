import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import { type Duration, milliseconds, seconds } from '../../time/instant.ts';
import { parseOffset } from '../../time/offset.ts';
import { instantOf, isZone, utcOf, type WallTime } from '../../time/zone.ts';
import type { Component } from './components.ts';
import { textOf } from './property.ts';

/** How far a zone's wall is from UTC when it shows `wall` (rule 14 in gaps and overlaps). */
export type OffsetAt = (wall: WallTime) => Duration;

/** A TZID that could be resolved: how it counts, and its name where the world knows it. */
export type NamedZone = { readonly name: string | null; readonly offsetAt: OffsetAt };

const ofName = (name: string): NamedZone => ({
  name,
  offsetAt: (wall) => milliseconds(utcOf(wall) - instantOf(name, wall)),
});

/** What a TZID means by its name alone: an IANA name, at the end of a path too; a name of Windows; an offset. */
const byName = (tzid: string): NamedZone | null => {
  const bare = tzid.trim().replace(/^"|"$/g, '');
  if (isZone(bare)) return ofName(bare);
  // "/freeassociation.sourceforge.net/Europe/Berlin", as Evolution and Mozilla wrote it.
  const tail = /(?:^|\/)([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?)$/.exec(bare)?.[1];
  if (tail !== undefined && isZone(tail)) return ofName(tail);
  const [windows] = findIana(bare);
  if (windows !== undefined && isZone(windows)) return ofName(windows);
  const written = /\((?:UTC|GMT)([+-]\d\d:\d\d)\)/.exec(bare)?.[1];
  const offset = written === undefined ? null : parseOffset(written);
  return offset === null ? null : { name: null, offsetAt: () => offset };
};

/** What a VTIMEZONE of the calendar itself says (RFC 5545 3.6.5); null where it cannot be read. */
const byDefinition = (definition: Component): NamedZone | null => {
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(textOfComponent(definition))));
    const offsetAt: OffsetAt = (wall) => {
      const time = ICAL.Time.fromData({ ...wall, isDate: false });
      return seconds(zone.utcOffset(time));
    };
    offsetAt({ year: 2024, month: 7, day: 1, hour: 12, minute: 0, second: 0, millisecond: 0 });
    return { name: null, offsetAt };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const textOfComponent = ({ name, lines, inner }: Component): string =>
  [`BEGIN:${name}`, ...[...lines.values()].flat(), ...inner.map(textOfComponent), `END:${name}`].join('\r\n');

/**
 * Resolves the TZIDs of a calendar. The name is asked first: calendars carry old or wrong rules for zones that the world
 * knows. Null where neither name nor definition says anything; never the zone of the machine (feeds.md 16).
 */
export const zonesOf = (calendar: Component): ((tzid: string) => NamedZone | null) => {
  const definitions = new Map(
    calendar.inner
      .filter(({ name }) => name === 'vtimezone')
      .flatMap((definition) => {
        const tzid = textOf(definition, 'tzid');
        return tzid === null ? [] : [[tzid, definition] as const];
      }),
  );
  const known = new Map<string, NamedZone | null>();
  return (tzid) => {
    const earlier = known.get(tzid);
    if (earlier !== undefined) return earlier;
    const definition = definitions.get(tzid);
    const location = definition === undefined ? null : textOf(definition, 'x-lic-location');
    const zone =
      byName(tzid) ??
      (location === null ? null : byName(location)) ??
      (definition === undefined ? null : byDefinition(definition));
    known.set(tzid, zone);
    return zone;
  };
};
