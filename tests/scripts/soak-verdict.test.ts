import { expect, test } from 'playwright/test';
import { measures } from '../../scripts/soak/measures.mjs';
import type { Sample } from '../../scripts/soak/sample.mjs';
import { tableOf } from '../../scripts/soak/table.mjs';
import { isFlat, judgedOf, rowsOf } from '../../scripts/soak/verdict.mjs';

const hour = 3_600_000;
const main = {
  pid: 1,
  kind: 'main',
  own: 60e6,
  pss: 90e6,
  rss: 200e6,
  descriptors: 80,
  sockets: 9,
  threads: 36,
};

/** A look at an app in which nothing grows, after this many hours of board time at speed 120. */
const still = (hours: number): Sample => ({
  at: (hours * hour) / 120,
  board: hours * hour,
  polls: hours * 5,
  processor: 2,
  watched: 15_000,
  page: { heap: 4e6, nodes: 159, shown: 140, listeners: 149, documents: 1, layoutObjects: 126 },
  main: { heap: 8e6, buffers: 4e6, timers: 2, resources: 4 },
  processes: [main, { ...main, pid: 2, kind: 'renderer' }],
  disk: { feeds: 5e6, profile: 2e6, log: 1e5, rest: 100 },
});

/** 72 hours of looks, half an hour apart, each altered. */
const soak = (alter: (sample: Sample, hours: number) => Sample = (sample) => sample): readonly Sample[] =>
  Array.from({ length: 145 }, (_, index) => alter(still(index / 2), index / 2));

const verdictOn = (name: string, samples: readonly Sample[]): string | undefined =>
  rowsOf(samples).find((row) => row.name.trim() === name)?.verdict;

test('P13: an app in which nothing grows passes, and every measure with a bound is judged', () => {
  const rows = rowsOf(soak());
  expect(isFlat(rows)).toBe(true);
  expect(rows.filter(({ verdict }) => verdict === 'within')).toHaveLength(
    measures.filter(({ bound }) => bound !== null).length,
  );
});

const leaks: readonly (readonly [string, (sample: Sample, days: number) => Sample])[] = [
  [
    'heap of the page',
    (sample, days) => ({ ...sample, page: { ...sample.page, heap: sample.page.heap + 1.2e6 * days } }),
  ],
  [
    'heap of main',
    (sample, days) => ({ ...sample, main: { ...sample.main, heap: sample.main.heap + 1.2e6 * days } }),
  ],
  [
    'DOM nodes off the board',
    (sample, days) => ({
      ...sample,
      page: { ...sample.page, nodes: sample.page.nodes + Math.floor(30 * days) },
    }),
  ],
  [
    'listeners',
    (sample, days) => ({ ...sample, page: { ...sample.page, listeners: 149 + Math.floor(30 * days) } }),
  ],
  [
    'descriptors',
    (sample, days) => ({ ...sample, processes: [{ ...main, descriptors: 80 + Math.floor(15 * days) }] }),
  ],
  [
    'memory, all processes',
    (sample, days) => ({ ...sample, processes: [{ ...main, own: main.own + 6e6 * days }] }),
  ],
];

for (const [name, grow] of leaks) {
  test(`P13: ${name} that grows a little faster than it may is caught, by name`, () => {
    const samples = soak((sample, hours) => grow(sample, hours / 24));
    expect(verdictOn(name, samples)).toBe('over');
    expect(isFlat(rowsOf(samples))).toBe(false);
    expect(tableOf(rowsOf(samples))).toMatch(new RegExp(`${name}.*GROWS`));
  });
}

test('P13: a leak of each poll is held against a day of polls, however few were made', () => {
  const rare = soak((sample, hours) => ({
    ...sample,
    polls: hours * 2,
    page: { ...sample.page, heap: sample.page.heap + 5000 * hours * 2 },
  }));
  expect(verdictOn('heap of the page', rare)).toBe('over');
});

test('P13: growth that chance might make is not passed, nor called a leak', () => {
  // Up and down by 30 MB from look to look, and a little more at the end.
  const noise = soak((sample, hours) => ({
    ...sample,
    main: { ...sample.main, heap: 40e6 + 15e6 * (hours % 1 === 0 ? 1 : -1) * (1 + hours / 72) },
  }));
  const rows = rowsOf(noise, [{ name: 'heap', unit: 'MB', bound: 0, of: ({ main }) => main.heap / 1e6 }]);
  expect(rows[0]?.verdict).toBe('unsure');
  expect(isFlat(rows)).toBe(false);
});

test('warm-up is not judged: growth that ends on the first day passes', () => {
  const warming = soak((sample, hours) => ({
    ...sample,
    main: { ...sample.main, heap: 8e6 + 1e6 * Math.min(hours, 20) },
  }));
  expect(verdictOn('heap of main', warming)).toBe('within');
  expect(judgedOf(warming)[0]?.board).toBe(24 * hour);
});

test('what may not be seen is left out, not counted as nothing', () => {
  const hidden = soak((sample) => ({ ...sample, processes: [main, { ...main, descriptors: null }] }));
  expect(rowsOf(hidden).map(({ name }) => name)).not.toContain('descriptors');
  expect(rowsOf(hidden).map(({ name }) => name)).toContain('threads');
});
