import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkout } from '../setup/places.mjs';
import { say, secondsSince } from '../setup/say.mjs';
import { tallyIn, totalsOf } from './totals.mjs';

/**
 * Runs the tests of `tests/main/fuzz` in their long form and sums up what they say; gives the exit code, which is 0
 * only where no mutant did any harm.
 * @param {{ mutants: string, seed: string, only?: string | undefined }} options
 * @returns {Promise<number>}
 */
export const runFuzz = async ({ mutants, seed, only }) => {
  const since = performance.now();
  const words = ['test', '--project=main', 'tests/main/fuzz/', '--reporter=line'];
  const child = spawn(process.execPath, [join(checkout, 'node_modules/playwright/cli.js'), ...words], {
    cwd: checkout,
    env: {
      ...process.env,
      CALLBOARD_FUZZ_MUTANTS: mutants,
      CALLBOARD_FUZZ_SEED: seed,
      ...(only === undefined ? {} : { CALLBOARD_FUZZ_ONLY: only }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  /** @type {import('./totals.mjs').Tally[]} */
  const tallies = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const tally = tallyIn(line);
    if (tally === null) continue;
    tallies.push(tally);
    for (const fault of tally.faults) say(fault);
    say(
      `${tally.specimen}: ${tally.mutants} mutants, ${tally.accepted} accepted, ${tally.faults.length} faults`,
    );
  }
  const code = Number(await ended);
  const total = totalsOf(tallies);
  say(
    `${total.mutants} mutants (seed ${seed}) in ${secondsSince(since)}: ${total.accepted} accepted (${total.doubted} in doubt), ${total.confirmed} unchanged, ` +
      `rejected ${JSON.stringify(total.rejected)}; slowest ${total.slowest.ms} ms (mutant ${total.slowest.mutant}), ${total.repeated} repeated; ${total.faults.length} faults.`,
  );
  if (total.faults.length > 0) say(`Again: npm run fuzz -- --seed ${seed} --only NUMBER`);
  return code;
};
