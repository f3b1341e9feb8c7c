import { openApp } from './app-process.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** How often it is looked whether npm still is there, in milliseconds. */
const glance = 500;

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
 * @param {import('./app-process.mjs').AppOptions} options
 * @returns {Promise<number>} its exit code
 */
export const runApp = async (options) => {
  const { ended, end } = openApp(options);
  for (const signal of signals) process.on(signal, end);
  const orphaned = endWithNpm(end);
  const code = await ended;
  clearInterval(orphaned);
  for (const signal of signals) process.off(signal, end);
  return code;
};
