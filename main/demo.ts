import { readFile } from 'node:fs/promises';
import type { Program } from '../program/model.ts';
import type { ReadOptions } from '../program/readers/reader.ts';

/**
 * The program that ships with the app, as its file has it. The file is ours and tested: not reading it is a bug, so
 * it throws.
 */
export const readDemo = async (file: string, options: ReadOptions): Promise<Program> => {
  // Not at the top: a screen with a feed of its own reads in a worker, and need not load the readers here.
  const { readProgram } = await import('../program/readers/readers.ts');
  const read = readProgram(await readFile(file, 'utf8'), options);
  if (!read.ok) throw new Error(`the demo cannot be read: ${read.problem.message}`);
  return read.value.program;
};
