import { type Health, healthAt } from '../../program/health.ts';
import type { Problem } from '../../program/result.ts';
import type { Duration, Instant } from '../../program/time/instant.ts';
import type { ServerDate } from './asking/server-date.ts';
import { isKnown, problemsOf, type SourceState } from './source-state.ts';

/** A program that lost so much at once that it is not believed yet (now-next.md rule 19). */
export type SuspectReport = {
  /** Sessions of the program that is held, and of the one that is doubted. */
  readonly held: number;
  readonly answered: number;
  /** How many of those that were still to come are gone. */
  readonly vanished: number;
  /** Equal answers so far, and how long they span. */
  readonly answers: number;
  readonly lasted: Duration;
};

/** One source as it stands, for whoever looks after the screen. All instants are machine time. */
export type SourceReport = {
  /** Its address without secrets. */
  readonly shown: string;
  readonly state: Health['state'];
  /** False of a file on this machine, which is as good as the day it was put there. */
  readonly ages: boolean;
  /** When the content was last confirmed, a 304 included, and when the program was taken; null before the first. */
  readonly confirmedAt: Instant | null;
  readonly fetchedAt: Instant | null;
  /** Refreshes in a row that brought nothing. */
  readonly failures: number;
  /** When it is asked again; null before the first answer and for a source that cannot be asked. */
  readonly nextAt: Instant | null;
  /** The first thing wrong with it: its address, its last refresh, a doubt about it, its place on disk. */
  readonly problem: Problem | null;
  /** On the boards from this source, and left out by its reader. */
  readonly sessions: number;
  readonly skipped: number;
  readonly suspect: SuspectReport | null;
  /** What time its server has; null until one said so in this run. */
  readonly serverDate: ServerDate | null;
};

/** The report of a source at machine time `now`. */
export const reportOf = (state: SourceState, now: Instant): SourceReport => {
  const { shown, confirmedAt, inThisRun, ages, program } = state;
  const confirmation = { confirmedAt: isKnown(state) ? confirmedAt : null, inThisRun, ages };
  return {
    shown,
    state: healthAt(confirmation, now).health.state,
    ages,
    confirmedAt,
    fetchedAt: state.fetchedAt,
    failures: state.failures,
    nextAt: state.nextAt,
    problem: problemsOf(state)[0] ?? null,
    sessions: program?.sessions.length ?? 0,
    skipped: program?.skipped ?? 0,
    suspect: state.suspect,
    serverDate: state.serverDate,
  };
};
