import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How long the app may take to end when it is asked to, in milliseconds. */
const patience = 5000;

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** How often it is looked whether npm still is there, in milliseconds. */
const glance = 500;

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
 * `npm` that is killed takes only its shell with it and leaves us an orphan: then `end` is called.
 * @param {() => void} end
 */
const endWithNpm = (end) => {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.env['npm_lifecycle_event'] && process.ppid !== parent) end();
  }, glance).unref();
};

/**
 * Runs Electron until it ends. SIGINT, SIGTERM and SIGHUP to this process end it, cleanly if it will.
 * @param {object} options
 * @param {string} options.executable
 * @param {readonly string[]} options.args
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.cwd
 * @param {(line: string) => void} options.onLine each line the app wrote to stdout
 * @returns {Promise<number>} its exit code; 128 + 15 where a signal ended it
 */
export const runApp = async ({ executable, args, env, cwd, onLine }) => {
  // Detached: Ctrl+C reaches only us, and the app hears of it once. On Linux it still ends when we are killed.
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
  const kill = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  const end = () => {
    if (asked) kill();
    else setTimeout(kill, patience).unref();
    asked = true;
    child.kill('SIGTERM');
  };
  for (const signal of signals) process.on(signal, end);
  const orphaned = endWithNpm(end);
  const [code] = /** @type {[number | null]} */ (await once(child, 'close'));
  clearInterval(orphaned);
  for (const signal of signals) process.off(signal, end);
  if (!asked && code !== 0) process.stderr.write(chromiumLog());
  return code ?? (asked ? 0 : 143);
};
