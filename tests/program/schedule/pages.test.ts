import { expect, test } from 'playwright/test';
import { longestLoop, loopOf, pagesOf, type ReadGroup } from '../../../program/schedule/pages.ts';
import { seconds } from '../../../program/time/instant.ts';

const groups = (count: number, reading: number): readonly ReadGroup[] =>
  Array.from({ length: count }, (_, index) => ({
    group: { kind: 'track', name: `${index}`, colour: null },
    reading: seconds(reading),
  }));
const sizes = (count: number, reading: number, most: number) =>
  pagesOf(groups(count, reading), most).map((page) => page.groups.length);

test('one group per page while the loop stays within a minute', () => {
  expect(sizes(1, 1, 6)).toEqual([1]);
  expect(sizes(7, 1, 6)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(sizes(4, 12, 6)).toEqual([1, 1, 1, 1]);
});

test('more groups share a page when the loop would take longer', () => {
  expect(sizes(8, 1, 6)).toEqual([2, 2, 2, 2]);
  expect(sizes(5, 12, 6)).toEqual([3, 2]);
});

test('pages are as even as can be', () => {
  expect(sizes(7, 9, 4)).toEqual([4, 3]);
  expect(sizes(10, 6.5, 4)).toEqual([4, 3, 3]);
});

test('no page holds more than stays legible, and beyond that the loop is longer', () => {
  const pages = pagesOf(groups(30, 10), 2);
  expect(Math.max(...pages.map((page) => page.groups.length))).toBe(2);
  expect(loopOf(pages)).toBe(seconds(15 * 23));
});

test('however many groups there are, each stands on one page, in order', () => {
  const wrong: string[] = [];
  for (let count = 1; count <= 70; count += 1) {
    for (const most of [1, 2, 3, 4, 6]) {
      const given = groups(count, 4);
      const pages = pagesOf(given, most);
      const lengths = pages.map((page) => page.groups.length);
      const even = Math.max(...lengths) - Math.min(...lengths) <= 1 && Math.max(...lengths) <= most;
      const dealt = pages
        .flatMap((page) => page.groups)
        .every((group, index) => group === given[index]?.group);
      const fewest = Math.ceil(count / most);
      const short = pages.length === fewest || (pages.length > fewest && loopOf(pages) <= longestLoop);
      if (!even || !dealt || !short || lengths.includes(0)) wrong.push(`${count} groups, ${most} per page`);
    }
  }
  expect(wrong).toEqual([]);
});
