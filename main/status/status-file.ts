import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { replaceFile } from '../files/atomic-file.ts';
import { errnoOf, isErrno } from '../files/errno.ts';

/** The file is written no more often than this, and no less often. */
const atLeastApart: Duration = seconds(1);
const atMostApart: Duration = seconds(30);

export type StatusFileParts = {
  readonly path: string;
  /** The content at the moment it is asked for. */
  readonly text: () => string;
  readonly machine: Machine;
  readonly log: Log;
  readonly onBug: (error: unknown) => void;
};

/** A file that is kept true. */
export type StatusFile = {
  /** Something changed: the file is written at once, or as soon as a second has passed since the last time. */
  readonly touch: () => void;
};

/**
 * Writes the file now, at each touch, and every half minute, atomically. A disk that refuses is logged once, and said
 * again when it takes the file; one that hangs leaves the writing waiting and nothing else.
 */
export const openStatusFile = ({ path, text, machine, log, onBug }: StatusFileParts): StatusFile => {
  let lastStart: number | null = null;
  let timer: unknown = null;
  let writing = false;
  let touched = false;
  let refused = false;

  const write = async (): Promise<void> => {
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await replaceFile(path, Buffer.from(text()));
      if (refused) log('STATUS_FILE_BACK', { file: path });
      refused = false;
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (!refused) log('STATUS_FILE_FAIL', { file: path, errno: errnoOf(error) });
      refused = true;
    }
  };
  const wakeIn = (delay: number): void => {
    machine.stopTimer(timer);
    timer = machine.startTimer(begin, milliseconds(delay));
  };
  const missing = (): number => (lastStart === null ? 0 : atLeastApart - (machine.steady() - lastStart));
  const begin = (): void => {
    if (writing) return;
    writing = true;
    touched = false;
    lastStart = machine.steady();
    write()
      .catch(onBug)
      .finally(() => {
        writing = false;
        wakeIn(touched ? Math.max(0, missing()) : atMostApart);
      });
  };
  const touch = (): void => {
    touched = true;
    if (writing) return;
    if (missing() <= 0) begin();
    else wakeIn(missing());
  };
  begin();
  return { touch };
};
