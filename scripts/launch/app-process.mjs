import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { say } from '../setup/say.mjs';
import { keeping } from './keep.mjs';

/** How long the app may take to end when it is asked to, in milliseconds. */
const patience = 5000;

/** Chromium's own log. Without a D-Bus or a GPU it is full of errors that mean nothing. */
const isChromiumLog = /** @param {string} line */ (line) => /^\[\d+:\d+\/[\d.]+:[A-Z]+:/.test(line);

/**
 * Passes on what the app writes to stderr, but keeps Chromium's log back: it is of use only if the app fails.
 * @param {import('node:stream').Readable} stderr
 * @returns {() => string} the last lines of that log
 */
const passOn = (stderr) => {
  /** @type {string[]} */
  const kept = [];
  createInterface(stderr).on('line', (line) => {
    if (!isChromiumLog(line)) process.stderr.write(`${line}\n`);
    else if (kept.push(line) > 20) kept.shift();
  });
  return () => kept.map((line) => `${line}\n`).join('');
};

/**
 * @typedef {object} AppOptions
 * @property {string} executable
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 * @property {(line: string) => void} onLine each line the app wrote to stdout
 * @property {{ account: import('./account.mjs').Account | null }} [kept] start it again whenever it ends by itself
 *
 * @typedef {object} AppProcess
 * @property {number} pid of Electron's main process; of the wrapper around it where it is kept
 * @property {Promise<number>} ended its exit code; 0 where `end` ended it, 128 and its number where another signal did
 * @property {() => void} end asks it to end, and makes it after a while; called again: makes it at once
 */

/** Ends a process when its parent does, however that ends. @param {readonly string[]} command */
const boundToParent = (command) =>
  process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'TERM', ...command] : command;

/**
 * How the app ended, as an exit code; a signal that nobody here sent is said.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @param {boolean} asked
 */
const endOf = (code, signal, asked) => {
  if (code !== null) return code;
  if (asked || signal === null) return 0;
  say(`Callboard was ended by ${signal}.`);
  return 128 + constants.signals[signal];
};

/**
 * Starts Electron in a process group of its own: Ctrl+C reaches only us, and the app hears of it once. On Linux it
 * still ends when we are killed.
 * @param {AppOptions} options
 * @returns {AppProcess}
 */
export const openApp = ({ executable, args, env, cwd, onLine, kept }) => {
  const app = boundToParent([executable, ...args]);
  const [file = executable, ...words] = kept ? boundToParent(['sh', ...keeping(app, kept.account)]) : app;
  const child = spawn(file, words, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  createInterface(child.stdout).on('line', onLine);
  const chromiumLog = passOn(child.stderr);
  let asked = false;
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const kill = () => isRunning() && process.kill(-Number(child.pid), 'SIGKILL');
  const ended = once(child, 'close').then(([code, signal]) => {
    // 2 is wrong usage: the app has said what is wrong, and Chromium has nothing to add.
    if (!asked && code !== 0 && code !== 2) process.stderr.write(chromiumLog());
    return endOf(code, signal, asked);
  });
  const end = () => {
    // The wrapper makes it when it is asked twice: killed itself, it could not.
    if (asked && !kept) kill();
    if (!asked) setTimeout(kill, patience).unref();
    asked = true;
    child.kill('SIGTERM');
  };
  return { pid: child.pid ?? 0, ended, end };
};
