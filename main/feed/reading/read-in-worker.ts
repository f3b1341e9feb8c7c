import { Worker } from 'node:worker_threads';
import { failure } from '../../../program/result.ts';
import type { Machine } from '../../../program/time/clock.ts';
import type { Duration } from '../../../program/time/instant.ts';
import type { Reading, ReadResult } from './read-bytes.ts';

/** What reading one feed may cost before it is given up (`faults.md` C11). */
export type ReadLimits = { readonly deadline: Duration; readonly heapMegabytes: number };

export type WorkerTools = {
  readonly machine: Machine;
  /** The built `reader-worker.js`. */
  readonly workerFile: URL;
  readonly limits: ReadLimits;
};

const causeOf = (error: unknown, heapMegabytes: number): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `The content needed more than ${heapMegabytes} MB of memory to read.`
    : `The content broke its reader (${String(error).slice(0, 200)}).`;
};

/**
 * Reads a feed in a worker of its own, which is ended when it has answered, and killed when it takes too long or too
 * much memory (FEED_REFUSED). Nothing a feed holds can stop, block or crash the process that shows the boards.
 */
export const readInWorker = (reading: Reading, tools: WorkerTools): Promise<ReadResult> => {
  const { machine, workerFile, limits } = tools;
  const worker = new Worker(workerFile, {
    workerData: reading,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // Flags of this process (a debugger, a loader) are not the worker's business.
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    const finish = (result: ReadResult): void => {
      machine.stopTimer(timer);
      resolve(result);
      worker.terminate().catch(reject);
    };
    const refuse = (message: string): void => finish(failure('FEED_REFUSED', 'feed', message));
    const timer = machine.startTimer(
      () => refuse(`The content took longer than ${limits.deadline / 1000} seconds to read.`),
      limits.deadline,
    );
    worker.once('message', finish);
    worker.once('error', (error) => refuse(causeOf(error, limits.heapMegabytes)));
    worker.once('exit', (code) => refuse(`The content ended its reader (exit code ${code}).`));
  });
};
