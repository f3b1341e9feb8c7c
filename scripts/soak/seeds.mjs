/** What can be made to leak on purpose, as the control that the soak must catch. */
export const leaks = /** @type {const} */ (['page', 'main', 'buffers', 'nodes', 'listeners', 'descriptors']);

/** @typedef {(typeof leaks)[number]} Leak */

/**
 * How much leaks in a day unless said otherwise: several times what the soak lets pass, and nothing anybody would see
 * in an hour. Bytes for the first three, else pieces.
 * @type {Readonly<Record<Leak, number>>}
 */
export const leakPerDay = {
  page: 5e6,
  main: 5e6,
  buffers: 25e6,
  nodes: 1000,
  listeners: 100,
  descriptors: 50,
};

/** How often a leak lets something slip, in milliseconds. */
const interval = 250;

/**
 * @typedef {object} Drip
 * @property {Leak} leak
 * @property {number} perMs pieces or bytes in a millisecond of machine time
 * @property {number} interval
 */

/**
 * What a leak needs of a page.
 * @typedef {object} PageGlobals
 * @property {{ createElement: (name: string) => unknown }} document
 * @property {(type: string, listener: () => void) => void} addEventListener
 */

/** Runs in the page; must not use anything from around it. @param {Drip} drip */
const leakInPage = ({ leak, perMs, interval }) => {
  const page = /** @type {PageGlobals} */ (/** @type {unknown} */ (globalThis));
  /** @type {unknown[]} */
  const kept = [];
  const since = performance.now();
  let done = 0;
  const slip = () => {
    const due = Math.floor((performance.now() - since) * perMs) - done;
    done += due;
    // A double takes eight bytes; whole numbers could take four.
    if (leak === 'page') kept.push(Array.from({ length: due / 8 }, () => 0.5));
    for (let piece = 0; leak === 'nodes' && piece < due; piece += 1)
      kept.push(page.document.createElement('p'));
    for (let piece = 0; leak === 'listeners' && piece < due; piece += 1) {
      page.addEventListener('callboard-soak', () => kept.push(piece));
    }
  };
  setInterval(slip, interval);
};

/** Runs in the main process; must not use anything from around it. @param {unknown} _electron @param {Drip} drip */
const leakInMain = (_electron, { leak, perMs, interval }) => {
  const { openSync } = process.getBuiltinModule('node:fs');
  /** @type {unknown[]} */
  const kept = [];
  const since = performance.now();
  let done = 0;
  const slip = () => {
    const due = Math.floor((performance.now() - since) * perMs) - done;
    done += due;
    if (leak === 'main') kept.push(Array.from({ length: due / 8 }, () => 0.5));
    if (leak === 'buffers') kept.push(Buffer.alloc(due, 1));
    for (let piece = 0; leak === 'descriptors' && piece < due; piece += 1)
      kept.push(openSync('/dev/null', 'r'));
  };
  setInterval(slip, interval);
};

/**
 * Makes a running app leak, from outside: nothing in the app knows of it.
 * @param {{ app: import('playwright').ElectronApplication, window: import('playwright').Page }} board
 * @param {Leak} leak
 * @param {{ perDay?: number, speed: number }} rate how much in a day of board time, which runs `speed` times as fast
 */
export const plantLeak = async ({ app, window }, leak, { perDay = leakPerDay[leak], speed }) => {
  const drip = { leak, perMs: (perDay * speed) / 86_400_000, interval };
  if (leak === 'page' || leak === 'nodes' || leak === 'listeners') await window.evaluate(leakInPage, drip);
  else await app.evaluate(leakInMain, drip);
};
