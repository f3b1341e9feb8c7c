import { type Answer, failed } from '../asking/answer.ts';
import type { Met } from './met.ts';
import type { Recognised } from './systems/systems.ts';

/** None of the feeds that such a page has: what the organiser can do about it. */
const sentenceOf = ({ name, hint, sure }: Recognised, tried: number): string => {
  const count = tried === 1 ? 'one address' : `${tried} addresses`;
  return sure
    ? `This looks like ${name}, but there is no program behind it (${count} tried): ${hint}.`
    : `There is no program here (${count} tried). If this is ${name}, ${hint}; else give the address of the program's own feed.`;
};

/** A web page whose links were no help either. */
const pageSentence = (links: number): string =>
  `This is a web page, not a program, and no link in it leads to one (${links} tried): give the address of the program's own feed.`;

const rejected = (shown: string, message: string, tried: number): Answer =>
  failed(
    'FEED_REJECTED',
    { code: 'NOT_A_PROGRAM', where: shown, message },
    { rule: 'not-a-program', at: 'feed', tried },
  );

const isEmpty = ({ read }: Met): boolean => read !== null && !read.ok && read.problem.code === 'FEED_EMPTY';

const isLocked = ({ answer }: Met): boolean =>
  answer.kind === 'failed' && (answer.facts['code'] === 401 || answer.facts['code'] === 403);

/**
 * What to say where no candidate has a program: that the server cannot be asked, that the program is there and empty,
 * that it needs a login, what to do in the system whose page it is; else what the address as it stands has come to.
 */
export const mostTelling = (met: readonly Met[], shown: string): Answer => {
  const [first] = met;
  if (first === undefined) throw new Error('a source without an address');
  const quiet = met.find(({ is }) => is === 'away') ?? met.find(({ is }) => is === 'silent');
  const telling =
    quiet ?? met.find(isEmpty) ?? met.find((one) => one.candidate.system !== null && isLocked(one));
  if (telling !== undefined) return telling.answer;
  const given = met.find(({ candidate }) => candidate.system === null) ?? first;
  const system = met.find(({ candidate }) => candidate.system !== null)?.candidate.system ?? null;
  if (system !== null) return rejected(shown, sentenceOf(system, met.length), met.length);
  const links = met.length - 1;
  return given.candidate.mayBePage && links > 0
    ? rejected(shown, pageSentence(links), met.length)
    : given.answer;
};
