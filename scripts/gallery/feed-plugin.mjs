import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../setup/places.mjs';
import { isOwnRequest } from './guard.mjs';

/** Where the page asks for a program; the same in `renderer/gallery/tool/asked-program.ts`. */
const path = '/gallery-program';

/** @param {string} file */
const workerAt = (file) => pathToFileURL(resolve(checkout, file));

const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));

const tools = {
  machine: {
    now: () => Date.now(),
    steady: () => performance.now(),
    startTimer: (/** @type {() => void} */ wake, /** @type {number} */ delay) => setTimeout(wake, delay),
    stopTimer: (/** @type {unknown} */ timer) =>
      clearTimeout(/** @type {NodeJS.Timeout | undefined} */ (timer)),
  },
  machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  env: process.env,
  fetch,
  workerFile: workerAt('build/main/reader-worker.js'),
  version,
};

/**
 * What one request asks to be read: a feed, else what the command line named.
 * @param {URLSearchParams} query
 * @param {FeedOptions} options
 */
const askedFor = (query, { feeds, settings, timeZone }) => {
  const feed = query.get('feed') ?? '';
  const named = feed === '' ? feeds : [feed];
  return {
    ...{ feeds: named, settings, at: null, json: true, help: false },
    timeZone: query.get('timeZone') ?? timeZone,
  };
};

/**
 * @typedef {object} FeedOptions what the command line of the gallery says
 * @property {readonly string[]} feeds
 * @property {string | null} settings
 * @property {string | null} timeZone
 */

/**
 * A plugin of the development server: it reads a real feed with the product's own code, as `npm run check` does, so that
 * whatever the app can read, the gallery can show. Answers `{ program, problems, unusable }`.
 * @param {FeedOptions} options
 * @returns {import('vite').Plugin}
 */
export const feedPlugin = (options) => ({
  name: 'gallery-program',
  configureServer(server) {
    server.middlewares.use(path, async (request, response) => {
      /** @param {number} status @param {unknown} answer */
      const say = (status, answer) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(answer));
      };
      if (!isOwnRequest(request.headers)) return say(403, { unusable: ['Only the gallery itself may ask.'] });
      try {
        const { readAsked } = await server.ssrLoadModule(join(checkout, 'main/check/read-asked.ts'));
        const query = new URLSearchParams(request.url?.split('?')[1] ?? '');
        const read = await readAsked(askedFor(query, options), tools);
        if (!read.ok) return say(200, { program: null, problems: [], unusable: [read.sentence] });
        const { program, problems, unusable } = read.value;
        return say(200, { program, problems, unusable });
      } catch (error) {
        return say(500, { program: null, problems: [], unusable: [`The gallery broke: ${String(error)}`] });
      }
    });
  },
});
