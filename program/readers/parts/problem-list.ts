import type { ProblemCode } from '../../problem-codes.ts';
import type { Problem } from '../../result.ts';

/** How many problems of one code are listed one by one; the rest become one line with their number. */
const listedOfOneCode = 50;

/** Problems in the order they were found, each code capped, so that a feed of 5,000 faults stays readable. */
export type ProblemList = {
  readonly add: (code: ProblemCode, where: string, message: string) => void;
  /** One problem that stands for `times` of its kind. */
  readonly addOne: (problem: Problem) => void;
  readonly all: () => readonly Problem[];
};

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
  return {
    add: (code, where, message) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= listedOfOneCode) listed.push({ code, where, message });
    },
    addOne: (problem) => listed.push(problem),
    all: () => [...listed, ...unlisted()],
  };
};
