import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron as electron } from 'playwright';
import { eventIn } from '../launch/events.mjs';
import { SetupFailure } from '../setup/say.mjs';
import { pageGauge } from './sample.mjs';

/**
 * @typedef {object} Board A running app, seen from outside.
 * @property {import('playwright').ElectronApplication} app
 * @property {import('playwright').Page} window
 * @property {() => Promise<import('./sample.mjs').PageUse>} page
 * @property {number} pid of the main process
 * @property {string} state its state folder
 * @property {Readonly<Record<string, number>>} events how often each event came up in its log
 * @property {() => boolean} ended
 * @property {() => Promise<void>} end
 */

/** How long a first board may take, in milliseconds. */
const patience = 60_000;

/** @param {string} state */
const isUp = (state) => {
  const log = join(state, 'log/callboard.jsonl');
  return existsSync(log) && readFileSync(log, 'utf8').includes('"BOARD_UP"');
};

/** Playwright would end this process at once on Ctrl+C: what it was measured for would be lost. */
const keepSignals = () => {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const before = new Set(signals.flatMap((signal) => process.listeners(signal)));
  return () => {
    for (const signal of signals) {
      for (const listener of process.listeners(signal)) {
        if (!before.has(listener)) process.off(signal, listener);
      }
    }
  };
};

/**
 * Opens the built app with the debugger's doors open, sandbox on, and waits for its board.
 * @param {object} options
 * @param {import('../launch/launcher.mjs').ElectronLauncher} options.launcher
 * @param {Record<string, string>} options.display
 * @param {string} options.state
 * @param {Readonly<Record<string, unknown>>} options.settings
 * @param {readonly string[]} options.flags
 * @returns {Promise<Board>}
 */
export const openSoakBoard = async ({ launcher, display, state, settings, flags }) => {
  const settingsFile = join(state, 'settings.json');
  writeFileSync(settingsFile, JSON.stringify(settings), { mode: 0o644 });
  launcher.own(state);
  const restoreSignals = keepSignals();
  const app = await electron.launch({
    executablePath: launcher.executable,
    args: [launcher.appPath, '--state', state, '--settings', settingsFile, ...flags],
    env: { ...launcher.env, ...display, CALLBOARD_HOME: state },
    chromiumSandbox: true,
  });
  restoreSignals();
  let ended = false;
  const closed = new Promise((resolve) => app.on('close', () => resolve(undefined))).then(() => {
    ended = true;
  });
  /** @type {Record<string, number>} */
  const events = {};
  const child = app.process();
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      const name = eventIn(line)?.['event'];
      if (name !== undefined) events[String(name)] = (events[String(name)] ?? 0) + 1;
    });
  }
  const end = async () => {
    if (!ended) child.kill('SIGTERM');
    await closed;
  };
  const late = performance.now() + patience;
  while (!isUp(state)) {
    if (ended || performance.now() > late) {
      await end();
      throw new SetupFailure('The app ended, or was given up, before its board was up.');
    }
    await wait(100);
  }
  const window = await app.firstWindow();
  const page = await pageGauge(window);
  return { app, window, page, pid: Number(child.pid), state, events, ended: () => ended, end };
};
