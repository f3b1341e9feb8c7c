import { expect, test } from 'playwright/test';
import {
  type Falls,
  isLoop,
  noFalls,
  pauseBefore,
  provenAfter,
  withFall,
} from '../../../main/kiosk/crash-loop.ts';
import { milliseconds, minutes, seconds } from '../../../program/time/instant.ts';

/** Falls of pages that stood for `stood` each, `every` so often, and when the last one was. */
const fallsOf = (count: number, every: number, stood = milliseconds(0)) => {
  let falls: Falls = noFalls;
  for (let n = 1; n <= count; n += 1) falls = withFall(falls, n * every, stood);
  return { falls, at: count * every };
};

test('P3: more than five falls in ten minutes are a crash loop, five are not', () => {
  const five = fallsOf(5, seconds(1));
  expect(isLoop(five.falls, five.at)).toBe(false);
  const six = fallsOf(6, seconds(1));
  expect(isLoop(six.falls, six.at)).toBe(true);
  const slow = fallsOf(60, minutes(2.1));
  expect(isLoop(slow.falls, slow.at)).toBe(false);
});

test('P1, P3: a page that stood before it fell was no part of a loop, however often that happens', () => {
  const { falls, at } = fallsOf(50, seconds(4), provenAfter);
  expect(isLoop(falls, at)).toBe(false);
  expect(pauseBefore(falls, at, false)).toBeLessThan(100);
});

test('P3: in a loop the pauses grow from one second to a minute', () => {
  const pauses = Array.from({ length: 9 }, (_, n) => {
    const { falls, at } = fallsOf(6 + n, 1);
    return pauseBefore(falls, at, false) / 1000;
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('P3: after ten quiet minutes all is forgotten', () => {
  const { falls, at } = fallsOf(20, seconds(1));
  expect(isLoop(falls, at + minutes(9))).toBe(true);
  expect(isLoop(falls, at + minutes(10))).toBe(false);
  expect(pauseBefore(falls, at + minutes(10), true)).toBe(250);
});
