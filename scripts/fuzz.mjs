/** `npm run fuzz [-- --mutants 10000 --seed 1 --only N]`: real programs gone wrong, through all that a feed goes through. */
import { parseArgs } from 'node:util';
import { packages } from './setup/packages.mjs';
import { command } from './setup/say.mjs';

await command(async () => {
  const { values } = parseArgs({
    options: {
      mutants: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      // One mutant again, by the number that a fault names.
      only: { type: 'string' },
    },
  });
  await packages();
  const { runFuzz } = await import('./fuzz/run-fuzz.mjs');
  return runFuzz(values);
});
