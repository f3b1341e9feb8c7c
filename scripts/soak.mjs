/** `npm run soak [-- --hours 72 --speed 120]`: a board that runs for days, and whether anything in it grows. */
import { build } from './setup/build.mjs';
import { packages } from './setup/packages.mjs';
import { command } from './setup/say.mjs';
import { helpText, soakOptions } from './soak/options.mjs';

await command(async () => {
  const options = soakOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (options === null) {
    process.stdout.write(helpText);
    return 0;
  }
  await packages();
  await build();
  // Only now: what it imports needs the npm packages.
  const { runSoak } = await import('./soak/run-soak.mjs');
  return runSoak(options);
});
