import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many copies of one folder are kept: one of them may still be running while newer ones are made. */
const kept = 4;

const day = 24 * 60 * 60 * 1000;
/** A copy that nobody has started for so long is made again when it is needed. */
const longestIdle = 14 * day;
/** A copy that was just made may be about to be started. */
const settled = day / 24;

/** Beside what was copied: the folder it was copied from. */
const originFile = '.copied-from';

/** @param {string} copy @param {string} from */
export const noteOrigin = (copy, from) => writeFileSync(join(copy, originFile), from);

/** @param {string} path @returns {string} empty where it cannot be read */
const textOf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The command lines of all processes, as one text. */
const commandLines = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => textOf(`/proc/${pid}/cmdline`))
    .join('\n');

/**
 * @typedef {object} Copy
 * @property {string} path
 * @property {string} family copies of one folder have the same
 * @property {number} idle milliseconds since it was last made ready to start
 */

/** @param {string} folder @returns {Copy[]} newest first */
const copiesIn = (folder) =>
  readdirSync(folder)
    .flatMap((name) => {
      const family = /^((?:[a-z]+)-[0-9a-f]{8})-[0-9a-z]{1,12}$/.exec(name)?.[1];
      const path = join(folder, name);
      return family ? [{ path, family, idle: Date.now() - statSync(path).mtimeMs }] : [];
    })
    .sort((a, b) => a.idle - b.idle);

/** @param {Copy} copy @param {readonly Copy[]} copies */
const isDispensable = (copy, copies) => {
  if (copy.idle > longestIdle) return true;
  const newer = copies.filter(({ family, idle }) => family === copy.family && idle < copy.idle);
  if (newer.length >= kept) return true;
  const origin = textOf(join(copy.path, originFile));
  return copy.idle > settled && origin !== '' && !existsSync(origin);
};

/**
 * Deletes the copies in `folder` that are of no more use: older ones of the same folder, those of a folder that is gone
 * (a clone that was thrown away), and those not started for two weeks. What a process runs from stays.
 * @param {string} folder
 */
export const sweepCopies = (folder) => {
  const copies = copiesIn(folder);
  const running = commandLines();
  for (const copy of copies) {
    if (isDispensable(copy, copies) && !running.includes(copy.path)) {
      rmSync(copy.path, { recursive: true, force: true });
    }
  }
};
