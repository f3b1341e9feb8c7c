/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ stats?: { expected?: number, unexpected?: number, flaky?: number, skipped?: number }, errors?: readonly unknown[] }} Report
 */

/**
 * What a run of all checks and tests came to. A check that failed counts as one failure; so does a test file that could
 * not be loaded, and a run without a report or without any test: nothing that ran is never a pass.
 * @param {Report | null} report Playwright's JSON report; null where none was written
 * @param {number} failedChecks how many of the checks beside the tests failed
 * @returns {Counts}
 */
export const countsOf = (report, failedChecks) => {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const broken = report?.errors?.length ?? 0;
  const nothingRan = expected + unexpected + flaky + broken === 0 ? 1 : 0;
  // A test that needed a second try has failed once: it is not counted as passed.
  return { passed: expected, failed: unexpected + flaky + broken + nothingRan + failedChecks, skipped };
};

/** @param {Counts} counts */
export const summaryOf = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
