import type { Log } from '../../diagnostics/log.ts';
import type { Failed } from './answer.ts';

/** Whether the n-th of a row is worth a line: the first and each doubling. A week offline is then a dozen lines. */
const isDoubling = (count: number): boolean => (count & (count - 1)) === 0;

/** What a source's refreshes leave in the log. */
export type FaultLog = {
  /** The `failures`-th failure in a row; `nextAt` is machine time. */
  readonly failed: (failure: Failed, failures: number, nextAt: number) => void;
  /** The source answered, after `failures` failures, with new content or the same. */
  readonly answered: (
    kind: 'confirmed' | 'replaced',
    failures: number,
    facts: Record<string, unknown>,
  ) => void;
};

/** The log of the source that may be shown as `shown`, in the event names of `faults.md`. */
export const openFaultLog = (log: Log, shown: string): FaultLog => {
  let confirmations = 0;
  let lastFault: string | null = null;
  return {
    failed: (failure, failures, nextAt) => {
      const { fault, problem, facts } = failure;
      if (fault === lastFault && !isDoubling(failures)) return;
      lastFault = fault;
      const next = new Date(nextAt).toISOString();
      log(fault, { feed: shown, ...facts, fails: failures, next, problem: problem.message });
    },
    answered: (kind, failures, facts) => {
      lastFault = null;
      if (failures > 0) log('FEED_BACK', { feed: shown, fails: failures });
      confirmations = kind === 'confirmed' ? confirmations + 1 : 0;
      if (kind === 'replaced') log('FEED_TAKEN', { feed: shown, ...facts });
      else if (isDoubling(confirmations)) log('FEED_NOT_MODIFIED', { feed: shown, times: confirmations });
    },
  };
};
