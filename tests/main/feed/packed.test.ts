import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { openPacked } from '../../../main/feed/packed.ts';
import { readInWorker } from '../../../main/feed/read-in-worker.ts';
import { hours, seconds } from '../../../program/time/instant.ts';
import { builtReaderWorker } from '../../fixtures/built.ts';
import { plainOptions } from '../../fixtures/feeds.ts';
import { realMachine } from '../../fixtures/machine.ts';
import { type BookOptions, type Cell, serialOf, workbook } from '../../fixtures/workbook.ts';
import { zip } from '../../fixtures/zip.ts';

const sheetsIn = (bytes: Uint8Array) => {
  const opened = openPacked(bytes);
  if (opened?.kind !== 'workbook') throw new Error(JSON.stringify(opened));
  return opened.sheets;
};

const problemIn = (bytes: Uint8Array) => {
  const opened = openPacked(bytes);
  if (opened?.kind !== 'broken') throw new Error(JSON.stringify(opened));
  return opened.problem;
};

/** What the cells of one row come to. */
const texts = (cells: readonly Cell[], options: BookOptions = {}) =>
  sheetsIn(workbook([{ name: 'Sheet', rows: [cells] }], options))[0]?.rows[0];

test('dates, times and both are wall time as their format shows them', () => {
  const at = (written: string, format: string | number): Cell => ({ serial: serialOf(written), format });
  expect(
    texts([
      at('2026-09-02', 14),
      at('2026-09-02', 'dd/mm/yyyy'),
      at('2026-09-02T09:00', 'yyyy\\-mm\\-dd hh:mm'),
      // A party that begins at midnight.
      at('2026-09-03', 22),
      { serial: 9 / 24, format: 20 },
      { serial: 0, format: 'h:mm AM/PM' },
      { serial: 9.5 / 24, format: '[$-407]h" Uhr "mm' },
      { serial: 25.5 / 24, format: '[h]:mm' },
      at('2026-09-02', '[$-404]e"年"m"月"d"日"'),
      at('2026-09-02T09:00', 'hh:mm'),
      { serial: 0.375, format: 56 },
    ]),
  ).toEqual([
    ...['2026-09-02', '2026-09-02', '2026-09-02T09:00', '2026-09-03T00:00', '09:00', '00:00', '09:30'],
    ...['25:30', '2026-09-02', '2026-09-02T09:00', '09:00'],
  ]);
});

test('the date system of 1904 gives the same dates and times', () => {
  const at = (written: string, format: number): Cell => ({ serial: serialOf(written, true), format });
  const cells = [at('2026-09-02', 14), at('2026-09-02T09:00', 22), { serial: 0.375, format: 20 }];
  expect(texts(cells, { is1904: true })).toEqual(['2026-09-02', '2026-09-02T09:00', '09:00']);
});

test('what binary fractions leave of a time is rounded to the second, and off numbers it is cut', () => {
  const nine = 9 / 24 - 1e-9;
  expect(
    texts([
      { serial: nine, format: 20 },
      { serial: 46267 + nine, format: 22 },
    ]),
  ).toEqual(['09:00', '2026-09-02T09:00']);
  expect(
    texts([
      0.1 + 0.2,
      44.99999999999999,
      17,
      { serial: 12.5, format: '0.00 "d"' },
      { serial: 3, format: '0.00E+00' },
    ]),
  ).toEqual([...['0.3', '45', '17', '12.5', '3']]);
});

test('cells of every kind are text, and one that refers to nothing costs nobody else', () => {
  const raw = (xml: string): Cell => ({ raw: xml });
  expect(
    texts([
      true,
      raw('<c t="inlineStr"><is><r><t>Two </t></r><r><rPr><b/></rPr><t>runs</t></r></is></c>'),
      raw('<c t="str"><f>A1&amp;B1</f><v>made</v></c>'),
      raw('<c t="e"><v>#REF!</v></c>'),
      raw('<c t="s"><v>4711</v></c>'),
      raw('<c s="99"><v>7</v></c>'),
      raw('<c t="d"><v>2026-09-02T09:00:00Z</v></c>'),
      raw('<c t="d"><v>2026-09-02T00:00:00</v></c>'),
      raw('<c t="zzz"><v>1</v></c>'),
      'Größe 🎉 _x000D_& <b>',
    ]),
  ).toEqual([
    ...['TRUE', 'Two runs', 'made', '', '', '7', '2026-09-02T09:00', '2026-09-02T00:00', ''],
    'Größe 🎉 \r& <b>',
  ]);
});

test('sheets come in their order without the hidden ones, merged cells count for each of their rows', () => {
  const rows = (text: string) => [[text, 'a', 'top'], [null, 'b'], [null, 'c'], [], ['end']];
  const book = workbook([
    { name: 'Old', rows: rows('x'), state: 'hidden' },
    { name: 'Ötzi & Co', rows: rows('Hall'), merged: ['A1:A2', 'C1:D3'] },
    { name: 'Lists', rows: rows('x'), state: 'veryHidden' },
    { name: 'Last', rows: [] },
  ]);
  expect(sheetsIn(book)).toEqual([
    { name: 'Ötzi & Co', rows: [['Hall', 'a', 'top'], ['Hall', 'b', 'top'], ['', 'c', 'top'], [], ['end']] },
    { name: 'Last', rows: [] },
  ]);
});

test('rows and cells without addresses follow each other, prefixes and absolute targets change nothing', () => {
  const sheet =
    '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="str"><x:v>A</x:v></x:c><x:c/><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const relations =
    '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/other.xml"/></Relationships>';
  const book = workbook([{ name: 'S', rows: [] }], {
    files: { 'xl/other.xml': sheet, 'xl/_rels/workbook.xml.rels': relations, 'xl/vbaProject.bin': 'macros' },
  });
  expect(sheetsIn(book)[0]?.rows).toEqual([['A', '', '1'], ['2']]);
});

const ole = (name: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(`${name}\0`, 'utf16le'),
  ]);

const others: readonly [string, Uint8Array, string, string][] = [
  ['.xls', ole('Workbook'), 'FORMAT_UNKNOWN', '(.xls)'],
  ['a locked workbook', ole('EncryptedPackage'), 'FORMAT_UNKNOWN', 'password'],
  ['.doc', ole('WordDocument'), 'NOT_A_PROGRAM', '(.doc)'],
  ['.xlsb', zip({ 'xl/workbook.bin': 'x' }), 'FORMAT_UNKNOWN', '(.xlsb)'],
  [
    '.ods',
    zip(
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' },
      { method: 'store' },
    ),
    'FORMAT_UNKNOWN',
    '(.ods)',
  ],
  ['.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'NOT_A_PROGRAM', 'OpenDocument'],
  ['Numbers', zip({ 'Index/Document.iwa': 'x' }), 'FORMAT_UNKNOWN', 'Numbers'],
  ['.docx', zip({ 'word/document.xml': '<w/>' }), 'NOT_A_PROGRAM', '(.docx)'],
  ['.pptx', zip({ 'ppt/presentation.xml': '<p/>' }), 'NOT_A_PROGRAM', '(.pptx)'],
  ['any zip', zip({ 'schedule.json': '{}' }), 'NOT_A_PROGRAM', 'schedule.json'],
  ['an empty zip', zip({}), 'NOT_A_PROGRAM', 'nothing in it'],
  ['an entry with a password', zip({ 'xl/workbook.xml': '<w/>' }, { flags: 1 }), 'FEED_PARSE', 'password'],
];
for (const [what, bytes, code, word] of others) {
  test(`named for what it is: ${what}`, () => {
    const problem = problemIn(bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(word);
  });
}

test('T7: an Excel file cut off anywhere is a problem, never half a program and never a crash', () => {
  const rows = [
    ['Title', 'Start'],
    ['A', '2026-09-02 09:00'],
    ['B', '2026-09-02 10:00'],
  ];
  const bytes = workbook([{ name: 'S', rows }]);
  const cuts = Array.from({ length: bytes.length - 8 }, (_, index) => bytes.subarray(0, 8 + index));
  expect(cuts.filter((cut) => problemIn(cut).code !== 'FEED_PARSE')).toEqual([]);
});

test('C13: an Excel file with any byte wrong is read or refused, and never a crash', () => {
  const bytes = workbook([
    { name: 'S', rows: [['Title', 1, true, { serial: 46267, format: 14 }]], merged: ['A1:B2'] },
  ]);
  const kinds = new Set<string | undefined>();
  for (let at = 4; at < bytes.length; at += 1) {
    const wrong = Buffer.from(bytes);
    wrong[at] = (wrong[at] ?? 0) ^ 0xff;
    kinds.add(openPacked(wrong)?.kind);
  }
  expect([...kinds].sort()).toEqual(['broken', 'workbook']);
});

test('C11: a DOCTYPE in a sheet is refused, and what is malformed says in which part', () => {
  const book = (sheet: string) =>
    workbook([{ name: 'S', rows: [] }], { files: { 'xl/worksheets/sheet1.xml': sheet } });
  expect(problemIn(book('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')).code).toBe('FEED_REFUSED');
  const malformed = problemIn(book('<worksheet><sheetData><row>'));
  expect(malformed.code).toBe('FEED_PARSE');
  expect(malformed.where).toContain('xl/worksheets/sheet1.xml');
});

/** The deadline of the app is for content, not for a machine that runs all tests at once. */
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
