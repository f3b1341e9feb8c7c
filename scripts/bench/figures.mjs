import { setTimeout as wait } from 'node:timers/promises';
import { openBoard } from '../launch/open-board.mjs';
import { memoryOf, processorTimeOf } from '../measure/usage.mjs';

/** What a board needs to settle after it is up, in milliseconds: fonts, caches, the first garbage. */
const settling = 5000;

/**
 * @typedef {object} Figures
 * @property {number} start milliseconds from the start of the process to the board
 * @property {number} memory bytes, at the end
 * @property {number} processor share of one core while it was watched, 0 to 1 and above
 */

/**
 * Opens a subject and only sees its board come up.
 * @param {Omit<import('../launch/app-process.mjs').AppOptions, 'onLine'>} options
 * @returns {Promise<number>} milliseconds
 */
export const startOf = async (options) => {
  const app = await openBoard(options);
  app.end();
  await app.ended;
  return app.ms;
};

/**
 * Opens a subject and watches it for some time.
 * @param {Omit<import('../launch/app-process.mjs').AppOptions, 'onLine'>} options
 * @param {number} seconds
 * @returns {Promise<Figures>}
 */
export const figuresOf = async (options, seconds) => {
  const app = await openBoard(options);
  try {
    await wait(settling);
    const since = performance.now();
    const before = processorTimeOf(app.pid);
    await wait(seconds * 1000);
    const processor = (processorTimeOf(app.pid) - before) / ((performance.now() - since) / 1000);
    return { start: app.ms, memory: memoryOf(app.pid), processor };
  } finally {
    app.end();
    await app.ended;
  }
};

/** The middle of some numbers. @param {readonly number[]} numbers */
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
