import type { Program } from '../model.ts';
import type { ReadOptions } from '../readers/reader.ts';
import type { Settings, SourceSettings } from './settings.ts';

/** What a reader is told for one source: its own zone before the venue's (now-next.md rule 13). */
export const readOptionsOf = (
  settings: Settings,
  source: SourceSettings,
  machineZone: string,
): ReadOptions => ({
  timeZone: source.timeZone ?? settings.timeZone,
  trustOffset: source.trustOffset,
  machineZone,
  assumedLength: settings.assumedLength,
  trackFrom: source.trackFrom,
  format: source.format,
});

/** The program in the venue's zone where settings name one, whatever zone its source was read in (rule 13). */
export const inVenueZone = (program: Program, { timeZone }: Pick<Settings, 'timeZone'>): Program =>
  timeZone === null || program.zone.name === timeZone
    ? program
    : { ...program, zone: { name: timeZone, from: 'settings' } };
