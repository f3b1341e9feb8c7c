import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { readInWorker } from '../../../../main/feed/reading/read-in-worker.ts';
import { hours, seconds } from '../../../../program/time/instant.ts';
import { builtReaderWorker } from '../../../fixtures/built.ts';
import { plainOptions } from '../../../fixtures/feeds.ts';
import { realMachine } from '../../../fixtures/machine.ts';
import { type Cell, serialOf, workbook } from '../../../fixtures/workbook.ts';

const inWorker = async (bytes: Uint8Array, deadline = seconds(60)) => {
  const workerFile = await builtReaderWorker();
  const limits = { deadline, heapMegabytes: 256 };
  return readInWorker(
    { bytes, contentType: null, options: { ...plainOptions, timeZone: 'Europe/Brussels' } },
    { machine: realMachine, workerFile, limits },
  );
};

test('C11: a sheet that unpacks to gigabytes is refused by what it unpacks to, whatever its directory claims', async () => {
  // A megabyte of blanks a thousand times over: blocks of deflate follow each other.
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: 2 });
  const deflated = Buffer.concat(Array.from({ length: 1024 }, () => block));
  const bomb = (claims: number) =>
    workbook([{ name: 'S', rows: [] }], { files: { 'xl/worksheets/sheet1.xml': { deflated, claims } } });
  expect(bomb(1000).length).toBeLessThan(1_500_000);
  for (const claims of [1000, 0xfffffff0]) {
    const result = await inWorker(bomb(claims));
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'FEED_REFUSED', where: 'unpacked' },
    });
  }
});

test('C11: a row of three million cells that unpacks to less than the bound ends its reader, and nothing else', async () => {
  const row = deflateRawSync(`<worksheet><sheetData><row>${'<c t="s"><v>0</v></c>'.repeat(3_000_000)}`);
  const files = { 'xl/worksheets/sheet1.xml': { deflated: row, claims: 1000 } };
  const result = await inWorker(workbook([{ name: 'S', rows: [['x']] }], { files }), seconds(5));
  expect(result).toMatchObject({ ok: false, problem: { code: 'FEED_REFUSED' } });
});

test('an Excel file becomes a program, in its worker, whatever its columns are called', async () => {
  const time = (hour: number): Cell => ({ serial: hour / 24, format: 20 });
  const day = (date: string): Cell => ({ serial: serialOf(date), format: 'dd.mm.yyyy' });
  const rows: Cell[][] = [
    ['Datum', 'Beginn', 'Ende', 'Raum', 'Titel', 'Referent'],
    [day('2026-09-02'), time(9), time(9.5), 'Saal 1', 'Begrüßung', 'Ada Example'],
    [null, time(9.5), time(10.25), null, 'Schlüssel', 'Bo Sample'],
    [day('2026-09-03'), time(0), time(0.75), 'Saal 2', 'Mitternacht', null],
  ];
  const result = await inWorker(workbook([{ name: 'Programm', rows, merged: ['A2:A3', 'D2:D3'] }]));
  if (!result.ok) throw new Error(result.problem.message);
  const { program, format } = result.value;
  expect(format).toBe('xlsx');
  const first = Date.UTC(2026, 8, 2, 7);
  expect(program.sessions.map(({ title, start, end, rooms }) => [title, start, end, rooms])).toEqual([
    ['Begrüßung', first, first + hours(0.5), ['Saal 1']],
    ['Schlüssel', first + hours(0.5), first + hours(1.25), ['Saal 1']],
    ['Mitternacht', first + hours(15), first + hours(15.75), ['Saal 2']],
  ]);
});

test('sheets that are rooms or days give each session its room or day', async () => {
  const rows = [
    ['Title', 'Start', 'End'],
    ['A', '2026-09-02 09:00', '2026-09-02 10:00'],
  ];
  const read = async (names: readonly string[], cells: readonly (readonly Cell[])[]) => {
    const result = await inWorker(workbook(names.map((name) => ({ name, rows: cells }))));
    if (!result.ok) throw new Error(result.problem.message);
    return result.value.program.sessions.map(
      ({ start, rooms }) => `${new Date(start).toISOString().slice(0, 13)} ${rooms.join('+')}`,
    );
  };
  expect(await read(['Main hall', 'Saal 2'], rows)).toEqual([
    '2026-09-02T07 Main hall',
    '2026-09-02T07 Saal 2',
  ]);
  expect(await read(['Sheet1', 'Sheet 2'], rows)).toEqual(['2026-09-02T07 ']);
  const times = [
    ['Time', 'Title', 'Room'],
    ['09:00-10:00', 'A', 'Hall'],
  ];
  expect(await read(['2026-09-02', '3 September 2026'], times)).toEqual([
    '2026-09-02T07 Hall',
    '2026-09-03T07 Hall',
  ]);
});
