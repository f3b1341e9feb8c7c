import type { Problem } from '../../program/result.ts';
import type { Log } from './log.ts';

/** How many different problems are remembered as said. */
const remembered = 500;

/** Logs each different problem once: a feed that is read every five minutes repeats its own. */
export const problemNotes = (log: Log): ((problem: Problem) => void) => {
  const said = new Set<string>();
  return ({ code, where, message }) => {
    const key = JSON.stringify([code, where, message]);
    if (said.has(key)) return;
    if (said.size >= remembered) said.clear();
    said.add(key);
    log('PROBLEM', { code, where, message });
  };
};
