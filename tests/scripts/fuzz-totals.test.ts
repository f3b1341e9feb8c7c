import { expect, test } from 'playwright/test';
import { tallyIn, totalsOf } from '../../scripts/fuzz/totals.mjs';

const tally = (given: object) => ({
  specimen: 'one',
  mutants: 10,
  accepted: 2,
  doubted: 1,
  confirmed: 1,
  repeated: 0,
  rejected: { FEED_PARSE: 7 },
  slowest: { ms: 30, mutant: 4 },
  faults: [],
  ...given,
});

test('a tally is found in the output of the tests, between lines of other kinds', () => {
  expect(tallyIn(`fuzz ${JSON.stringify(tally({}))}`)).toEqual(tally({}));
  expect(tallyIn('[3/17] [main] › fuzz.test.ts')).toBeNull();
});

test('tallies add up, and the slowest and every fault stay', () => {
  const other = tally({
    rejected: { FEED_PARSE: 1, FEED_EMPTY: 6 },
    slowest: { ms: 90, mutant: 11 },
    faults: ['bad'],
  });
  expect(totalsOf([tally({}), other])).toEqual({
    mutants: 20,
    accepted: 4,
    doubted: 2,
    confirmed: 2,
    repeated: 0,
    rejected: { FEED_PARSE: 8, FEED_EMPTY: 6 },
    slowest: { ms: 90, mutant: 11 },
    faults: ['bad'],
  });
});
