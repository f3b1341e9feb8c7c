import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { eventAt } from '../../../program/schedule/event.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { hours, instant, minutes } from '../../../program/time/instant.ts';
import { parseInstant } from '../../../program/time/parse.ts';
import { greetingOf } from '../../../renderer/boards/standby/greeting.ts';
import { tellingOf } from '../../../renderer/words/telling.ts';
import { programOf, sessionOf } from '../../fixtures/program.ts';

/** One room; sessions written as on the wall of the venue: title, start, length in minutes. */
const programIn = (zone: string, sessions: readonly (readonly [string, string, number])[]): Program =>
  programOf(
    sessions.map(([title, wall, length]) => {
      const start = parseInstant(wall, zone) ?? instant(Number.NaN);
      return sessionOf({ title, start, end: instant(start + minutes(length)) });
    }),
    { zone: { name: zone, from: 'feed' } },
  );

/** What a sign of the room shows through a stretch of time, asked every minute: each answer once, in order. */
const shownBetween = (program: Program, from: string, until: string): readonly string[] => {
  const schedule = scheduleOf(program);
  const shown: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(until); at += minutes(1)) {
    const { now } = roomAt(schedule, 'Hall', instant(at), defaultRules);
    const text = now.map(({ title }) => title).join(' + ');
    if (shown.at(-1) !== text) shown.push(text);
  }
  return shown.filter((text) => text !== '');
};

test('K3: in a night program over the start of summer time each session is on once, in order, for its full length', () => {
  const night = programIn('Europe/Brussels', [
    ['Before', '2026-03-28T23:30', 60],
    ['Over the gap', '2026-03-29T00:30', 120],
    ['In the gap', '2026-03-29T02:30', 30],
    ['After', '2026-03-29T05:00', 30],
  ]);
  // 00:30 and two hours are 03:30; a start at 02:30, which no wall shows that night, is 03:30 too (rule 14).
  expect(shownBetween(night, '2026-03-28T20:00:00Z', '2026-03-29T06:00:00Z')).toEqual([
    'Before',
    'Over the gap',
    'In the gap',
    'After',
  ]);
  expect(night.sessions.map(({ start }) => new Date(start).toISOString().slice(11, 16))).toEqual([
    '22:30',
    '23:30',
    '01:30',
    '03:00',
  ]);
});

test('K3: in a night program over the end of summer time each session is on once, though the wall shows 02:30 twice', () => {
  const night = programIn('Europe/Brussels', [
    ['Over midnight', '2026-10-24T23:30', 60],
    ['First 02:30', '2026-10-25T02:30', 30],
    ['Second 02:30', '2026-10-25T02:30+01:00', 30],
    ['After', '2026-10-25T03:00', 30],
  ]);
  expect(shownBetween(night, '2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z')).toEqual([
    'Over midnight',
    'First 02:30',
    'Second 02:30',
    'After',
  ]);
});

test('K3: where the clocks move by half an hour, on Lord Howe, the sessions on either side stay whole', () => {
  const spring = programIn('Australia/Lord_Howe', [
    ['Before', '2026-10-04T01:30', 30],
    ['After', '2026-10-04T02:30', 30],
  ]);
  expect(spring.sessions[0]?.end).toBe(spring.sessions[1]?.start);
  const autumn = programIn('Australia/Lord_Howe', [
    ['First 01:45', '2026-04-05T01:45', 15],
    ['Second 01:45', '2026-04-05T01:45+10:30', 15],
  ]);
  expect(shownBetween(autumn, '2026-04-04T12:00:00Z', '2026-04-05T00:00:00Z')).toEqual([
    'First 01:45',
    'Second 01:45',
  ]);
});

/** Leap day, year end, long before, over: what the standby board says at twelve instants (K8). */
const leap = programIn('Europe/Brussels', [
  ['First', '2028-02-28T09:00', 60],
  ['Leap', '2028-02-29T09:00', 60],
  ['March', '2028-03-01T09:00', 60],
]);
const yearEnd = programIn('Europe/Brussels', [
  ['Evening', '2026-12-31T21:00', 60],
  ['Fireworks', '2026-12-31T23:30', 60],
  ['Morning', '2027-01-01T10:00', 60],
]);
const golden: readonly (readonly [Program, string, string, string])[] = [
  [leap, '2026-06-03T12:00', 'before event', 'Starts Monday 28 February, 09:00'],
  [leap, '2028-02-27T21:30', 'before event', 'Starts in 11 h 30 min'],
  [leap, '2028-02-28T12:00', 'day over', 'See you tomorrow, 09:00'],
  [leap, '2028-02-29T08:59', 'before the day', 'Starts in 1 min'],
  [leap, '2028-02-29T09:00', 'running', 'Welcome'],
  [leap, '2028-02-29T23:00', 'day over', 'See you tomorrow, 09:00'],
  [leap, '2028-03-01T10:00', 'event over', 'Thank you'],
  [leap, '2031-01-01T00:00', 'event over', 'Thank you'],
  [yearEnd, '2026-12-31T23:59', 'running', 'Welcome'],
  [yearEnd, '2027-01-01T00:26', 'ending soon', 'Welcome'],
  [yearEnd, '2027-01-01T01:00', 'day over', 'Continues at 10:00'],
  [yearEnd, '2026-12-31T22:30', 'free', 'Continues in 1 h'],
];

for (const [program, wall, phase, greeting] of golden) {
  test(`K8: at ${wall} ${program === leap ? 'around a leap day' : 'around the year end'} it is "${phase}": ${greeting}`, () => {
    const now = parseInstant(wall, program.zone.name) ?? instant(Number.NaN);
    const event = eventAt(scheduleOf(program), now, defaultRules);
    const said = greetingOf(event, now, tellingOf(program, 'UTC', 'en'));
    expect([event.phase, said]).toEqual([phase, greeting]);
    // Whatever it says, it says until when: never further away than the turn of the program day.
    expect(event.changesAt).toBeGreaterThan(now);
    expect((event.changesAt ?? now) - now).toBeLessThanOrEqual(hours(25));
  });
}
