/** `npm run package [-- --verify]`: makes dist/linux-unpacked; with --verify also runs it and looks at its sandbox. */
import { build } from './setup/build.mjs';
import { packages } from './setup/packages.mjs';
import { command } from './setup/say.mjs';

await command(async () => {
  await packages();
  await build();
  const { pack } = await import('./package/pack.mjs');
  return pack({ verify: process.argv.includes('--verify') });
});
