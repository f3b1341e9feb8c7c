/** `npm start [-- flags of the app]`: does all set-up this machine still needs, builds, and opens the kiosk. */
import { withAbsolutePaths } from './launch/app-flags.mjs';
import { build } from './setup/build.mjs';
import { packages } from './setup/packages.mjs';
import { command } from './setup/say.mjs';

await command(async () => {
  const words = withAbsolutePaths(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  await packages();
  await build();
  // Only now: what it imports needs the npm packages.
  const { startKiosk } = await import('./launch/start-kiosk.mjs');
  return startKiosk(words);
});
