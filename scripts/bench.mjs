/** `npm run bench [-- --seconds N]`: what the board costs beside a blank Electron window, with the goals beside it. */
import { parseArgs } from 'node:util';
import { build } from './setup/build.mjs';
import { packages } from './setup/packages.mjs';
import { command } from './setup/say.mjs';

await command(async () => {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
  await packages();
  await build();
  const { runBench } = await import('./bench/run-bench.mjs');
  return runBench({ seconds: Number(values.seconds) });
});
