import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path @returns {number} bytes of a file, or of all files below a folder; 0 for one just deleted */
const bytesOf = (path) => {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
};

/**
 * What the app keeps on disk: the programs, the browser's own files, the log, and everything else.
 * @param {string} state the state folder
 * @returns {{ feeds: number, profile: number, log: number, rest: number }} bytes
 */
export const diskUse = (state) => {
  const [feeds, profile, log] = ['feeds', 'profile', 'log'].map((name) => bytesOf(join(state, name)));
  const known = { feeds: feeds ?? 0, profile: profile ?? 0, log: log ?? 0 };
  return { ...known, rest: bytesOf(state) - known.feeds - known.profile - known.log };
};
