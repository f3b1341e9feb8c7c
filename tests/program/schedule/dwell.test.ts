import { expect, test } from 'playwright/test';
import { dwellOf, readingTimeOf } from '../../../program/schedule/dwell.ts';

const dwell = (...texts: readonly string[]) => dwellOf(readingTimeOf(texts));
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

test('a page stands 3 s and the time to read its words at 2.2 a second', () => {
  expect(dwell(words(22))).toBe(13_000);
  expect(dwell(words(20), words(13))).toBe(18_000);
});

test('no page stands less than 8 s or more than 25 s', () => {
  expect(dwell()).toBe(8000);
  expect(dwell(words(11))).toBe(8000);
  expect(dwell(words(12))).toBe(8455);
  expect(dwell(words(48))).toBe(24_818);
  expect(dwell(words(49))).toBe(25_000);
  expect(dwell(words(4000))).toBe(25_000);
});

test('Chinese, Japanese and Korean are read at four characters a second', () => {
  expect(dwell('超大规模调度优化'.repeat(5))).toBe(13_000);
  expect(dwell('ひらがなカタカナ'.repeat(5))).toBe(13_000);
  expect(dwell('한국어 제목 하나'.repeat(6))).toBe(Math.round(3000 + (7 * 6 * 1000) / 4));
});

test('words between Chinese characters are counted as words', () => {
  expect(dwell(`${'超大规模'.repeat(10)} Flink ${'调度优化'.repeat(5)} and ${words(9)}`)).toBe(
    Math.round(3000 + (60 / 4) * 1000 + (11 / 2.2) * 1000),
  );
});

test('dashes and blanks are no words', () => {
  expect(readingTimeOf([' - ', '', ' & ', '\n'])).toBe(0);
  expect(readingTimeOf(["don't", 'C++', '5G'])).toBeCloseTo((3 / 2.2) * 1000);
});
