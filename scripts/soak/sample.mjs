import { processesOf } from '../measure/processes.mjs';
import { diskUse } from './disk.mjs';

/**
 * @typedef {object} PageUse
 * @property {number} heap bytes of JavaScript objects that are in use, after a garbage collection
 * @property {number} nodes DOM nodes that exist
 * @property {number} shown DOM nodes that are in the document
 * @property {number} listeners
 * @property {number} documents
 * @property {number} layoutObjects
 *
 * @typedef {object} MainUse
 * @property {number} heap bytes of JavaScript objects that are in use, after a garbage collection
 * @property {number} buffers bytes outside that heap that JavaScript holds
 * @property {number} timers
 * @property {number} resources everything that keeps Node awake, timers included
 *
 * @typedef {object} Sample One look at a running app.
 * @property {number} at machine time since the soak began, in milliseconds
 * @property {number} board board time since then, in milliseconds
 * @property {number} polls how often the feed was asked for
 * @property {number} processor seconds of processor time used since the last look began to wait
 * @property {number} watched milliseconds that this was
 * @property {PageUse} page
 * @property {MainUse} main
 * @property {import('../measure/processes.mjs').ProcessUse[]} processes
 * @property {{ feeds: number, profile: number, log: number, rest: number }} disk
 */

/** Of how many counts the least is told: a page may turn between its frame and the count. */
const rounds = 3;

/**
 * Looks at the page through the debugger's protocol.
 * @param {import('playwright').Page} page
 * @returns {Promise<() => Promise<PageUse>>}
 */
export const pageGauge = async (page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.enable');
  // Counted without touching the nodes: a walk in JavaScript would make a wrapper for each.
  const expression = "document.evaluate('count(//node())', document).numberValue";
  // A frame lets go of what the last turn of a page took off the board; a window that nobody sees makes none.
  const frame =
    'new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 100); })';
  const count = async () => {
    await devtools.send('Runtime.evaluate', { expression: frame, awaitPromise: true });
    // All at once: at a high speed the board may change between two questions that wait for each other.
    const [, counted, counters, { metrics }] = await Promise.all([
      devtools.send('HeapProfiler.collectGarbage'),
      devtools.send('Runtime.evaluate', { expression, returnByValue: true }),
      devtools.send('Memory.getDOMCounters'),
      devtools.send('Performance.getMetrics'),
    ]);
    const metric = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? 0;
    return {
      heap: metric('JSHeapUsedSize'),
      nodes: counters.nodes,
      shown: Number(counted.result.value),
      listeners: counters.jsEventListeners,
      documents: counters.documents,
      layoutObjects: metric('LayoutObjects'),
    };
  };
  return async () => {
    /** @type {PageUse[]} */
    const counts = [];
    for (let round = 0; round < rounds; round += 1) counts.push(await count());
    const [least] = counts.sort((a, b) => a.nodes - a.shown - (b.nodes - b.shown));
    if (!least) throw new Error('the page was not counted');
    return least;
  };
};

/**
 * Looks at the main process from its inside.
 * @param {import('playwright').ElectronApplication} app
 * @returns {Promise<MainUse>}
 */
const mainUse = (app) =>
  app.evaluate(() => {
    const { Session } = process.getBuiltinModule('node:inspector');
    const session = new Session();
    session.connect();
    session.post('HeapProfiler.collectGarbage');
    session.disconnect();
    const { heapUsed, external } = process.memoryUsage();
    const resources = process.getActiveResourcesInfo();
    const timers = resources.filter((name) => name === 'Timeout').length;
    return { heap: heapUsed, buffers: external, timers, resources: resources.length };
  });

/**
 * What is looked at: of a running app, how its page is counted, its main process and its state folder.
 * @typedef {Pick<import('./board.mjs').Board, 'app' | 'page' | 'pid' | 'state'>} Watched
 */

/**
 * @param {Watched} board
 * @returns {Promise<Omit<Sample, 'at' | 'board' | 'polls' | 'processor' | 'watched'>>}
 */
export const look = async ({ app, page, pid, state }) => ({
  page: await page(),
  main: await mainUse(app),
  processes: processesOf(pid),
  disk: diskUse(state),
});
