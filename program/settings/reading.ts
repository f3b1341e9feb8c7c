import type { Program } from '../model.ts';
import type { SourceOptions } from '../readers/reader.ts';
import { parseDateTime } from '../time/parse.ts';
import type { Settings, SourceSettings } from './settings.ts';

/** What a reader is told for one source: its own zone before the venue's (now-next.md rule 13). */
export const readOptionsOf = (
  settings: Settings,
  source: SourceSettings,
  machineZone: string,
): SourceOptions => ({
  timeZone: source.timeZone ?? settings.timeZone,
  trustOffset: source.trustOffset,
  machineZone,
  assumedLength: settings.assumedLength,
  trackFrom: source.trackFrom,
  language: source.language,
  states: source.states,
  room: source.room,
  splitLocations: source.splitLocations,
  allDay: source.allDay,
  window: windowOf(source),
  columns: source.columns,
  groupBy: source.groupBy,
  aliases: source.aliases,
  include: source.include,
  exclude: source.exclude,
  format: source.format,
});

/** Dates are midnights of the venue. What cannot be read never gets here: the setting refuses it. */
const windowOf = ({ window }: SourceSettings): SourceOptions['window'] => {
  if (window === null) return null;
  const [from, to] = [window.from, window.to].map((text) =>
    parseDateTime(text.includes(':') ? text : `${text}T00:00`),
  );
  return from == null || to == null ? null : { from, to };
};

/**
 * The program as this venue has it: in the zone that settings name, whatever zone its sources were read in (rule 13), and
 * under the name they give the event (Sessionize has none). The same object where settings name neither.
 */
export const asAtVenue = (
  program: Program,
  { timeZone, title }: Pick<Settings, 'timeZone' | 'title'>,
): Program => {
  const zone: Program['zone'] =
    timeZone === null || program.zone.name === timeZone ? program.zone : { name: timeZone, from: 'settings' };
  const name = title ?? program.title;
  return zone === program.zone && name === program.title ? program : { ...program, zone, title: name };
};
