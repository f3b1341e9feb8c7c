import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { ServerDate } from './asking/server-date.ts';
import type { SuspectReport } from './source-report.ts';

/** What an answer tells beside its program. All instants are machine time. */
export type AnswerFacts = {
  /** When the source is asked again; null before the first answer of this run. */
  readonly nextAt: Instant | null;
  /** What time the server has; null where it did not say, and for files. */
  readonly serverDate: ServerDate | null;
  /** Set while the newest answer is doubted (rule 19). */
  readonly suspect: SuspectReport | null;
};

/** Where a program comes from: when an origin gave it, when it last confirmed it, and whether in an earlier run. */
export type ProgramFacts = AnswerFacts & {
  readonly fetchedAt: Instant;
  readonly confirmedAt: Instant;
  readonly fromCache: boolean;
};

/** What happens to one source, told as it happens. */
export type RefreshListener = {
  /** Disk was asked for the last good program; `onProgram` came first if there was one. Comes once. */
  readonly onRestored: () => void;
  /** What the boards show from now on; while an answer is doubted, both programs. Also ends a problem. */
  readonly onProgram: (program: Program, facts: ProgramFacts) => void;
  /** The same answer as before, read on another day: what the boards show from now on. Says nothing of the origin. */
  readonly onReadAnew: (program: Program) => void;
  /** The origin answered, and the boards show what they showed. Also ends a problem. */
  readonly onConfirmed: (at: Instant, facts: AnswerFacts) => void;
  /** A refresh that brought nothing, the `attempt`-th failure in a row; 0 where the answer was only too old (T13). */
  readonly onProblem: (
    problem: Problem,
    next: { readonly attempt: number; readonly nextAt: Instant },
  ) => void;
  /** The disk refused the last good program, or (null) takes it again. */
  readonly onStoreProblem: (problem: Problem | null) => void;
  /** Something that must not happen. The refreshing goes on. */
  readonly onBug: (error: unknown) => void;
};
