import { expect, test } from 'playwright/test';
import { breakable, wordJoiner } from '../../../renderer/words/phrases.ts';

const glue = '\u00a0';

test('Chinese may break between words and nowhere else; plain text with spaces is left as it is', () => {
  expect(breakable('资源管理新特性')).toBe('资源\u200b管理\u200b新\u200b特性');
  expect(breakable('Flink SQL')).toBe('Flink SQL');
  expect(breakable('優勝者のカメラ')).toBe('優勝者の\u200bカメラ');
});

test('no dash and no closing mark begins a line, nor does an opening one end it', () => {
  for (const mark of ['-', '–', '—', '--', '/', '|', ':', ';', '!', '?', '»', '…', '·']) {
    expect(breakable(`One ${mark} two`, 'en'), mark).toBe(`One${glue}${mark} two`);
  }
  expect(breakable('Où ça ?', 'fr')).toBe(`Où ça${glue}?`);
  expect(breakable('Le « vrai » Web', 'fr')).toBe(`Le «${glue}vrai${glue}» Web`);
});

test('a number stays with its unit', () => {
  expect(breakable('Beginnt in 2 Std. 20 Min.', 'de')).toBe(`Beginnt in 2${glue}Std. 20${glue}Min.`);
  expect(breakable('Starts 9:00 AM', 'en')).toBe(`Starts 9:00${glue}AM`);
  expect(breakable('5 hours, 10 minutes', 'en')).toBe('5 hours, 10 minutes');
});

test('what only looks like such a mark may begin a line', () => {
  for (const text of ['Java 8 -Xmx', 'a :wq in vi', 'Sales & support', 'on /etc', 'a -1']) {
    expect(breakable(text, 'en')).toBe(text);
  }
});

test('Chinese, Japanese and Korean keep their own rules at dashes', () => {
  for (const text of ['资源 - 管理', 'カメラ - 光', '한국어 - 소개']) {
    expect(breakable(text).replaceAll('\u200b', '')).toBe(text);
  }
});

test('a compound stays in one piece, unless it is too long for a line', () => {
  expect(breakable('Der CCC-Jahresrückblick', 'de')).toBe(`Der CCC-${wordJoiner}Jahresrückblick`);
  const long = 'Rindfleisch-Etikettierungs-Überwachung';
  expect(breakable(long, 'de')).toBe(long);
  expect(breakable('https://my-site.org/a-b', 'en')).not.toContain(wordJoiner);
});

test('hyphens that the bundled letters lack are drawn as those they have, and a fixed one parts no word', () => {
  expect(breakable('Trigg ‐ Build', 'en')).toBe(`Trigg${glue}- Build`);
  expect(breakable('Wi\u2011Fi', 'en')).toBe(`Wi-${wordJoiner}Fi`);
  expect(breakable('资源‐管理')).toContain('资源-');
  expect(breakable('9‒5', 'en')).toBe('9–5');
});
