import { expect, test } from 'playwright/test';
import { median, slopeOf } from '../../scripts/soak/slope.mjs';

type Point = readonly [number, number];

/** Numbers from 0 to 1 that look like chance and are the same each time (a linear congruential generator). */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

const line = (count: number, y: (x: number) => number): Point[] =>
  Array.from({ length: count }, (_, x) => [x, y(x)]);

/** The naive one: least squares. */
const leastSquares = (points: readonly Point[]): number => {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
};

test('the slope of a straight line is its slope, without doubt', () => {
  expect(slopeOf(line(20, (x) => 3 + 0.5 * x))).toEqual({ slope: 0.5, low: 0.5, high: 0.5 });
});

test('a fifth of wild values does not bend it, as it bends least squares', () => {
  const points = line(100, (x) => 2 * x + (x % 5 === 0 ? 50 * x : 0));
  expect(slopeOf(points)?.slope).toBeCloseTo(2, 0);
  expect(Math.abs(leastSquares(points) - 2)).toBeGreaterThan(5);
});

test('its range holds the truth where there is noise, and zero where there is nothing but noise', () => {
  const random = chance(7);
  const rising = slopeOf(line(150, (x) => 0.1 * x + 4 * random()));
  expect(rising?.low).toBeLessThan(0.1);
  expect(rising?.high).toBeGreaterThan(0.1);
  expect(rising?.low).toBeGreaterThan(0);
  const flat = slopeOf(line(150, () => 4 * random()));
  expect(flat?.low).toBeLessThan(0);
  expect(flat?.high).toBeGreaterThan(0);
});

test('thousands of points are thinned, and one point or one place has no slope', () => {
  expect(slopeOf(line(5000, (x) => x))?.slope).toBeCloseTo(1);
  expect(slopeOf([[1, 2]])).toBeNull();
  expect(
    slopeOf([
      [1, 2],
      [1, 9],
    ]),
  ).toBeNull();
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBe(0);
});
