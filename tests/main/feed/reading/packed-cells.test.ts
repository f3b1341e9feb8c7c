import { expect, test } from 'playwright/test';
import { type BookOptions, type Cell, serialOf, workbook } from '../../../fixtures/workbook.ts';
import { sheetsIn } from './opening-packed.ts';

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
