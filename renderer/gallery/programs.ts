import demoText from '../../assets/demo/schedule.json?raw';
import type { Program } from '../../program/model.ts';
import { readProgram } from '../../program/readers/readers.ts';
import { hours, instant } from '../../program/time/instant.ts';
import { hostileProgram } from './hostile.ts';
import type { ProgramName } from './scenes.ts';

/** A program as the product's own reader reads it. The gallery shows programs; one that is none is a bug here. */
export const programRead = (text: string, timeZone: string | null): Program => {
  const read = readProgram(text, {
    timeZone,
    trustOffset: true,
    machineZone: 'UTC',
    assumedLength: hours(1),
    trackFrom: null,
    room: null,
    language: null,
    states: null,
    splitLocations: 'auto',
    allDay: 'skip',
    window: null,
    today: instant(0),
    format: null,
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.program;
};

/** The program of a scene. The demo stands on the dates of its file. */
export const programNamed = (name: ProgramName): Program | null => {
  if (name === 'none') return null;
  return name === 'hostile' ? hostileProgram : programRead(demoText, null);
};
