import type { Program } from '../model.ts';
import { hours, type Instant } from '../time/instant.ts';
import { instantOf, utcOf, wallTimeAt, wallTimeOf } from '../time/zone.ts';

/** One day of the program: from its turn until the next (rule 11), half-open. `date` is `YYYY-MM-DD` at the venue. */
export type ProgramDay = { readonly date: string; readonly start: Instant; readonly end: Instant };

/** The program day that an instant belongs to: a talk at 00:30 belongs to the evening before (rule 11). */
export const programDayOf = (program: Program, at: Instant): ProgramDay => {
  const wall = wallTimeOf(program.zone.name, at);
  const midnight = utcOf({ ...wall, hour: 0, minute: 0, second: 0, millisecond: 0 });
  const today = dayFrom(program, midnight);
  // Compared as instants: on the night of a clock change the wall may show the same hour twice.
  if (at < today.start) return dayFrom(program, midnight - hours(24));
  return at < today.end ? today : dayFrom(program, midnight + hours(24));
};

/** The program day of a calendar date, given as its midnight on the wall (`utcOf`). */
const dayFrom = ({ zone, dayChange }: Program, midnight: number): ProgramDay => ({
  date: new Date(midnight).toISOString().slice(0, 10),
  start: instantOf(zone.name, wallTimeAt(midnight + dayChange)),
  end: instantOf(zone.name, wallTimeAt(midnight + hours(24) + dayChange)),
});
