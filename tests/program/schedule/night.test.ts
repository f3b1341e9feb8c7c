import { expect, test } from 'playwright/test';
import { isNightAt } from '../../../program/schedule/night.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { hours, type Instant, instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf } from '../../fixtures/program.ts';
import { randomProgram } from './random-program.ts';

const at = (text: string): Instant => Date.parse(`2026-06-${text}:00Z`) as Instant;
const talk = (from: string, to: string) =>
  sessionOf({ title: from, start: at(from), end: at(to), rooms: ['Hall'] });

/** Two days in UTC: the first with three hours without anything, and a party past midnight. */
const schedule = scheduleOf(
  programOf([
    talk('05T09:00', '05T12:00'),
    talk('05T15:00', '05T16:00'),
    talk('05T23:00', '06T01:00'),
    talk('06T10:00', '06T11:00'),
  ]),
);

for (const [when, night, why] of [
  ['04T20:00', false, 'before the event'],
  ['05T08:10', false, 'in its first hour of arriving'],
  ['05T13:30', false, 'in a gap of the day'],
  ['06T00:30', false, 'while a party runs past midnight'],
  ['06T01:59', false, 'while people are on their way'],
  ['06T02:00', true, 'an hour after the last session'],
  ['06T08:59', true, 'until an hour before the next'],
  ['06T09:00', false, 'an hour before the next'],
  ['06T11:59', false, 'in the hour after the last of all'],
  ['06T12:00', true, 'when the event is over'],
] as const) {
  test(`a board is ${night ? 'dimmed' : 'bright'} at ${when}: ${why}`, () => {
    expect(isNightAt(schedule, at(when))).toBe(night);
  });
}

test('in thirty programs with whatever real ones have it is never night while something is on, nor in the hour before or after', () => {
  let nights = 0;
  // Told once: each `expect` costs Playwright milliseconds, and there are thousands of nights.
  const disturbed: string[] = [];
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = scheduleOf(randomProgram(seed, 12));
    const { sessions } = random.event;
    const first = Math.min(...sessions.map(({ start }) => start));
    for (let minute = -120; minute < 4 * 24 * 60; minute += 5) {
      const now = instant(first + minutes(minute));
      if (!isNightAt(random, now)) continue;
      nights += 1;
      const close = sessions.filter(({ start, end }) => start - hours(1) <= now && now < end + hours(1));
      disturbed.push(...close.map(({ title }) => `${title} at minute ${minute} of program ${seed}`));
    }
  }
  expect(disturbed).toEqual([]);
  expect(nights).toBeGreaterThan(1000);
});
