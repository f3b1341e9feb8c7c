import type { Program } from '../../program/model.ts';
import { unionOf } from '../../program/revision/union.ts';
import { vanishedFrom } from '../../program/revision/vanished.ts';

/** What boards show of a good program while another answer is doubted (rule 19), with the changes of the first. */
export const shownWhile = (program: Program, doubted: Program | null): Program =>
  doubted === null
    ? program
    : { ...unionOf(program, doubted, vanishedFrom(program, doubted)), changes: program.changes };
