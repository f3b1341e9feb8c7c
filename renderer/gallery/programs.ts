import demoText from '../../assets/demo/schedule.json?raw';
import type { Program } from '../../program/model.ts';
import { readProgram } from '../../program/readers/readers.ts';
import { readOptionsOf } from '../../program/settings/reading.ts';
import { defaultSettings, plainSource } from '../../program/settings/settings.ts';
import { instant } from '../../program/time/instant.ts';
import { changedProgram } from './changed.ts';
import { crowdedPrograms, isCrowded } from './crowded.ts';
import { exceptionsProgram } from './exceptions.ts';
import { hostileProgram } from './hostile.ts';
import { languagesProgram } from './languages.ts';
import { photographedProgram } from './photographed.ts';
import type { ProgramName } from './scenes.ts';

/** A program as the product's own reader reads it. The gallery shows programs; one that is none is a bug here. */
export const programRead = (text: string, timeZone: string | null): Program => {
  const options = readOptionsOf({ ...defaultSettings, timeZone }, plainSource(''), 'UTC');
  const read = readProgram(text, { ...options, today: instant(0), venueZone: null });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.program;
};

/** The program of a scene. The demo stands on the dates of its file. */
export const programNamed = (name: ProgramName): Program | null => {
  if (name === 'none') return null;
  if (isCrowded(name)) return crowdedPrograms[name];
  if (name === 'exceptions') return exceptionsProgram;
  if (name === 'changed') return changedProgram;
  if (name === 'photographed') return photographedProgram;
  if (name === 'languages') return languagesProgram;
  return name === 'hostile' ? hostileProgram : programRead(demoText, null);
};
