import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { ServerDate } from './asking/server-date.ts';
import type { SuspectReport } from './source-report.ts';

/** One source as it stands now. All instants are machine time. */
export type SourceState = {
  /** Its address without secrets. */
  readonly shown: string;
  program: Program | null;
  confirmedAt: Instant | null;
  /** When the answer came that brought the program. */
  fetchedAt: Instant | null;
  inThisRun: boolean;
  readonly ages: boolean;
  /** True for as long as the source runs. */
  readonly standing: readonly Problem[];
  /** Why the last refresh brought nothing, or nothing to be believed; null after one that did. */
  refreshing: Problem | null;
  storing: Problem | null;
  /** Refreshes in a row that brought nothing. */
  failures: number;
  nextAt: Instant | null;
  suspect: SuspectReport | null;
  serverDate: ServerDate | null;
};

/** A source that has not answered yet. A file on this machine never ages (`faults.md`, status). */
export const newSourceState = (shown: string, ages: boolean, standing: readonly Problem[]): SourceState => ({
  shown,
  program: null,
  confirmedAt: null,
  fetchedAt: null,
  inThisRun: false,
  ages,
  standing,
  refreshing: null,
  storing: null,
  failures: 0,
  nextAt: null,
  suspect: null,
  serverDate: null,
});

type Known = SourceState & { readonly program: Program; readonly confirmedAt: Instant };

/** Whether the source has brought a program, in this run or an earlier one. */
export const isKnown = (state: SourceState): state is Known =>
  state.program !== null && state.confirmedAt !== null;

const suspectProblem = (where: string, suspect: SuspectReport): Problem => {
  const { held, answered, vanished } = suspect;
  const message = `${vanished} sessions that were still to come vanished at once (${held} sessions before, ${answered} now): they stay on the boards until the same answer has come three times over 15 minutes, or until --confirm-program.`;
  return { code: 'FEED_SUSPECT', where, message };
};

/** What is wrong with a source right now: its address, its last refresh, a doubt about its answer, its place on disk. */
export const problemsOf = ({
  shown,
  standing,
  refreshing,
  suspect,
  storing,
}: SourceState): readonly Problem[] =>
  [...standing, refreshing, suspect && suspectProblem(shown, suspect), storing].filter(
    (problem) => problem !== null,
  );
