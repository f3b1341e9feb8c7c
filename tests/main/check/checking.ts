import type { Report } from '../../../main/check/report.ts';
import { runCheck } from '../../../main/check/run-check.ts';
import type { Machine } from '../../../program/time/clock.ts';
import { builtReaderWorker } from '../../fixtures/built.ts';

const machine: Machine = {
  now: () => Date.now(),
  steady: () => performance.now(),
  startTimer: (wake, delay) => setTimeout(wake, delay),
  stopTimer: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
};

/** Runs `check` with these words, in this process, with the real reader worker. */
export const check = async (...words: string[]) =>
  runCheck(words, {
    machine,
    machineZone: 'Pacific/Apia',
    tzVersion: 'test',
    env: process.env,
    fetch,
    workerFile: await builtReaderWorker(),
    version: '0.0.0',
  });

/** What `check --json` reports for these words. */
export const reportOn = async (...words: string[]): Promise<Report> =>
  JSON.parse((await check('--json', ...words)).out) as Report;
