import { parentPort, workerData } from 'node:worker_threads';
import { type Reading, readBytes } from './read-bytes.ts';

// The whole life of a reader worker: one feed in, one result out. `read-in-worker.ts` starts and ends it.
const reading: Reading = workerData;
parentPort?.postMessage(readBytes(reading));
