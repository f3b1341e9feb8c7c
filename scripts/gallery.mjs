/** `npm run gallery`: the boards' scenes in a plain browser, with hot reload, on this machine only. */

import { packages } from './setup/packages.mjs';
import { checkout } from './setup/places.mjs';
import { command, say } from './setup/say.mjs';

await command(async () => {
  await packages();
  const { createServer } = await import('vite');
  // A port that is taken makes Vite try the next one.
  const server = await createServer({
    configFile: `${checkout}/vite.config.ts`,
    root: `${checkout}/renderer`,
    server: { host: '127.0.0.1', port: 5173 },
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  say(`The gallery: ${address}gallery/index.html (Ctrl+C ends it)`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await server.close();
  return 0;
});
