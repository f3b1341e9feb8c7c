import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { virtualDisplay } from '../launch/display.mjs';
import { electronLauncher } from '../launch/launcher.mjs';
import { checkout } from '../setup/places.mjs';
import { run, runOnTerminal } from '../setup/run.mjs';
import { say, secondsSince } from '../setup/say.mjs';
import { systemLibraries } from '../setup/system-libraries.mjs';
import { countsOf, summaryOf } from './counts.mjs';
import { testTools } from './test-tools.mjs';

const results = join(checkout, 'test-results');
const reportFile = join(results, 'report.json');
const module = (/** @type {string} */ path) => join(checkout, 'node_modules', path);

/**
 * Runs one check with its duration on a line, and what it said if it failed.
 * @param {string} name
 * @param {readonly string[]} args of Node
 */
const check = async (name, args) => {
  const since = performance.now();
  const { code, output } = await run(process.execPath, args);
  say(`${code === 0 ? 'ok' : 'FAILED'}: ${name}, ${secondsSince(since)}`);
  if (code !== 0) say(output);
  return code === 0;
};

/** @param {readonly string[]} words for Playwright @returns {Promise<number>} its exit code */
const playwright = async (words) => {
  const launcher = await electronLauncher();
  say(`Tests run on: ${launcher.describe}`);
  await systemLibraries({ executable: launcher.runtime.executable, virtualDisplay: true });
  await testTools();
  // Always a virtual one, of a known size: tests must not depend on, nor take over, somebody's screen.
  const display = await virtualDisplay({ account: launcher.account });
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await runOnTerminal(process.execPath, [module('playwright/cli.js'), 'test', ...words], {
      env: { ...env, ...display.env },
    });
  } finally {
    await display.close();
  }
};

/** @returns {import('./counts.mjs').Report | null} */
const report = () => {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * All checks and tests, each of them whatever the others came to; with words for Playwright only the tests they name.
 * The last line is the count, which also goes to `test-results/summary.txt`.
 * @param {readonly string[]} words
 * @param {boolean} built whether the build succeeded
 * @returns {Promise<number>} exit code
 */
export const runTests = async (words, built) => {
  mkdirSync(results, { recursive: true });
  rmSync(reportFile, { force: true });
  const checks = [built];
  if (words.length === 0) {
    checks.push(await check('types (tsc -b)', [module('typescript/bin/tsc'), '-b']));
    checks.push(
      await check('lint and format (biome ci)', [
        module('@biomejs/biome/bin/biome'),
        'ci',
        '--colors=off',
        '--diagnostic-level=error',
      ]),
    );
  }
  const since = performance.now();
  const code = await playwright(words);
  say(`Tests took ${secondsSince(since)}.`);
  const counts = countsOf(report(), checks.filter((passed) => !passed).length);
  const failed = counts.failed > 0 || code !== 0;
  // Playwright may fail for a reason its report does not hold: that must not read as a pass.
  const summary = summaryOf(failed && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
  writeFileSync(join(results, 'summary.txt'), `${summary}\n`);
  process.stdout.write(`${summary}\n`);
  return failed ? 1 : 0;
};
