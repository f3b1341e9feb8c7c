import { expect, test } from 'playwright/test';
import {
  doubtDelay,
  pollDelay,
  retryAfterDelay,
  retryDelay,
  retryLimits,
  startDelay,
} from '../../../main/feed/backoff.ts';
import { minutes, seconds } from '../../../program/time/instant.ts';

const now = Date.UTC(2026, 1, 1, 10);
const failures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 400];

test('the longest wait after a failure doubles up to five minutes', () => {
  const waits = failures.map((count) => retryDelay(count, () => 0.999_999_9, retryLimits, false) / 1000);
  expect(waits.map(Math.round)).toEqual([4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
});

test('a screen that has a program to show starts with longer waits', () => {
  const waits = failures.map((count) => retryDelay(count, () => 0.999_999_9, retryLimits, true) / 1000);
  expect(waits.map(Math.round)).toEqual([32, 64, 128, 256, 300, 300, 300, 300, 300, 300]);
});

test('the first poll comes within 20 seconds, or within a tenth of a shorter poll', () => {
  const chances = [0, 0.5, 0.999_999_9];
  expect(chances.map((chance) => startDelay(minutes(5), () => chance))).toEqual([0, 10_000, 20_000]);
  expect(chances.map((chance) => startDelay(seconds(6), () => chance))).toEqual([0, 300, 600]);
});

test('the shortest wait after a failure stays two seconds', () => {
  const waits = failures.map((count) => retryDelay(count, () => 0, retryLimits, false));
  expect(new Set(waits)).toEqual(new Set([2000]));
});

test('chance decides evenly between the two', () => {
  const waits = [0, 0.25, 0.5, 0.75].map((chance) => retryDelay(3, () => chance, retryLimits, false));
  expect(waits).toEqual([2000, 5500, 9000, 12_500]);
});

test('C15: a poll is up to a fifth early and never late', () => {
  const polls = [0, 0.25, 0.5, 0.75, 0.999_999_9].map((chance) => pollDelay(minutes(5), () => chance) / 1000);
  expect(polls).toEqual([240, 255, 270, 285, 300]);
});

test('C2: while an answer is doubted, polls that are far apart come every ten to twelve minutes', () => {
  const waits = (poll: number) =>
    [0, 0.5, 0.999_999_9].map((chance) => doubtDelay(minutes(poll), () => chance) / 1000);
  expect(waits(60)).toEqual([600, 660, 720]);
  expect(waits(5)).toEqual([240, 270, 300]);
});

test('T5: Retry-After counts in seconds or as a date, between the poll and fifteen minutes', () => {
  const cases: readonly (readonly [string | null, number | null])[] = [
    ['400', 400],
    ['Sun, 01 Feb 2026 10:07:00 GMT', 420],
    ['1', 300],
    ['0', 300],
    ['-5', 300],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 300],
    ['1e9', 900],
    ['1e400', 900],
    ['-1e400', 300],
    ['Infinity', 900],
    ['1000000000', 900],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 900],
    ['soon', null],
    ['', null],
    [null, null],
  ];
  const waits = cases.map(([header]) => retryAfterDelay(header, now, minutes(5)));
  expect(waits).toEqual(cases.map(([, wait]) => (wait === null ? null : seconds(wait))));
});

test('T5: a long poll never outlasts the fifteen minutes, and a screen with nothing to show may ask sooner', () => {
  const now = Date.UTC(2026, 0, 1);
  expect(retryAfterDelay('5', now, minutes(120))).toBe(minutes(15));
  expect(retryAfterDelay('5', now, seconds(2))).toBe(seconds(5));
  expect(retryAfterDelay('-1', now, seconds(2))).toBe(seconds(2));
});
