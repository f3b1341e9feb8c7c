import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveTo } from '../launch/account.mjs';
import { virtualDisplay } from '../launch/display.mjs';
import { say } from '../setup/say.mjs';
import { systemLibraries } from '../setup/system-libraries.mjs';
import { figuresOf, median, startOf } from './figures.mjs';
import { openSubjects, programName } from './subjects.mjs';
import { rowsOf, tableOf } from './table.mjs';

/** Starts are quick and vary: more of them than of the long watches. */
const rounds = { start: 5, watch: 2 };

/** A start or an end takes about three seconds. @param {number} seconds that each watch lasts */
const minutesFor = (seconds) =>
  Math.ceil((3 * (rounds.start + 1) * 3 + 3 * rounds.watch * (seconds + 8)) / 60);

/** @typedef {import('./subjects.mjs').SubjectName} SubjectName */

/**
 * Measures all subjects in turn, A B C A B C, so that whatever else the machine does falls on each of them.
 * @template T
 * @param {readonly import('./subjects.mjs').Subject[]} subjects
 * @param {number} times
 * @param {(subject: import('./subjects.mjs').Subject) => Promise<T>} measure
 */
const inTurn = async (subjects, times, measure) => {
  /** @type {Record<SubjectName, T[]>} */
  const results = { turning: [], still: [], blank: [] };
  for (let round = 0; round < times; round += 1) {
    for (const subject of subjects) results[subject.name].push(await measure(subject));
  }
  return results;
};

/**
 * Measures the boards beside a blank window and prints the table.
 * @param {{ seconds: number }} options how long each is watched
 * @returns {Promise<number>} exit code
 */
export const runBench = async ({ seconds }) => {
  const { subjects, account, describe, env, electron } = await openSubjects();
  await systemLibraries({ executable: electron, virtualDisplay: true });
  const display = await virtualDisplay({ account });
  const home = mkdtempSync(join(tmpdir(), 'callboard-bench-'));
  for (const { name } of subjects) mkdirSync(join(home, name));
  if (account) giveTo(account, home);
  const options = (/** @type {import('./subjects.mjs').Subject} */ { name, executable, args }) => ({
    executable,
    args: [...args, '--state', join(home, name)],
    env: { ...env, ...display.env },
    cwd: '/',
  });
  try {
    say(`Measuring ${programName} beside a blank window, about ${minutesFor(seconds)} minutes ...`);
    // Not measured: it fills the caches from which the others start.
    await inTurn(subjects, 1, (subject) => startOf(options(subject)));
    const starts = await inTurn(subjects, rounds.start, (subject) => startOf(options(subject)));
    const watched = await inTurn(subjects, rounds.watch, (subject) => figuresOf(options(subject), seconds));
    const figures = (/** @type {SubjectName} */ name) => ({
      start: median(starts[name]),
      memory: median(watched[name].map(({ memory }) => memory)),
      processor: median(watched[name].map(({ processor }) => processor)),
    });
    const rows = rowsOf({ turning: figures('turning'), still: figures('still'), blank: figures('blank') });
    const [load = 0] = loadavg();
    process.stdout.write(
      `${programName}, ${seconds} s each, ${cpus().length} cores, load ${load.toFixed(1)} (below 1 on a quiet machine).\n` +
        `${describe}\n\n${tableOf(rows)}\n`,
    );
    return 0;
  } finally {
    await display.close();
    rmSync(home, { recursive: true, force: true });
  }
};
