import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { logFileCap } from '../../../main/diagnostics/log-file.ts';
import { noMount, onSmallDisk } from '../../fixtures/disk.ts';
import { linesOf, logTest, stagedLog } from './logging.ts';

logTest('S6: many events take no more disk than the cap, and the newest line is there', ({ folder }) => {
  test.setTimeout(600_000);
  const events = process.env['CALLBOARD_FULL'] ? 1_000_000 : 100_000;
  const cap = process.env['CALLBOARD_FULL'] ? logFileCap : { bytes: 512 * 1024, older: 4 };
  const { log, said } = stagedLog(folder, cap);
  // Not thinned out: the storm of a bug that the limit does not know.
  for (let count = 0; count < events; count += 1) {
    log('MAIN_ERROR', { error: 'Error: a stack that is as long as they come', count });
    if (said.length > 1000) said.length = 0;
  }
  const files = readdirSync(join(folder, 'log')).sort();
  const sizes = files.map((name) => statSync(join(folder, 'log', name)).size);
  expect(files).toEqual(['', '.1', '.2', '.3', '.4'].map((end) => `callboard.jsonl${end}`));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(cap.bytes * (cap.older + 1));
  expect(Math.min(...sizes.slice(1))).toBeGreaterThan(cap.bytes - 200);
  const all = [...files].reverse().flatMap((name) => linesOf(join(folder, 'log', name)));
  const [first, last] = [all[0], all.at(-1)];
  expect(last).toMatchObject({ count: events - 1 });
  expect(all.length).toBe(events - Number(first?.['count']));
});

logTest('S6, control: a plain appended file grows past the same cap', ({ folder }) => {
  const file = join(folder, 'naive.jsonl');
  const chunk = `${JSON.stringify({ event: 'MAIN_ERROR', error: 'a stack that is as long as they come' })}\n`;
  for (let count = 0; count < 400; count += 1) appendFileSync(file, chunk.repeat(1000));
  expect(statSync(file).size).toBeGreaterThan(logFileCap.bytes * (logFileCap.older + 1));
});

logTest(
  'S1: a run that was killed while its files were set aside leaves a gap, and the next one goes on',
  ({ folder }) => {
    const cap = { bytes: 1000, older: 4 };
    for (let missing = 1; missing <= 4; missing += 1) {
      const { log, file } = stagedLog(join(folder, `${missing}`), cap);
      log('STARTED');
      for (let number = 1; number <= 4; number += 1) {
        const older = JSON.stringify({ event: 'OLD', number });
        if (number !== missing) writeFileSync(`${file}.${number}`, `${older}\n`);
      }
      for (let count = 0; count < 15; count += 1) log('FEED_BACK', { count, text: 'x'.repeat(50) });
      const names = readdirSync(join(folder, `${missing}`, 'log')).sort();
      const whole = names.reverse().flatMap((name) => linesOf(join(folder, `${missing}`, 'log', name)));
      expect(names.length).toBeLessThanOrEqual(5);
      // Nothing that was written in this run is lost, and what was older stands before it.
      expect(whole.filter(({ event }) => event === 'FEED_BACK').map(({ count }) => count)).toEqual(
        Array.from({ length: 15 }, (_, count) => count),
      );
      expect(whole.findLastIndex(({ event }) => event === 'OLD')).toBeLessThan(
        whole.findIndex(({ event }) => event === 'STARTED'),
      );
    }
  },
);

logTest('S1: half a line that a killed run left is ended before the first new one', ({ folder }) => {
  const killed = stagedLog(folder);
  killed.log('STARTED');
  appendFileSync(killed.file, '{"half');
  const { log, file } = stagedLog(folder);
  log('STARTED');
  const [, half, next] = readFileSync(file, 'utf8').split('\n');
  expect(half).toBe('{"half');
  expect(JSON.parse(next ?? '')).toMatchObject({ event: 'STARTED' });
});

logTest(
  'S2: a full disk costs lines of the file, none on stdout, and leaves no line broken in two',
  async () => {
    const done = await onSmallDisk((disk) => {
      const { log, file, said, pass } = stagedLog(disk.folder);
      log('STARTED');
      disk.fill(4096);
      for (let count = 0; count < 90; count += 1) log('FEED_BACK', { count, text: 'x'.repeat(100) });
      expect(said.filter(({ event }) => event === 'LOG_FILE_FAIL')).toHaveLength(1);
      expect(said.filter(({ event }) => event === 'FEED_BACK')).toHaveLength(90);
      disk.relieve();
      pass(61_000);
      log('FEED_TAKEN');
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      const broken = lines.filter((line) => !line.endsWith('}'));
      expect(broken.length).toBeLessThanOrEqual(1);
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ event: 'FEED_TAKEN' });
      return Promise.resolve();
    });
    test.skip(!done, noMount);
  },
);

logTest('S2: a full disk does not stop the log from making room among its own files', async () => {
  const done = await onSmallDisk((disk) => {
    const { log, file, said } = stagedLog(disk.folder, { bytes: 20_000, older: 4 });
    const storm = (count: number): void => {
      for (let left = count; left > 0; left -= 1) log('MAIN_ERROR', { left, text: 'x'.repeat(100) });
    };
    storm(1000);
    disk.fill();
    storm(1000);
    log('STARTED');
    expect(said.filter(({ event }) => event === 'LOG_FILE_FAIL')).toHaveLength(0);
    expect(linesOf(file).at(-1)).toMatchObject({ event: 'STARTED' });
    return Promise.resolve();
  });
  test.skip(!done, noMount);
});

logTest('a log file that somebody removed is begun anew', ({ folder }) => {
  const { file, log } = stagedLog(folder);
  log('STARTED');
  rmSync(file);
  log('FEED_BACK');
  expect(linesOf(file)).toMatchObject([{ event: 'FEED_BACK' }]);
});

logTest(
  'S6: a log folder that is a file is said once, tried each minute, and taken when mended',
  ({ folder }) => {
    const { file, log, said, pass } = stagedLog(folder);
    writeFileSync(join(folder, 'log'), 'in the way');
    for (let count = 0; count < 5; count += 1) log('FEED_BACK', { count });
    pass(61_000);
    log('FEED_BACK', { count: 5 });
    expect(said.filter(({ event }) => event === 'LOG_FILE_FAIL')).toHaveLength(1);
    expect(said.filter(({ event }) => event === 'FEED_BACK')).toHaveLength(6);
    rmSync(join(folder, 'log'));
    log('FEED_BACK', { count: 6 });
    pass(61_000);
    log('FEED_BACK', { count: 7 });
    expect(said.at(-1)).toMatchObject({ event: 'LOG_FILE_BACK' });
    expect(linesOf(file)).toMatchObject([{ event: 'FEED_BACK', count: 7 }]);
  },
);
