import type { ProblemCode } from '../../problem-codes.ts';
import type { Problem } from '../../result.ts';

/** How many problems of one code are listed one by one; the rest become one line with their number. */
const listedOfOneCode = 50;

/** Problems in the order they were found, each code capped, so that a feed of 5,000 faults stays readable. */
export type ProblemList = {
  readonly add: (code: ProblemCode, where: string, message: string) => void;
  /** The same once more: listed once for its `where`, with the number of times. */
  readonly count: (code: ProblemCode, where: string, message: string) => void;
  /** One problem that stands for `times` of its kind. */
  readonly addOne: (problem: Problem) => void;
  readonly all: () => readonly Problem[];
};

const nameOf = ({ code, where }: Problem): string => `${code} ${where}`;

/** An empty list that belongs to one reading of one feed. */
export const problemList = (): ProblemList => {
  const listed: Problem[] = [];
  const counts = new Map<ProblemCode, number>();
  const unlisted = (): Problem[] =>
    [...counts]
      .filter(([, count]) => count > listedOfOneCode)
      .map(([code, count]) => ({
        code,
        where: 'feed',
        times: count - listedOfOneCode,
        message: `${count - listedOfOneCode} more of the same kind are not listed; see to the first ones and look again.`,
      }));
  const repeated = new Map<string, number>();
  const withTimes = (problem: Problem): Problem => {
    const times = repeated.get(nameOf(problem)) ?? 1;
    return times > 1 ? { ...problem, times } : problem;
  };
  const add = (problem: Problem): void => {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    if (count <= listedOfOneCode) listed.push(problem);
  };
  return {
    add: (code, where, message) => add({ code, where, message }),
    count: (code, where, message) => {
      const problem = { code, where, message };
      const times = (repeated.get(nameOf(problem)) ?? 0) + 1;
      repeated.set(nameOf(problem), times);
      if (times === 1) add(problem);
    },
    addOne: (problem) => listed.push(problem),
    all: () => [...listed.map(withTimes), ...unlisted()],
  };
};
