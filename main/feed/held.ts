import type { Suspicion } from '../../program/accept.ts';
import type { Program } from '../../program/model.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { Body } from './asking/answer.ts';
import type { Content, StoredFeed } from './keeping/stored-feed.ts';
import type { SuspectReport } from './source-report.ts';

/** An answer that is not believed yet (rule 19). */
export type Doubt = { readonly suspicion: Suspicion; readonly content: Content };

/** What a source has given so far. */
export type Held = {
  /** The last good program, as it was read from `content`. */
  readonly program: Program;
  /** What the boards show: the last good program, and with a doubt the union of both; with its changes (rule 18). */
  readonly shown: Program;
  readonly content: Content;
  /** Machine time of the answer that brought `content`. */
  readonly fetchedAt: Instant;
  /** The program day (rule 11) on which `content` was read; null where an earlier version did not write it down. */
  readonly readOn: string | null;
  readonly doubt: Doubt | null;
  /** Answers in a row that were older than `content` (T13). */
  readonly older: number;
};

/** What an answer is known by. */
export const contentOf = ({ bytes, contentType, sha256, validators }: Body): Content => ({
  ...{ bytes, contentType, validators },
  contentHash: sha256,
});

/** What the source was last heard to have: the doubted content, where there is one. */
export const latestOf = ({ content, doubt }: Held): Content => doubt?.content ?? content;

/** The doubt in figures, for whoever looks after the screen. */
export const suspectOf = ({ program, doubt }: Held): SuspectReport | null =>
  doubt && {
    held: program.sessions.length,
    answered: doubt.suspicion.candidate.sessions.length,
    vanished: doubt.suspicion.loss.vanished,
    answers: doubt.suspicion.answers,
    lasted: doubt.suspicion.lasted,
  };

/** What goes to disk. */
export const storedOf = (held: Held, readWith: string, confirmedAt: Instant): StoredFeed => {
  const { program, shown, content, fetchedAt, readOn, doubt } = held;
  return {
    ...content,
    ...{ readWith, readOn, fetchedAt, confirmedAt },
    program: { ...program, changes: shown.changes },
    doubt: doubt && {
      ...doubt.content,
      candidate: doubt.suspicion.candidate,
      loss: doubt.suspicion.loss,
      answers: doubt.suspicion.answers,
      lasted: doubt.suspicion.lasted,
    },
  };
};
