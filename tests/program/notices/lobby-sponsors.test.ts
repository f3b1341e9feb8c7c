import { expect, test } from 'playwright/test';
import { lobbyAt } from '../../../program/schedule/lobby.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { after, instant, minutes, seconds } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const noon = utc('2026-06-05T12:00:00Z');
const interlude = { dwell: seconds(10), since: null };

/** Eight rooms, on two pages of six rows at most, whose talks begin and end at odd minutes. */
const schedule = scheduleOf(
  programOf(
    Array.from({ length: 32 }, (_, index) => {
      const start = after(noon, minutes(25 * Math.floor(index / 8) + (index % 5)));
      const room = `Room ${index % 8}`;
      return sessionOf({ title: `Talk ${index}`, start, end: after(start, minutes(21)), rooms: [room] });
    }),
  ),
);

/** What stands at each second of an hour on the screen at this position: a page, or a sponsor's turn. */
const hourOf = (number: number, of: number, sponsors = true) =>
  Array.from({ length: 3600 }, (_, second) => {
    const at = after(noon, minutes(10) + seconds(second));
    const position = { number, of };
    const lobby = lobbyAt(schedule, at, {
      ...{ rules: defaultRules, mostRows: 6, position },
      interlude: sponsors ? interlude : null,
    });
    return lobby.interlude === undefined ? lobby.page : `sponsor ${lobby.interlude}`;
  });

const isSponsor = (stands: unknown): boolean => typeof stands === 'string';

test('in the lobby a sponsor stands for its ten seconds after a minute of rows, and never for longer than a seventh of the time', () => {
  const hour = hourOf(1, 1);
  const begins = hour.flatMap((stands, second) =>
    isSponsor(stands) && !isSponsor(hour[second - 1]) ? [second] : [],
  );
  expect(begins.length).toBeGreaterThan(15);
  expect(hour.filter(isSponsor).length / hour.length).toBeLessThanOrEqual(1 / 7);
  for (const [index, second] of begins.slice(1).entries()) {
    expect(second - (begins[index] ?? 0)).toBeGreaterThanOrEqual(70);
  }
  expect(new Set(hour.filter((stands) => !isSponsor(stands)))).toEqual(new Set([0, 1]));
});

test('of two lobbies that share a rotation one always has the rows, and without sponsors none stands', () => {
  const [one, other] = [hourOf(1, 2), hourOf(2, 2)];
  expect(other.some(isSponsor)).toBe(true);
  expect(one.some((stands, second) => isSponsor(stands) && isSponsor(other[second]))).toBe(false);
  expect(hourOf(1, 1, false).some(isSponsor)).toBe(false);
});

test('the lobby says when a sponsor comes and goes, as a board that sleeps until then needs', () => {
  const options = { rules: defaultRules, mostRows: 6, position: { number: 1, of: 1 }, interlude };
  let wakes = after(noon, minutes(10));
  let told = 0;
  for (let second = 600; second < 1500; second += 1) {
    const at = instant(noon + seconds(second));
    const asleep = lobbyAt(schedule, wakes, options);
    const changes = [asleep.turnsAt, asleep.changesAt].filter((change) => change !== null && change <= at);
    if (changes.length > 0) wakes = at;
    const shown = lobbyAt(schedule, wakes, options).interlude;
    expect(shown).toBe(lobbyAt(schedule, at, options).interlude);
    if (shown !== undefined) told += 1;
  }
  expect(told).toBeGreaterThan(50);
});
