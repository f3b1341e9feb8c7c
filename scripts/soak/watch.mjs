import { setTimeout as wait } from 'node:timers/promises';
import { processorTimeOf } from '../measure/usage.mjs';
import { look } from './sample.mjs';

/** @typedef {import('./sample.mjs').Sample} Sample */
/** @typedef {import('./sample.mjs').Watched & { ended: () => boolean }} Watched */

/**
 * Looks at a board again and again until its time is over, it ends, or `stop` says so. A page or an app that goes
 * while it is looked at ends it too: `broken` says how.
 * @param {Watched} board
 * @param {object} options
 * @param {number} options.speed
 * @param {number} options.every milliseconds of machine time
 * @param {number} options.lasts milliseconds of machine time
 * @param {() => number} options.polls
 * @param {AbortSignal} options.stop
 * @param {(sample: Sample) => void} [options.onSample]
 * @returns {Promise<{ samples: readonly Sample[], broken: string | null }>}
 */
export const watch = async (board, { speed, every, lasts, polls, stop, onSample = () => undefined }) => {
  /** @type {Sample[]} */
  const samples = [];
  const began = performance.now();
  while (performance.now() - began < lasts) {
    const [since, before] = [performance.now(), processorTimeOf(board.pid)];
    await wait(every, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) break;
    if (board.ended()) return { samples, broken: 'the app ended' };
    // What a look itself costs is not counted.
    const [processor, watched] = [processorTimeOf(board.pid) - before, performance.now() - since];
    try {
      const seen = await look(board);
      const at = performance.now() - began;
      samples.push({ at, board: at * speed, polls: polls(), processor, watched, ...seen });
    } catch (error) {
      return { samples, broken: error instanceof Error ? error.message : String(error) };
    }
    for (const sample of samples.slice(-1)) onSample(sample);
  }
  return { samples, broken: null };
};
