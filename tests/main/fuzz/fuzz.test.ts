import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { inFolder } from '../../fixtures/feeds.ts';
import { corpus } from './corpus.ts';
import { openLane } from './lane.ts';
import { mutantOf, specimenOf } from './mutant.ts';
import { naiveOutcome } from './naive.ts';
import { runMutants } from './run.ts';

// `npm run fuzz -- --mutants 10000 --seed 1 [--only N]` sets these; the gate runs a short form.
const { CALLBOARD_FUZZ_MUTANTS, CALLBOARD_FUZZ_SEED = '1', CALLBOARD_FUZZ_ONLY } = process.env;
const seed = Number(CALLBOARD_FUZZ_SEED);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);

/** Some of each small program, so that every format is among them; the long form has the large ones too. */
const shortForm = (): readonly number[] =>
  upTo(3000)
    .filter((number) => specimenOf(number).bytes.byteLength < 100_000)
    .slice(0, 240);

const chosen = (): readonly number[] => {
  if (CALLBOARD_FUZZ_ONLY !== undefined) return [Number(CALLBOARD_FUZZ_ONLY)];
  return CALLBOARD_FUZZ_MUTANTS === undefined ? shortForm() : upTo(Number(CALLBOARD_FUZZ_MUTANTS));
};
const numbers = chosen();

for (const specimen of corpus) {
  const own = numbers.filter((number) => specimenOf(number) === specimen);
  if (own.length === 0) continue;
  test(`C1: ${own.length} mutants of ${specimen.name} crash nothing, take no five seconds, and cost no last good program`, async () => {
    test.setTimeout(60_000 + own.length * 5000);
    await inFolder(async (folder) => {
      const lane = await openLane(folder);
      const tally = await runMutants(lane, specimen, seed, own).finally(lane.stop);
      console.log(`fuzz ${JSON.stringify(tally)}`);
      expect(tally.faults).toEqual([]);
      expect(tally.mutants).toBe(own.length);
    });
  });
}

test('C1: a chain that parses, believes and replaces crashes on such mutants, and shows programs that cannot be', () => {
  const made = Array.from({ length: 20_000 }, (_, number) => number).filter(
    (number) => specimenOf(number).name === 'written.json',
  );
  const outcomes = made.map((number) => {
    const { bytes, chance } = mutantOf(seed, number, gzipSync);
    return naiveOutcome(bytes, chance);
  });
  expect(outcomes.filter((outcome) => outcome === 'crash').length).toBeGreaterThan(10);
  expect(outcomes.filter((outcome) => outcome === 'bad program').length).toBeGreaterThan(0);
});
