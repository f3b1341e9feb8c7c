import type { Program } from '../../program/model.ts';
import type { AttemptTools } from './attempt.ts';
import type { Held } from './held.ts';
import type { Content } from './keeping/stored-feed.ts';
import { dayOf } from './moment.ts';
import { shownWhile } from './shown.ts';
import { isTheSame } from './weigh.ts';

type AnewTools = Pick<AttemptTools, 'read' | 'moment'>;

/** What the same bytes say today; the very same program where that is what they said, or where they say nothing now. */
const again = async (
  before: Program,
  { bytes, contentType }: Content,
  { read }: AnewTools,
): Promise<Program> => {
  const answer = await read(bytes, contentType);
  return !answer.ok || isTheSame(before, answer.value.program) ? before : answer.value.program;
};

/**
 * What is held, read again where the program day is another than that of its reading: a calendar's repetitions are
 * followed around the day it is, and a table may name weekdays only. The source has changed nothing, so nothing is
 * weighed (rule 19) nor marked (rule 18); the changes that boards may tell of stay. A clock that stands before the
 * content came is wrong: by it no event of a calendar might be near.
 */
export const readAnew = async (held: Held, tools: AnewTools): Promise<Held> => {
  const moment = tools.moment(held.shown.zone.name);
  const readOn = dayOf(held.shown, moment);
  if (readOn === held.readOn || moment.now < held.fetchedAt) return held;
  const { doubt } = held;
  const program = await again(held.program, held.content, tools);
  const before = doubt?.suspicion.candidate ?? null;
  const candidate = doubt && (await again(doubt.suspicion.candidate, doubt.content, tools));
  if (program === held.program && candidate === before) return { ...held, readOn };
  return {
    ...held,
    ...{ program, readOn },
    shown: { ...shownWhile(program, candidate), changes: held.shown.changes },
    doubt: doubt && candidate && { ...doubt, suspicion: { ...doubt.suspicion, candidate } },
  };
};
