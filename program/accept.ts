import type { Program } from './model.ts';
import type { Problem } from './result.ts';
import { unionOf } from './revision/union.ts';
import { isSuspect, type Loss, lossAt, vanishedFrom } from './revision/vanished.ts';
import { type Duration, type Instant, milliseconds, minutes } from './time/instant.ts';

/** A program that is not believed yet, and what speaks for it so far. */
export type Suspicion = {
  readonly candidate: Program;
  readonly loss: Loss;
  /** Equal answers in a row, the first one included. */
  readonly answers: number;
  /** How long they span, as far as this app was running. */
  readonly lasted: Duration;
  /** `Machine.steady` at the last of them; null where that was in an earlier run, whose time cannot be compared. */
  readonly heardAt: number | null;
};

/** What is to become of an answer. A program to show has no changes yet: `withChanges` gives it those. */
export type Verdict =
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'taken'; readonly program: Program; readonly confirmed: boolean }
  | { readonly is: 'suspect'; readonly program: Program; readonly suspicion: Suspicion };

/** The two times of rule 24: what is to come is so in board time, how long a doubt lasts in machine time. */
export type Times = {
  /** `Machine.steady`, in milliseconds: a wall clock that is set must not make or end a doubt. */
  readonly steady: number;
  readonly boardNow: Instant;
};

/** Rule 19: what a loss is confirmed by. */
const confirmedBy = { answers: 3, lasting: minutes(15) };

const empty: Problem = {
  code: 'FEED_EMPTY',
  where: 'feed',
  message: 'The program has no sessions: publish it, or check the export.',
};

/** Whether two answers say the same of the event: the version, which may be the hour of the export, does not count. */
export const saysTheSame = (a: Program, b: Program): boolean => {
  const said = ({ zone, dayChange, rooms, tracks, sessions }: Program): string =>
    JSON.stringify([zone, dayChange, rooms, tracks, sessions]);
  return a === b || (a.sessions.length === b.sessions.length && said(a) === said(b));
};

const heardAgain = (
  suspicion: Suspicion | null,
  candidate: Program,
  loss: Loss,
  steady: number,
): Suspicion => {
  if (suspicion === null || !saysTheSame(suspicion.candidate, candidate)) {
    return { candidate, loss, answers: 1, lasted: milliseconds(0), heardAt: steady };
  }
  const { answers, lasted, heardAt } = suspicion;
  const since = heardAt === null ? 0 : Math.max(0, steady - heardAt);
  return {
    // The same object as before: what was made of it need not be made again.
    candidate: suspicion.candidate,
    loss,
    answers: answers + 1,
    lasted: milliseconds(lasted + since),
    heardAt: steady,
  };
};

const isConfirmed = ({ answers, lasted }: Suspicion): boolean =>
  answers >= confirmedBy.answers && lasted >= confirmedBy.lasting;

/**
 * Rule 19: may a program that was read without fault take the place of the last good one, `held`? Never an empty one,
 * which is how exports fail (H14), whether or not there is one to replace. Where more than 20 % and more than ten of the
 * sessions that run or come vanish at once it is suspect: until three equal answers over 15 minutes the boards show
 * both. `suspicion` is what the answer before left behind; any other answer ends it.
 */
export const accept = (
  held: Program | null,
  candidate: Program,
  suspicion: Suspicion | null,
  { steady, boardNow }: Times,
): Verdict => {
  if (candidate.sessions.length === 0) return { is: 'refused', problem: empty };
  if (held === null) return { is: 'taken', program: candidate, confirmed: false };
  const vanished = vanishedFrom(held, candidate);
  const loss = lossAt(held, vanished, boardNow);
  if (!isSuspect(loss)) return { is: 'taken', program: candidate, confirmed: false };
  const heard = heardAgain(suspicion, candidate, loss, steady);
  if (isConfirmed(heard)) return { is: 'taken', program: heard.candidate, confirmed: true };
  return { is: 'suspect', program: unionOf(held, heard.candidate, vanished), suspicion: heard };
};
