import type { Program } from '../../program/model.ts';
import type { Log } from '../diagnostics/log.ts';

/** Notes which zone the wall tells its times in and which one the machine is set to, whenever the former is another (`faults.md` K2). */
export const zoneNotes = (log: Log, machineZone: string): ((program: Program | null) => void) => {
  let noted: string | null = null;
  return (program) => {
    if (program === null || program.zone.name === noted) return;
    noted = program.zone.name;
    log('ZONE', { venue: noted, from: program.zone.from, system: machineZone });
  };
};
