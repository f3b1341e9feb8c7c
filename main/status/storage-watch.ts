import type { Machine } from '../../program/time/clock.ts';
import { type Duration, minutes, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { wait } from '../wait.ts';
import { type StorageReport, storageReporter } from './storage.ts';

/** Not during the start, when the disk has better things to do. */
const beforeFirst: Duration = seconds(10);
const every: Duration = minutes(5);

export type StorageWatchParts = {
  readonly machine: Machine;
  readonly log: Log;
  readonly stateFolder: string;
  /** `/sys/fs/ext4`, or a test's. */
  readonly errorsFolder: string;
  readonly onLooked: () => void;
  readonly onBug: (error: unknown) => void;
};

/** Looks at the disk every five minutes; gives the newest report, null before the first (S7). */
export const watchStorage = (parts: StorageWatchParts): (() => StorageReport | null) => {
  const { machine, log } = parts;
  const look = storageReporter(parts.stateFolder, parts.errorsFolder);
  let report: StorageReport | null = null;
  let said = 0;
  const update = async (): Promise<void> => {
    report = await look();
    const errors = report.errors ?? 0;
    if (errors > said) log('STORAGE_ERRORS', { n: errors, new: report.newErrors });
    said = errors;
    parts.onLooked();
  };
  /** The next look starts when this one is over: a disk that hangs is not asked again and again. */
  const run = (): void => {
    update()
      .catch(parts.onBug)
      .finally(() => wait(machine, every, run));
  };
  machine.startTimer(run, beforeFirst);
  return () => report;
};
