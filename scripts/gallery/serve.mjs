import { realpathSync } from 'node:fs';
import { createServer } from 'vite';
import { checkout } from '../setup/places.mjs';
import { feedPlugin } from './feed-plugin.mjs';

/**
 * Serves the gallery from the sources, to this machine only. One feed is shown at once, several or none are chosen from.
 * @param {import('./feed-plugin.mjs').FeedOptions & { readonly port: number }} options
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} where the page is
 */
export const serveGallery = async ({ port, ...asked }) => {
  // A shell may say production, and so does Vite after a build in this process: the page would take itself for a built one.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'development';
  const server = await createServer({
    configFile: `${checkout}/vite.config.ts`,
    root: `${checkout}/renderer`,
    plugins: [feedPlugin(asked)],
    experimental: { bundledDev: true },
    build: { rolldownOptions: { input: `${checkout}/renderer/gallery/index.html` } },
    // A port that is taken makes Vite try the next one.
    server: {
      ...{ host: '127.0.0.1', port, cors: false },
      // Where the packages are a link, the typefaces lie behind it.
      fs: { allow: [checkout, realpathSync(`${checkout}/node_modules`)] },
    },
  });
  await server.listen();
  const [local = ''] = server.resolvedUrls?.local ?? [];
  const isOfFeed = asked.feeds.length > 0 || asked.settings !== null;
  return {
    address: `${local}gallery/index.html${isOfFeed ? '?feed=' : ''}`,
    close: async () => {
      await server.close();
      if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = NODE_ENV;
    },
  };
};
