import { readFileSync } from 'node:fs';
import type { Machine } from '../program/time/clock.ts';
import { runCheck } from './check/run-check.ts';

/** The only clock and timers of `check`. */
const machine: Machine = {
  now: () => Date.now(),
  steady: () => performance.now(),
  startTimer: (wake, delay) => setTimeout(wake, delay),
  stopTimer: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
};

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const { code, out, err } = await runCheck(process.argv.slice(2), {
  machine,
  machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  tzVersion: process.versions['tz'] ?? 'unknown',
  env: process.env,
  fetch,
  workerFile: new URL('./reader-worker.js', import.meta.url),
  version,
});
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
