import { expect, test } from 'playwright/test';
import { type Clockwork, standingAt, type TimedPage } from '../../../program/schedule/agenda-turns.ts';
import { after, hours, type Instant, instant, minutes, seconds } from '../../../program/time/instant.ts';
import { utc } from '../../fixtures/program.ts';

const nine = utc('2026-06-05T09:00:00Z');
const dwell = seconds(10);

/** A page of each hour from nine on; those at the same hour are pages of the same hour. */
const pagesAt = (...from: readonly number[]): readonly TimedPage<{ dwell: typeof dwell; name: number }>[] =>
  from.map((hour, name) => {
    const span = { start: after(nine, hours(hour)), end: after(nine, hours(hour + 1)) };
    return { page: { dwell, name }, spans: [span], end: span.end };
  });
const alone = { number: 1, of: 1 };

/** The names of the pages that stand one after the other from an instant on. */
const turning = (
  pages: ReturnType<typeof pagesAt>,
  from: Instant,
  turns: number,
  more: Partial<Clockwork> = {},
): readonly (number | string | undefined)[] =>
  Array.from({ length: turns }, (_, turn) => {
    const now = after(from, turn * dwell);
    const clockwork = { base: nine, position: alone, soon: minutes(10), interlude: null, ...more, now };
    const standing = standingAt(pages, clockwork);
    return standing?.interlude === undefined ? standing?.page.name : 'sponsor';
  });

test('the page of now stands first and every other turn, and every other page has its own', () => {
  const pages = pagesAt(0, 1, 2, 3);
  expect(turning(pages, after(nine, minutes(10)), 7)).toEqual([0, 1, 0, 2, 0, 3, 0]);
  // The next hour is of this moment from ten minutes before it, and at once up with what runs.
  expect(turning(pages, after(nine, minutes(50)), 6)).toEqual([0, 1, 2, 3, 0, 1]);
  expect(turning(pages, after(nine, hours(1)), 5)).toEqual([1, 2, 1, 3, 1]);
});

test('where nothing is on, the page of what comes next leads', () => {
  const pages = pagesAt(0, 2, 3, 4);
  expect(turning(pages, after(nine, minutes(70)), 5)).toEqual([1, 2, 1, 3, 1]);
});

test('several pages of now stand between as many others, so that each comes soon', () => {
  expect(turning(pagesAt(0, 0, 1, 2, 3), nine, 9)).toEqual([0, 1, 2, 3, 0, 1, 4, 2, 0]);
  expect(turning(pagesAt(0, 0, 0, 1, 2), nine, 6)).toEqual([0, 1, 2, 3, 4, 0]);
});

test('neighbours that share a rotation show different pages, and one of them always that of now', () => {
  for (const of of [2, 3, 4]) {
    for (let turn = 0; turn < 30; turn += 1) {
      const shown = Array.from({ length: of }, (_, index) =>
        turning(pagesAt(0, 1, 2, 3, 4), after(nine, turn * dwell), 1, {
          position: { number: index + 1, of },
        }),
      ).flat();
      expect(new Set(shown).size, shown.join()).toBe(of);
      expect(shown, `turn ${turn}`).toContain(0);
    }
  }
});

test('a sponsor stands after a minute of pages and tears none away', () => {
  const interlude = { dwell, since: null };
  const seen = turning(pagesAt(0, 1, 2, 3), after(nine, minutes(11)), 14, {
    interlude,
    base: after(nine, minutes(11)),
  });
  expect(seen).toEqual([0, 1, 0, 2, 0, 3, 'sponsor', 0, 1, 0, 2, 0, 3, 'sponsor']);
  expect(turning(pagesAt(0), nine, 8, { interlude })).toEqual([0, 0, 0, 0, 0, 0, 'sponsor', 0]);
});

test('no pages stand still at nothing, and all that are over leave the last', () => {
  expect(turning([], nine, 1)).toEqual([undefined]);
  expect(turning(pagesAt(0, 1), instant(nine + hours(9)), 2)).toEqual([1, 1]);
});

test('all that is on or starts within the hour is shown, however many pages it takes, and of later ones the nearest', () => {
  const crowded = pagesAt(...Array.from({ length: 25 }, () => 2));
  const counted = (pages: ReturnType<typeof pagesAt>, now: Instant): number | undefined =>
    standingAt(pages, { base: nine, position: alone, soon: minutes(10), interlude: null, now })?.of;
  expect(counted(crowded, after(nine, minutes(59)))).toBe(8);
  expect(counted(crowded, after(nine, hours(1)))).toBe(25);
  expect(new Set(turning(crowded, after(nine, hours(2)), 25)).size).toBe(25);
  const long = pagesAt(...Array.from({ length: 25 }, (_, hour) => hour));
  expect(counted(long, nine)).toBe(8);
});
