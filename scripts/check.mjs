/** `npm run check -- ...`: builds if need be, then runs the app's `check` in Node. stdout is the check's alone. */
import { resolve } from 'node:path';
import { build } from './setup/build.mjs';
import { packages } from './setup/packages.mjs';
import { checkout } from './setup/places.mjs';
import { runOnTerminal } from './setup/run.mjs';
import { command } from './setup/say.mjs';

await command(async () => {
  await packages();
  await build();
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  // npm runs us in the checkout; paths on the command line are meant from where it was typed.
  return runOnTerminal(
    process.execPath,
    [resolve(checkout, 'build/main/check.js'), ...process.argv.slice(2)],
    {
      cwd: folder,
    },
  );
});
