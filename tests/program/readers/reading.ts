import type { Program, Session } from '../../../program/model.ts';
import type { ReadOptions } from '../../../program/readers/reader.ts';
import { readProgram } from '../../../program/readers/readers.ts';
import type { Problem } from '../../../program/result.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { plainOptions } from '../../fixtures/feeds.ts';

/** Options of a source whose settings say nothing, on a machine far from every venue in these tests. */
export const silentOptions: ReadOptions = { ...plainOptions, machineZone: 'Pacific/Apia' };

/** The program of a text that must be readable. */
export const programOf = (text: string, options: Partial<ReadOptions> = {}): Program => {
  const read = readProgram(text, { ...silentOptions, ...options });
  if (!read.ok) throw new Error(`${read.problem.code}: ${read.problem.message}`);
  return read.value.program;
};

/** The problem of a text that must not be readable. */
export const problemOf = (text: string, options: Partial<ReadOptions> = {}): Problem => {
  const read = readProgram(text, { ...silentOptions, ...options });
  if (read.ok) throw new Error(`read ${read.value.program.sessions.length} sessions`);
  return read.problem;
};

/** An instant as `2024-02-03T09:55:00Z`. */
export const utc = (at: Instant): string => new Date(at).toISOString().replace('.000', '');

/** Where and when each session is, as one line each: what most tests look at. */
export const lines = (program: Program): string[] => program.sessions.map(line);

export const line = ({ title, start, end, rooms }: Session): string =>
  `${title} @ ${rooms.join('+') || 'nowhere'} ${utc(start)}/${utc(end)}`;

/** The codes of a program's problems, in order. */
export const codes = (program: Program): string[] => program.problems.map(({ code }) => code);
