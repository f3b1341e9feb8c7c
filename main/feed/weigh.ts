import { accept } from '../../program/accept.ts';
import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { withChanges } from '../../program/revision/remember.ts';
import type { Held } from './held.ts';
import type { Content } from './keeping/stored-feed.ts';
import { dayOf, type Moment } from './moment.ts';

/** What comes of a program that was read: what is held from now on, and how many sessions differ on the boards. */
export type Weighed =
  | { readonly ok: true; readonly held: Held; readonly changed: number }
  | { readonly ok: false; readonly problem: Problem };

/** What is held once `program` is believed. */
export const believed = (held: Held | null, program: Program, content: Content, moment: Moment) => {
  const remembering = held === null ? null : withChanges(held.shown, program, moment.boardNow);
  const shown = remembering?.program ?? program;
  const readOn = dayOf(program, moment);
  const after: Held = { program, shown, content, fetchedAt: moment.now, readOn, doubt: null, older: 0 };
  return { ok: true, held: after, changed: remembering?.changed ?? program.sessions.length } as const;
};

/** Whether nobody could tell two programs apart but by their version, which may be the hour of the export. */
export const isTheSame = (held: Program, candidate: Program): boolean => {
  const told = ({ version: _, changes: __, ...program }: Program): string => JSON.stringify(program);
  return held.sessions.length === candidate.sessions.length && told(held) === told(candidate);
};

/** Weighs a program against what is held (rule 19), and gives it the changes that boards may tell of (rule 18). */
export const weigh = (held: Held | null, candidate: Program, content: Content, moment: Moment): Weighed => {
  const suspicion = held?.doubt?.suspicion ?? null;
  if (held !== null && suspicion === null && isTheSame(held.program, candidate)) {
    // An export that stamps each answer is neither news for a wall nor worth the wear of a card.
    const same = { ...held.content, validators: content.validators };
    return { ok: true, held: { ...held, content: same, older: 0 }, changed: 0 };
  }
  const verdict = accept(held?.program ?? null, candidate, suspicion, moment);
  if (verdict.is === 'refused') return { ok: false, problem: verdict.problem };
  if (held === null || verdict.is === 'taken') return believed(held, verdict.program, content, moment);
  const doubt = { suspicion: verdict.suspicion, content };
  if (verdict.suspicion.candidate === suspicion?.candidate) {
    return { ok: true, held: { ...held, doubt, older: 0 }, changed: 0 };
  }
  const { program: shown, changed } = withChanges(held.shown, verdict.program, moment.boardNow);
  return { ok: true, held: { ...held, shown, doubt, older: 0 }, changed };
};

/** What is held once the source has gone back to the very content that was good before. */
export const takenBack = (held: Held, content: Content, moment: Moment): Weighed => {
  const { ok, held: after, changed } = believed(held, held.program, content, moment);
  return { ok, held: { ...after, fetchedAt: held.fetchedAt, readOn: held.readOn }, changed };
};
