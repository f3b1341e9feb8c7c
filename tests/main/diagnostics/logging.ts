import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'playwright/test';
import { type Log, openLog } from '../../../main/diagnostics/log.ts';
import { type LogFileCap, logFileCap } from '../../../main/diagnostics/log-file.ts';
import { stagedMachine } from '../../fixtures/machine.ts';

/** One line of the log. */
export type Line = { readonly event: string; readonly [fact: string]: unknown };

/** A log at 9:00 UTC on 2026-11-22, by a staged clock. */
export type StagedLog = {
  readonly log: Log;
  /** The file it is to write: `log/callboard.jsonl` in its folder. */
  readonly file: string;
  /** What it wrote to stdout so far. */
  readonly said: Line[];
  /** Lets time pass. */
  readonly pass: (milliseconds: number) => void;
  /** Sets the wall clock. */
  readonly step: (milliseconds: number) => void;
};

/** Opens a log that keeps its file under `folder`. */
export const stagedLog = (folder: string, cap: LogFileCap = logFileCap): StagedLog => {
  const file = join(folder, 'log', 'callboard.jsonl');
  const machine = stagedMachine(Date.UTC(2026, 10, 22, 9));
  const said: Line[] = [];
  const write = (line: string): void => {
    said.push(JSON.parse(line) as Line);
  };
  const log = openLog({ file, now: machine.now, steady: machine.steady, write, cap });
  return { log, file, said, pass: machine.pass, step: machine.step };
};

/** The lines of a log file; throws where one is not JSON or not whole. */
export const linesOf = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

/** Tests with a log in a folder of their own. */
export const logTest = test.extend<{ readonly folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'callboard-log-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});
