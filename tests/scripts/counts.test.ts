import { expect, test } from 'playwright/test';
import { countsOf, summaryOf } from '../../scripts/testing/counts.mjs';

const report = { stats: { expected: 203, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

test('a run in which everything passed says so', () => {
  expect(summaryOf(countsOf(report, 0))).toBe('203 passed, 0 failed');
});

test('skipped tests are named, and not counted as passed', () => {
  const skipping = { ...report, stats: { ...report.stats, skipped: 4 } };
  expect(summaryOf(countsOf(skipping, 0))).toBe('203 passed, 0 failed, 4 skipped');
});

test('a failed check, a test that needed a second try and a file that did not load each count as failed', () => {
  const bad = {
    stats: { expected: 200, unexpected: 1, flaky: 1, skipped: 0 },
    errors: [{ message: 'SyntaxError' }],
  };
  expect(countsOf(bad, 2)).toEqual({ passed: 200, failed: 5, skipped: 0 });
});

test('a run in which nothing ran has failed', () => {
  expect(countsOf(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(
    countsOf({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 7 }, errors: [] }, 0).failed,
  ).toBe(1);
});
