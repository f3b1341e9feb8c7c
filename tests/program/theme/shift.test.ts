import { expect, test } from 'playwright/test';
import { farthestShift, shiftAt } from '../../../program/theme/shift.ts';
import { after, type Instant, minutes } from '../../../program/time/instant.ts';

const noon = Date.parse('2026-06-05T12:00:00Z') as Instant;
const inOrder = Array.from({ length: 600 }, (_, minute) => shiftAt(after(noon, minutes(minute))));

test('a board moves by 2 to 4 pixels every few minutes, and never farther than its frame reaches', () => {
  const moves = inOrder.flatMap(({ x, y }, minute) => {
    const before = inOrder[minute - 1] ?? { x, y };
    return x === before.x && y === before.y ? [] : [Math.hypot(x - before.x, y - before.y)];
  });
  expect(moves.length).toBeGreaterThan(140);
  expect(Math.min(...moves)).toBeGreaterThanOrEqual(2);
  // Across both axes at once, 4 pixels are up to 4.3.
  expect(Math.max(...moves)).toBeLessThan(4.4);
  for (const { x, y } of inOrder)
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(farthestShift);
});

test('no place is taken more than another, so that a day lights every edge alike', () => {
  const taken = new Map<string, number>();
  for (const { x, y } of inOrder) taken.set(`${x} ${y}`, (taken.get(`${x} ${y}`) ?? 0) + 1);
  expect(taken.size).toBe(9);
  expect(Math.max(...taken.values()) - Math.min(...taken.values())).toBeLessThanOrEqual(4);
});

test('before 1970, where a machine without a battery may stand, a board has a place too', () => {
  expect(shiftAt(-1 as Instant)).toEqual({ x: 2, y: -3 });
});
