import type { Answer, Failed } from '../asking/answer.ts';
import type { ReadResult } from '../reading/read-bytes.ts';
import type { Candidate } from './candidates.ts';

/**
 * What one candidate came to. `none`: it answered, and there is no program here. `silent`: it may well be here, but the
 * server did not say. `away`: the server as a whole cannot be asked, so neither can the others on it.
 */
export type Met = {
  readonly candidate: Candidate;
  readonly answer: Answer;
  /** Null where there was nothing to read. */
  readonly read: ReadResult | null;
  readonly is: 'program' | 'thin' | 'none' | 'silent' | 'away';
};

const busy: ReadonlySet<unknown> = new Set([429, 503]);

const statusIs = (code: unknown): Met['is'] => {
  if (busy.has(code)) return 'away';
  return code === 408 || code === 425 || (typeof code === 'number' && code >= 500) ? 'silent' : 'none';
};

/** What a failure says about whether the program is at this address. */
export const failureIs = ({ fault, facts }: Failed): Met['is'] => {
  switch (fault) {
    case 'FEED_HTTP':
      return statusIs(facts['code']);
    case 'FEED_CONN':
    case 'FEED_TLS':
      return 'away';
    case 'FEED_TIMEOUT':
      return facts['phase'] === 'connect' ? 'away' : 'silent';
    case 'FEED_TRUNCATED':
      return 'silent';
    default:
      return 'none';
  }
};

/** One entry is no program: it may be the event itself, in the data of its page or in a calendar to add it to one's own. */
const isThin = ({ system }: Candidate, read: ReadResult): boolean =>
  system === null && read.ok && read.value.program.sessions.length < 2;

export const metOf = (candidate: Candidate, answer: Answer, read: ReadResult | null): Met => {
  if (answer.kind === 'failed') return { candidate, answer, read, is: failureIs(answer) };
  if (read === null) return { candidate, answer, read, is: 'program' };
  if (!read.ok) return { candidate, answer, read, is: 'none' };
  return { candidate, answer, read, is: isThin(candidate, read) ? 'thin' : 'program' };
};

/** One address that was tried, as it may be shown, and what came of it, in a few words. */
export type Step = { readonly address: string; readonly outcome: string };

const outcomeOf = ({ answer, read }: Met): string => {
  if (answer.kind === 'failed') {
    return answer.fault === 'FEED_HTTP' ? String(answer.facts['code']) : answer.problem.message;
  }
  if (read === null) return 'not modified';
  if (!read.ok) return read.problem.message;
  const { format, program } = read.value;
  const count = program.sessions.length;
  return `read as ${format}, ${count} session${count === 1 ? '' : 's'}`;
};

export const stepOf = (met: Met, shownUrl: (url: URL) => string): Step => ({
  address: shownUrl(met.candidate.url),
  outcome: outcomeOf(met),
});
