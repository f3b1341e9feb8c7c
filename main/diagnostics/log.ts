import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../../program/time/instant.ts';

/** Notes one event: a name in capitals and its facts. Secrets are the caller's to leave out. */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** A log file is set aside when it reaches this many bytes; one older file is kept. */
const fileCap = 5 * 1024 * 1024;

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * A log of JSON lines: on stdout for journald, and in a capped file. A disk that refuses the file is said once on
 * stdout and never stops the app.
 */
export const openLog = (file: string, now: () => Instant, write: (line: string) => void): Log => {
  let fileWorks = true;
  const keep = (line: string): void => {
    if (sizeOf(file) > fileCap) renameSync(file, `${file}.1`);
    appendFileSync(file, line);
  };
  const note: Log = (event, facts = {}) => {
    const line = `${JSON.stringify({ time: new Date(now()).toISOString(), event, ...facts })}\n`;
    write(line);
    if (!fileWorks) return;
    try {
      keep(line);
    } catch (error) {
      fileWorks = false;
      note('LOG_FILE_FAIL', { file, error: String(error) });
    }
  };
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    fileWorks = false;
    note('LOG_FILE_FAIL', { file, error: String(error) });
  }
  return note;
};
