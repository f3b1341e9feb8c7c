import { expect, test } from 'playwright/test';
import { readProgram } from '../../../../program/readers/readers.ts';
import { programOf, silentOptions } from '../reading.ts';

const here = { timeZone: 'Europe/Berlin' };

/** Processor time of a reading in ms, which other work on this machine does not change much. */
const costOf = (text: string): number => {
  const before = process.cpuUsage();
  readProgram(text, { ...silentOptions, ...here });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const row = (index: number): string =>
  `${index},"Talk number ${index}, and more",Thursday 3 September 2026,${9 + (index % 9)}:${index % 2 ? '30' : '00'},${10 + (index % 9)}:00,Room ${index % 40},Track ${index % 12},"Ada L${index} (Engines), Grace H${index}","${'What it is about. '.repeat(20)}"`;

test('10,000 rows are read in less than 2 s', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => row(index));
  const text = ['ID,Title,Date,Start,End,Room,Track,Speakers,Abstract', ...rows].join('\n');
  expect(programOf(text, here).sessions).toHaveLength(10_000);
  expect(costOf(text)).toBeLessThan(2000);
});

test('10,000 columns are a table of its first two hundred', () => {
  const wide = (first: string, cell: string): string => `${first}${`,${cell}`.repeat(10_000)}`;
  const text = [wide('Title,Date,Start', 'x'), wide('A,2026-09-03,9:00', 'y')].join('\n');
  expect(programOf(text, here).sessions.map(({ title }) => title)).toEqual(['A']);
});

const hostile: Readonly<Record<string, string>> = {
  'a cell of 5 MB': `Title,Date,Start\n"${'x'.repeat(5_000_000)}",2026-09-03,9:00`,
  'a heading of 5 MB': `Title,Date,Start,"${'x'.repeat(5_000_000)}"\nA,2026-09-03,9:00`,
  'a quote that is never closed': `Title,Date,Start\n"A,2026-09-03,9:00\n${'"x" y,"\n'.repeat(200_000)}`,
  'quotes alone': `Title,Date,Start\n${'"""'.repeat(500_000)}`,
  'marks alone': ',;\t|'.repeat(500_000),
  'line breaks alone': `Title,Date,Start\n${'\n'.repeat(1_000_000)}`,
  'long digits where times stand': `Title,Date,Start\n${`A,2026-09-03,${'9'.repeat(79)}\n`.repeat(5000)}`,
  'endless ranges where times stand': `Title,Date,Start\n${`A,2026-09-03,${'9 - '.repeat(19)}\n`.repeat(5000)}`,
  'dates without end': `Title,Date,Start\n${`A,${'1 may '.repeat(13)},9:00\n`.repeat(5000)}`,
};
for (const [name, text] of Object.entries(hostile)) {
  test(`it costs less than 2 s: ${name}`, () => {
    expect(costOf(text)).toBeLessThan(2000);
  });
}

test('headings such as __proto__ and constructor are headings like any other', () => {
  const text = '__proto__,constructor,Title,Date,Start\nA,B,Talk,2026-09-03,9:00';
  const columns = { room: ['__proto__'] };
  expect(programOf(text, { ...here, columns }).sessions[0]?.rooms).toEqual(['A']);
});
