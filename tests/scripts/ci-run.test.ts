import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { checkout } from '../../scripts/setup/places.mjs';

/** Runs `.ci/run` in a project whose `npm test` is this shell command; gives its exit code and its last line. */
const ciRun = (npmTest: string): { code: number | null; last: string | undefined } => {
  const project = mkdtempSync(join(tmpdir(), 'callboard-ci-'));
  try {
    cpSync(join(checkout, '.ci'), join(project, '.ci'), { recursive: true });
    mkdirSync(join(project, 'test-results'));
    writeFileSync(join(project, 'test-results/summary.txt'), '999 passed, 0 failed\n');
    writeFileSync(join(project, 'package.json'), JSON.stringify({ scripts: { test: npmTest } }));
    const { status, stdout } = spawnSync(join(project, '.ci/run'), { encoding: 'utf8', cwd: tmpdir() });
    return { code: status, last: stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(project, { recursive: true });
  }
};

test('.ci/run ends with the count and the exit code of npm test', () => {
  expect(ciRun('echo "5 passed, 0 failed" > test-results/summary.txt')).toEqual({
    code: 0,
    last: '5 passed, 0 failed',
  });
  expect(ciRun('echo "4 passed, 1 failed" > test-results/summary.txt; exit 1')).toEqual({
    code: 1,
    last: '4 passed, 1 failed',
  });
});

test('.ci/run never repeats the count of an earlier run: without one of its own it has failed', () => {
  expect(ciRun('exit 1')).toEqual({ code: 1, last: '0 passed, 1 failed' });
  expect(ciRun('true')).toEqual({ code: 1, last: '0 passed, 1 failed' });
});
