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

/** Runs `check` with these words, in this process, with the real reader worker, on the web that `web` reaches, without an environment. */
export const checkOn = async (web: typeof globalThis.fetch, ...words: string[]) => checkWith(web, {}, words);

const checkWith = async (web: typeof globalThis.fetch, env: NodeJS.ProcessEnv, words: readonly string[]) =>
  runCheck(words, {
    machine,
    machineZone: 'Pacific/Apia',
    tzVersion: 'test',
    env,
    fetch: web,
    workerFile: await builtReaderWorker(),
    version: '0.0.0',
  });

/** The same on the web as it is. */
export const check = (...words: string[]) => checkWith(fetch, process.env, words);

/** The same with this environment alone. */
export const checkIn = (env: NodeJS.ProcessEnv, ...words: string[]) => checkWith(fetch, env, words);

/** What `check --json` reports for these words. */
export const reportOn = async (...words: string[]): Promise<Report> =>
  JSON.parse((await check('--json', ...words)).out) as Report;
