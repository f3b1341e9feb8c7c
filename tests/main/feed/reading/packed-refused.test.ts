import { expect, test } from 'playwright/test';
import { openPacked } from '../../../../main/feed/reading/packed.ts';
import { workbook } from '../../../fixtures/workbook.ts';
import { zip } from '../../../fixtures/zip.ts';
import { problemIn } from './opening-packed.ts';

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
