import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { withoutRealFeeds } from '../fixtures/feeds.ts';
import { type FileRead, readRealFiles } from '../fixtures/feeds-table.ts';

const page = new URL('../../docs/feeds.md', import.meta.url);
const table = /(?<=<!-- table: npm run feeds -->\n).*?(?=<!-- end of table -->)/s;
const writes = process.env['CALLBOARD_WRITE_FEEDS'] !== undefined;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Milliseconds of the middle one of `times` runs after one that warms up. */
const median = async (run: () => unknown, times = 7): Promise<number> => {
  await run();
  const took: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const since = performance.now();
    await run();
    took.push(performance.now() - since);
  }
  return took.sort((a, b) => a - b)[times >> 1] ?? 0;
};

/** What does not depend on the machine: the first four cells of a row. */
const counted = (format: string, reads: readonly FileRead[]): string => {
  const probes = sum(reads.map(({ probes: asked }) => asked));
  const right = `${sum(reads.map((each) => each.right))} / ${probes}`;
  const sessions = sum(reads.map((each) => each.sessions));
  return `| \`${format}\` | ${reads.length} | ${sessions} | ${probes === 0 ? 'no answers' : right} |`;
};

/** The rest of a row: how long all files of the format take together, and what performance.md has a goal for. */
const measured = async (reads: readonly FileRead[]): Promise<string> => {
  let [took, beside] = [0, ''];
  for (const { read, floor } of reads) {
    const own = await median(read);
    took += own;
    if (floor !== null) beside = `${(own / (await median(floor.run))).toFixed(1)} × ${floor.says}`;
  }
  const rate = sum(reads.map(({ bytes }) => bytes)) / 1e6 / (took / 1000);
  return ` ${took.toFixed(0)} | ${rate.toFixed(0)} | ${beside} |`;
};

test('docs/feeds.md tells what the real feeds give: files, sessions and probes', async () => {
  test.skip(...withoutRealFeeds);
  test.setTimeout(writes ? 300_000 : 60_000);
  const reads = await readRealFiles();
  const formats = [...new Set(reads.map(({ format }) => format))];
  const rows: string[] = [];
  for (const format of formats) {
    const ofFormat = reads.filter((each) => each.format === format);
    rows.push(counted(format, ofFormat) + (writes ? await measured(ofFormat) : ''));
  }
  if (writes) {
    const head =
      '| format | files | sessions | probes right / all | ms | MB/s | beside `performance.md` |\n|---|---|---|---|---|---|---|';
    writeFileSync(page, readFileSync(page, 'utf8').replace(table, `${head}\n${rows.join('\n')}\n`));
  }
  const [told = ''] = table.exec(readFileSync(page, 'utf8')) ?? [];
  for (const row of rows) expect(told).toContain(row);
});
