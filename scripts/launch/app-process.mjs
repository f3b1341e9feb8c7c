import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

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
 *
 * @typedef {object} AppProcess
 * @property {number} pid of Electron's main process
 * @property {Promise<number>} ended its exit code; 0 where `end` ended it, 143 where another signal did
 * @property {() => void} end asks it to end, and makes it after a while; called again: makes it at once
 */

/**
 * Starts Electron in a process group of its own: Ctrl+C reaches only us, and the app hears of it once. On Linux it
 * still ends when we are killed.
 * @param {AppOptions} options
 * @returns {AppProcess}
 */
export const openApp = ({ executable, args, env, cwd, onLine }) => {
  const words = process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'TERM', executable] : [executable];
  const child = spawn(words[0] ?? executable, [...words.slice(1), ...args], {
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
  const ended = once(child, 'close').then(([code]) => {
    // 2 is wrong usage: the app has said what is wrong, and Chromium has nothing to add.
    if (!asked && code !== 0 && code !== 2) process.stderr.write(chromiumLog());
    return typeof code === 'number' ? code : asked ? 0 : 143;
  });
  const end = () => {
    if (asked) kill();
    else setTimeout(kill, patience).unref();
    asked = true;
    child.kill('SIGTERM');
  };
  return { pid: child.pid ?? 0, ended, end };
};
