/** `npm run gallery [-- FEED...]`: the boards in a plain browser, with hot reload and real feeds, on this machine only. */

import { parseArgs } from 'node:util';
import { build } from './setup/build.mjs';
import { packages } from './setup/packages.mjs';
import { command, SetupFailure, say } from './setup/say.mjs';

const help = `Shows the boards in a browser.

  npm run gallery                       every board in every phase
  npm run gallery -- <url|file>...      these feeds, read as the app reads them
  npm run gallery -- --sheet [folder]   writes the contact sheet and the README's pictures (docs/ unless said)

  --settings FILE    options for the feeds, or the feeds themselves
  --time-zone ZONE   venue time, such as Europe/Brussels or +01:00
  --port NUMBER      default 5173; the next one that is free where it is taken
`;

const options = /** @type {const} */ ({
  settings: { type: 'string' },
  'time-zone': { type: 'string' },
  port: { type: 'string', default: '5173' },
  sheet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
});

const words = () => {
  try {
    return parseArgs({ strict: true, allowPositionals: true, options });
  } catch (error) {
    throw new SetupFailure(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
};

await command(async () => {
  const { values, positionals } = words();
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  // npm runs us in the checkout; paths on the command line are meant from where it was typed.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  process.chdir(folder);
  await packages();
  if (values.sheet) {
    const { takeSheets } = await import('./gallery/sheets.mjs');
    return takeSheets(positionals[0] ?? null);
  }
  // The worker that reads feeds is a built file.
  await build();
  const { serveGallery } = await import('./gallery/serve.mjs');
  const { address, close } = await serveGallery({
    port: Number(values.port),
    feeds: positionals,
    settings: values.settings ?? null,
    timeZone: values['time-zone'] ?? null,
  });
  say(`The gallery: ${address} (Ctrl+C ends it)`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await close();
  return 0;
});
