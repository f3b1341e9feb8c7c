import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How long the app may take to end when it is asked to, in milliseconds. */
const patience = 5000;

/** Chromium says these on every machine without a D-Bus or a GPU; they mean nothing. */
const isNoise = /** @param {string} line */ (line) =>
  /:(?:ERROR|WARNING):(?:bus|object_proxy|viz_main_impl|gpu_[a-z_]+|gl_[a-z_]+|vaapi_wrapper|angle_platform_impl)\.cc/.test(
    line,
  );

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
  createInterface(child.stderr).on('line', (line) => isNoise(line) || process.stderr.write(`${line}\n`));

  let asked = false;
  const kill = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  const end = () => {
    if (asked) kill();
    else setTimeout(kill, patience).unref();
    asked = true;
    child.kill('SIGTERM');
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, end);
  const [code] = /** @type {[number | null]} */ (await once(child, 'close'));
  for (const signal of signals) process.off(signal, end);
  return code ?? (asked ? 0 : 143);
};
