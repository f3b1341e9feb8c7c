import { expect, test } from 'playwright/test';
import { speakersOf } from '../../../../program/readers/table/people.ts';

const told = (cell: string, affiliations = ''): readonly string[] =>
  speakersOf(cell, affiliations).map(({ name, affiliation }) =>
    affiliation === null ? name : `${name} (${affiliation})`,
  );

const pair = ['Ada Byron', 'Grace Hopper'];
test('two people are parted by whatever stands between them', () => {
  const marks = [', ', '; ', ' & ', ' and ', ' und ', ' et ', ' y ', ' / ', '/', '、', '\n', '，', ' | '];
  const read = marks.map((mark) => [mark, told(pair.join(mark))] as const);
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(marks.map((mark) => [mark, pair])));
});

test('lists mix their marks, and long ones need no full names', () => {
  expect(told('Ada Byron, Grace Hopper and Mary Shelley')).toEqual([...pair, 'Mary Shelley']);
  expect(told('Ada, Grace, Mary')).toEqual(['Ada', 'Grace', 'Mary']);
  expect(told('王小明，李华')).toEqual(['王小明', '李华']);
  expect(told('山田 太郎、ジョン・スミス')).toEqual(['山田 太郎', 'ジョン・スミス']);
});

test('a comma that may stand inside a name, or before what belongs to it, parts nothing', () => {
  const whole = ['Byron, Ada', 'Ada Byron, PhD', 'Ada Byron, University of London', 'Engines Company, Inc.'];
  expect(whole.flatMap((cell) => told(cell))).toEqual(whole);
  expect(told('Byron, Ada; Hopper, Grace')).toEqual(['Byron, Ada', 'Hopper, Grace']);
  expect(told('Ada Byron, Analytical Works; Grace Hopper, Some Navy')).toEqual([
    'Ada Byron, Analytical Works',
    'Grace Hopper, Some Navy',
  ]);
  expect(told('Andy Anders')).toEqual(['Andy Anders']);
});

test('brackets behind a name hold its affiliation, whatever marks stand in them, but no pronouns', () => {
  expect(told('Ada Byron (Engines, Ltd & Co), Grace Hopper (Navy)')).toEqual([
    'Ada Byron (Engines, Ltd & Co)',
    'Grace Hopper (Navy)',
  ]);
  expect(told('佐藤 花子（例社）')).toEqual(['佐藤 花子 (例社)']);
  expect(told('Ada Byron (she/her)')).toEqual(['Ada Byron']);
});

test('a column of affiliations counts where it has one for each speaker', () => {
  expect(told('Ada Byron', 'Engines; Numbers')).toEqual(['Ada Byron (Engines; Numbers)']);
  expect(told('Ada Byron; Grace Hopper', 'Engines; Navy')).toEqual([
    'Ada Byron (Engines)',
    'Grace Hopper (Navy)',
  ]);
  expect(told('Ada Byron; Grace Hopper', 'Engines')).toEqual(pair);
});

test('an empty cell has no speakers, a panel of three hundred has them all, a hostile cell costs no time', () => {
  expect(told('')).toEqual([]);
  expect(told(Array.from({ length: 300 }, (_, index) => `Person Number ${index}`).join(', '))).toHaveLength(
    300,
  );
  for (const piece of ['(', ' and', '/', ';', '((', 'a (', '\ue0000\ue000']) {
    expect(told(piece.repeat(500_000)).length).toBeLessThan(20_001);
  }
});
