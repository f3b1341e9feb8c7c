import type { Snapshot } from '../../preload/contract.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, hours, instant, minutes, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { wait } from '../wait.ts';
import type { MemoryReport } from './memory.ts';
import { isQuiet } from './planned-reload.ts';

/** P13: what each process takes, every five minutes; the first look once the start is over. */
const beforeFirst: Duration = seconds(10);
const every: Duration = minutes(5);
/** How often a quiet minute is looked for, and how long a reload must have lasted before the next. */
const beforeNextLook: Duration = seconds(10);
const betweenReloads: Duration = hours(1);

export type MemoryWatchParts = {
  readonly machine: Machine;
  readonly log: Log;
  readonly measure: () => MemoryReport;
  /** More than this, in bytes, is too much. */
  readonly most: number;
  readonly latest: () => Snapshot | null;
  /** Loads the page anew. */
  readonly reload: () => void;
  readonly onMeasured: () => void;
};

export type MemoryWatch = {
  /** Null before the first look. */
  readonly report: () => MemoryReport | null;
  readonly high: () => boolean;
  /** Reloads of the page for its memory in this run. */
  readonly reloads: () => number;
};

/**
 * Watches what the app's processes take. Over the bound the page is loaded anew at a moment when nothing on the board
 * changes: the last net under a leak, at most once an hour.
 */
export const watchMemory = (parts: MemoryWatchParts): MemoryWatch => {
  const { machine, log, most } = parts;
  let report: MemoryReport | null = null;
  let reloads = 0;
  let reloadedAt: number | null = null;
  let waiting = false;
  const isHigh = (): boolean => (report?.totalBytes ?? 0) > most;

  const reloadWhenQuiet = (): void => {
    waiting = !isQuiet(parts.latest(), instant(machine.now()));
    if (waiting) {
      machine.startTimer(reloadWhenQuiet, beforeNextLook);
      return;
    }
    reloads += 1;
    reloadedAt = machine.steady();
    log('PLANNED_RELOAD', { n: reloads, bytes: report?.totalBytes, most });
    parts.reload();
  };
  const look = (): void => {
    wait(machine, every, look);
    const wasHigh = isHigh();
    report = parts.measure();
    if (isHigh() && !wasHigh) log('MEMORY_HIGH', { bytes: report.totalBytes, most });
    const rested = reloadedAt === null || machine.steady() - reloadedAt >= betweenReloads;
    if (isHigh() && rested && !waiting) reloadWhenQuiet();
    parts.onMeasured();
  };
  machine.startTimer(look, beforeFirst);
  return { report: () => report, high: isHigh, reloads: () => reloads };
};
