import type { App } from 'electron';
import type { Utc } from './status.ts';

/** What the processes of the app take, at one moment. */
export type MemoryReport = {
  readonly measuredAt: Utc;
  /** The sum of all; what processes share is counted in each. */
  readonly totalBytes: number;
  readonly processes: readonly {
    readonly pid: number;
    /** `Browser` is the main process, `Tab` the page, `GPU`, `Zygote`; a utility by its service. */
    readonly name: string;
    readonly residentBytes: number;
  }[];
};

/** Measures all processes now; `at` is ISO UTC. */
export const measureMemory = (app: Pick<App, 'getAppMetrics'>, at: Utc): MemoryReport => {
  const processes = app.getAppMetrics().map(({ pid, type, name, memory }) => ({
    pid,
    name: name ?? type,
    // Chromium counts in units of 1024 bytes.
    residentBytes: memory.workingSetSize * 1024,
  }));
  const totalBytes = processes.reduce((sum, { residentBytes }) => sum + residentBytes, 0);
  return { measuredAt: at, totalBytes, processes };
};
