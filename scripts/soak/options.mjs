import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupFailure } from '../setup/say.mjs';
import { leaks } from './seeds.mjs';

/**
 * @typedef {object} SoakOptions
 * @property {number} hours of board time
 * @property {number} speed
 * @property {number} every seconds of machine time between two looks
 * @property {string | null} feed a file
 * @property {string | null} board
 * @property {string | null} room
 * @property {readonly import('./seeds.mjs').Leak[]} seeds
 * @property {string | null} report
 */

export const helpText = `npm run soak [-- options]

Runs one board for days in a rehearsal, on a program that a local web server
publishes, changes, and sometimes fails to give. Counts heap, memory, DOM nodes,
listeners, descriptors, threads, timers and disk, and says whether any of them
grows. Ends with 0 if none grows more than it may, else with 1. Ctrl+C ends it
early; what was seen until then is reported. Under twenty minutes of machine time
it mostly sees caches fill and code being compiled, which looks like growth.

  --hours N          board time, 72 unless given
  --speed N          how fast it runs, 120 unless given: 72 hours take 36 minutes
  --every SECONDS    between two looks, machine time; unless given, so that there are about 150
  --feed FILE        a program in frab XML or JSON; unless given 38C3 or FOSDEM 2024
                     from ../shared/feeds, else the demo
  --board NAME       tracks, room or standby
  --room NAME        a door sign
  --seed-leak KIND   makes the app leak on purpose, which must be found: ${leaks.join(', ')};
                     may be given several times
  --report FILE      all samples and the verdict as JSON
  --help
`;

/** @param {string} flag @param {string} given @param {number} least */
const atLeast = (flag, given, least) => {
  const number = Number(given);
  if (number >= least) return number;
  throw new SetupFailure(`${flag} must be a number from ${least} up, but is "${given}".`);
};

/** @param {string} given @returns {import('./seeds.mjs').Leak} */
const leakNamed = (given) => {
  const leak = leaks.find((each) => each === given);
  if (leak) return leak;
  throw new SetupFailure(`--seed-leak must be one of ${leaks.join(', ')}, but is "${given}".`);
};

/** @param {readonly string[]} words */
const parsed = (words) => {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args: [...words],
      options: {
        hours: { ...text, default: '72' },
        speed: { ...text, default: '120' },
        ...{ every: text, feed: text, board: text, room: text, report: text },
        'seed-leak': { ...text, multiple: true },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new SetupFailure(`${error instanceof Error ? error.message : error}\nSee npm run soak -- --help.`);
  }
};

/**
 * The command line of `npm run soak`; null where it asks for help. Throws `SetupFailure` where it cannot be used.
 * @param {readonly string[]} words
 * @param {string} folder what paths start from
 * @returns {SoakOptions | null}
 */
export const soakOptions = (words, folder) => {
  const values = parsed(words);
  if (values.help) return null;
  const hours = atLeast('--hours', values.hours, 0.01);
  const speed = atLeast('--speed', values.speed, 0.1);
  const seconds = (hours * 3600) / speed;
  return {
    ...{ hours, speed },
    every:
      values.every === undefined
        ? Math.min(600, Math.max(1, seconds / 150))
        : atLeast('--every', values.every, 0.2),
    feed: values.feed === undefined ? null : resolve(folder, values.feed),
    board: values.board ?? null,
    room: values.room ?? null,
    seeds: (values['seed-leak'] ?? []).map(leakNamed),
    report: values.report === undefined ? null : resolve(folder, values.report),
  };
};
