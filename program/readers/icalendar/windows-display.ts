import { IANA_ALIAS_MAP } from 'windows-iana';
import { type Duration, instant } from '../../time/instant.ts';
import { parseOffset } from '../../time/offset.ts';
import { isZone, offsetAt } from '../../time/zone.ts';

/** What Windows shows for a zone: `(UTC+01:00) Amsterdam, Berlin, Bern`, in older editions `(GMT+01.00) Amsterdam / Berlin`. */
export type Display = {
  /** The standard offset in brackets; null where there are none, as some servers leave them out. */
  readonly offset: Duration | null;
  readonly places: readonly string[];
};

const shape = /^\((?:UTC|GMT)\s*(?:([+-])(\d{1,2})(?:[:.]?(\d\d))?)?\)\s*/i;

/** Takes a display name apart; any text without brackets is a list of places. */
export const displayOf = (text: string): Display => {
  const [brackets = '', sign = '+', hour = '0', minute = '00'] = shape.exec(text) ?? [];
  const offset = brackets === '' ? null : parseOffset(`${sign}${hour.padStart(2, '0')}:${minute}`);
  const places = text.slice(brackets.length).split(/[,;/:]/);
  return {
    offset,
    places: places.map((place) =>
      place
        .trim()
        .toLowerCase()
        .replace(/^city of /, ''),
    ),
  };
};

/** What display names say where they name no city that IANA has; the beginning is enough. */
const regions: readonly (readonly [string, string])[] = [
  ['eastern time', 'America/New_York'],
  ['central time', 'America/Chicago'],
  ['mountain time', 'America/Denver'],
  ['pacific time', 'America/Los_Angeles'],
  ['atlantic time', 'America/Halifax'],
  ['newfoundland', 'America/St_Johns'],
  ['alaska', 'America/Anchorage'],
  ['hawaii', 'Pacific/Honolulu'],
  ['arizona', 'America/Phoenix'],
  ['indiana (east)', 'America/Indiana/Indianapolis'],
  ['saskatchewan', 'America/Regina'],
  ['baja california', 'America/Tijuana'],
  ['yukon', 'America/Whitehorse'],
  ['central america', 'America/Guatemala'],
  ['brasilia', 'America/Sao_Paulo'],
  ['greenland', 'America/Nuuk'],
  ['west central africa', 'Africa/Lagos'],
  ['abu dhabi', 'Asia/Dubai'],
  ['chennai', 'Asia/Kolkata'],
  ['new delhi', 'Asia/Kolkata'],
  ['beijing', 'Asia/Shanghai'],
  ['coordinated universal time', 'UTC'],
];

const cityOf = (zone: string): string =>
  zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase();

/** Of two zones whose cities share a name (San Juan), the offset in brackets tells which is meant. */
const zonesByCity = new Map<string, readonly string[]>();
for (const zone of IANA_ALIAS_MAP.flatMap(({ alias }): readonly string[] => alias)) {
  const city = cityOf(zone);
  if (zone.includes('/')) zonesByCity.set(city, [...(zonesByCity.get(city) ?? []), zone]);
}

const zonesAt = (place: string): readonly string[] => {
  const region = regions.find(([name]) => place.startsWith(name));
  return (region === undefined ? (zonesByCity.get(place) ?? []) : [region[1]]).filter(isZone);
};

const probes = [instant(Date.UTC(2024, 0, 15)), instant(Date.UTC(2024, 6, 15))] as const;

/** Windows names a zone by its offset outside of summer time, on either half of the globe. */
const standardOffset = (zone: string): number => Math.min(...probes.map((at) => offsetAt(zone, at)));

/**
 * The IANA zone of a display name: the first of its places that IANA has and whose clocks agree with the offset in
 * brackets. Without brackets only a list of places that agree among themselves, or a region of the table. Null for others.
 */
export const zoneOfDisplay = (text: string): string | null => {
  const { offset, places } = displayOf(text);
  const zones = places.flatMap(zonesAt);
  if (offset !== null) return zones.find((zone) => standardOffset(zone) === offset) ?? null;
  const isRegion = regions.some(([name]) => places[0]?.startsWith(name));
  const agree = new Set(zones.map(standardOffset)).size === 1;
  return agree && (isRegion || zones.length > 1) ? (zones[0] ?? null) : null;
};
