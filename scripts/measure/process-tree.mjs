import { readdirSync, readFileSync } from 'node:fs';

/** @param {number | string} pid @returns {number | null} null where the process has ended */
const parentOf = (pid) => {
  try {
    // The name in parentheses may hold anything, so what follows it is counted from the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1]);
  } catch {
    return null;
  }
};

/**
 * A process and all that descend from it, as /proc shows them now.
 * @param {number} root
 * @returns {number[]} process ids
 */
export const processTree = (root) => {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const tree = [root];
  for (const member of tree) {
    for (const [pid, parent] of parents) if (parent === member) tree.push(pid);
  }
  return tree;
};

/** @param {number} pid @returns {string[]} a process' command line; empty where it has ended */
export const wordsOf = (pid) => {
  try {
    // Chromium's children rewrite theirs as one string with spaces.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split(/[\0 ]/)
      .filter((word) => word !== '');
  } catch {
    return [];
  }
};
