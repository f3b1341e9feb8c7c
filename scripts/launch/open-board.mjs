import { SetupFailure } from '../setup/say.mjs';
import { openApp } from './app-process.mjs';
import { eventIn } from './events.mjs';

/** How long a first board may take, in milliseconds. */
const patience = 60_000;

/**
 * Opens an app and waits until it says that its board is up.
 * @param {Omit<import('./app-process.mjs').AppOptions, 'onLine'>} options
 * @returns {Promise<import('./app-process.mjs').AppProcess & { ms: number }>} `ms`: from its start to its board
 */
export const openBoard = (options) =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    const app = openApp({
      ...options,
      onLine: (line) => {
        if (eventIn(line)?.['event'] !== 'BOARD_UP') return;
        clearTimeout(late);
        resolve({ ...app, ms: performance.now() - since });
      },
    });
    const late = setTimeout(app.end, patience);
    app.ended.then(() => {
      clearTimeout(late);
      reject(new SetupFailure('The app ended before its board was up.'));
    }, reject);
  });
