import { expect, test } from 'playwright/test';
import { agendaPagesOf } from '../../../program/schedule/agenda-pages.ts';
import { typeScaleOf } from '../../../program/theme/type-scale.ts';
import { after, minutes } from '../../../program/time/instant.ts';
import { sessionOf, utc } from '../../fixtures/program.ts';

const nine = utc('2026-06-05T09:00:00Z');
const talks = (titles: readonly string[]) =>
  titles.map((title, index) => sessionOf({ title, start: after(nine, minutes(index)) }));
const sizes = (titles: readonly string[]) =>
  agendaPagesOf(talks(titles), null).map((page) => page.sessions.length);
const short = 'A short title';
const long = 'A title that goes on for three whole lines of a column, and no further than that';

test('a page of the list has as many sessions as have room: many of one line, fewer of three', () => {
  const [lines, paragraphs] = [short, long].map((title) => sizes(Array.from({ length: 24 }, () => title)));
  expect(lines).toEqual([12, 12]);
  expect(paragraphs).toEqual([6, 6, 6, 6]);
  const wide = sizes(Array.from({ length: 24 }, () => '超大规模调度优化的一个很长的标题'));
  expect(wide.length).toBeGreaterThan(2);
});

test('the columns of a page are about as high, and an empty day has no page', () => {
  const [page] = agendaPagesOf(talks([long, long, short, short, short, short]), null);
  expect(page?.inFirst).toBe(2);
  expect(agendaPagesOf(talks([short]), null)[0]?.inFirst).toBe(1);
  expect(agendaPagesOf([], null)).toEqual([]);
});

test('lines are counted by whole words, so that a title of long ones is as high as it will stand', () => {
  const [words, letters] = ['Rettungsboote '.repeat(4), 'a '.repeat(28)];
  const [ofWords, ofLetters] = [words, letters].map(
    (title) => agendaPagesOf(talks([title.trim(), ...Array.from({ length: 5 }, () => short)]), null)[0],
  );
  expect([ofWords?.inFirst, ofLetters?.inFirst]).toEqual([2, 3]);
});

test('so few that they have the whole width stand in one column', () => {
  expect([3, 4, 5].map((count) => agendaPagesOf(talks(Array(count).fill(short)), null)[0]?.inFirst)).toEqual([
    3, 4, 3,
  ]);
});

test('from afar a page has few rows, from near by what it has anyway', () => {
  const titles = Array.from({ length: 12 }, () => short);
  const rowsFrom = (distanceMetres: number) =>
    agendaPagesOf(talks(titles), typeScaleOf({ diagonalInches: 43, distanceMetres, largePrint: false }))[0]
      ?.sessions.length;
  expect([2, 5, 8].map(rowsFrom)).toEqual([12, 3, 2]);
  // No farther than a board has room for: type-scale.ts.
  expect(rowsFrom(30)).toBe(rowsFrom(9.4));
});
