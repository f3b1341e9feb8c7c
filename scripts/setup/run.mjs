import { spawn } from 'node:child_process';
import { checkout } from './places.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [limit] milliseconds after which the command and its children are ended
 *
 * @typedef {object} Outcome
 * @property {number} code exit code; 127 where the command does not exist, 124 where it took too long
 * @property {string} output what it wrote to stdout and stderr, as it came
 */

/**
 * Runs a command quietly, input closed, and gives what it wrote.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export const run = (file, args, { env = process.env, cwd = checkout, limit } = {}) =>
  new Promise((resolve) => {
    // Its own group, where it is bounded: ending it must end what it started too.
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: limit !== undefined,
    });
    let output = '';
    let late = false;
    const keep = (/** @type {Buffer} */ part) => {
      output += part.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const bound =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            if (child.pid) process.kill(-child.pid, 'SIGKILL');
          }, limit);
    child.on('error', (error) => resolve({ code: 127, output: `${error.message}\n` }));
    child.on('close', (code) => {
      clearTimeout(bound);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });

/**
 * Runs a command whose output belongs on the terminal; gives its exit code.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export const runOnTerminal = (file, args, { env = process.env, cwd = checkout } = {}) =>
  new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
