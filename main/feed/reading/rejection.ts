import type { Opened } from '../../../program/readers/open.ts';
import type { Problem } from '../../../program/result.ts';

/** What a feed that was not a program looked like, for whoever reads the log. */
export type Sniff = Opened['kind'];

/** Content that no program could be made of, and what it looked like where that is worth a word. */
export type Unread = {
  readonly ok: false;
  readonly problem: Problem;
  readonly sniff?: Sniff;
  /** Where a web page says that its program is, as it says it (`web/links.ts`). */
  readonly links?: readonly string[];
};

/** The rule of `faults.md` section 2 that a rejection falls under. */
const ruleOf = ({ code, where }: Problem): string => {
  switch (code) {
    case 'NOT_A_PROGRAM':
    case 'FORMAT_UNKNOWN':
      return 'not-a-program';
    case 'FEED_PARSE':
      return 'parse';
    case 'FEED_EMPTY':
      return 'empty';
    case 'FEED_REFUSED':
      return where === 'feed' ? 'limit' : where;
    default:
      return code;
  }
};

/** The facts of a `FEED_REJECTED` line: the rule, the place in the feed, what it looked like. */
export const rejectionFacts = ({ problem, sniff }: Unread): Readonly<Record<string, unknown>> => ({
  rule: ruleOf(problem),
  at: problem.where,
  ...(sniff === undefined ? {} : { sniff }),
});
