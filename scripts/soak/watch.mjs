import { setTimeout as wait } from 'node:timers/promises';
import { processorTimeOf } from '../measure/usage.mjs';
import { look } from './sample.mjs';

/** @typedef {import('./sample.mjs').Sample} Sample */
/** @typedef {import('./sample.mjs').Watched & { ended: () => boolean }} Watched */

/**
 * Looks at a board again and again until its time is over, it ends, or `stop` says so.
 * @param {Watched} board
 * @param {object} options
 * @param {number} options.speed
 * @param {number} options.every milliseconds of machine time
 * @param {number} options.lasts milliseconds of machine time
 * @param {() => number} options.polls
 * @param {AbortSignal} options.stop
 * @param {(sample: Sample) => void} [options.onSample]
 * @returns {Promise<readonly Sample[]>}
 */
export const watch = async (board, { speed, every, lasts, polls, stop, onSample = () => undefined }) => {
  /** @type {Sample[]} */
  const samples = [];
  const began = performance.now();
  while (!stop.aborted && !board.ended() && performance.now() - began < lasts) {
    const [since, before] = [performance.now(), processorTimeOf(board.pid)];
    await wait(every, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted || board.ended()) break;
    // What a look itself costs is not counted.
    const [processor, watched] = [processorTimeOf(board.pid) - before, performance.now() - since];
    const seen = await look(board);
    const at = performance.now() - began;
    const sample = { at, board: at * speed, polls: polls(), processor, watched, ...seen };
    samples.push(sample);
    onSample(sample);
  }
  return samples;
};
