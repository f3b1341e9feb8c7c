import { expect, test } from 'playwright/test';
import { after, hours, minutes } from '../../../program/time/instant.ts';
import { instantOf, isZone, offsetAt, type WallTime, wallTimeOf } from '../../../program/time/zone.ts';
import { utc } from '../../fixtures/program.ts';

/** Wall time from `2026-03-29 02:30`. */
const wall = (text: string): WallTime => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return { year, month, day, hour, minute, second: 0, millisecond: 0 };
};
const iso = (zone: string, text: string) => new Date(instantOf(zone, wall(text))).toISOString();

for (const name of ['Europe/Brussels', 'europe/brussels', 'US/Pacific', 'Europe/Tirane', 'UTC', 'Z']) {
  test(`${name} is a zone`, () => expect(isZone(name)).toBe(true));
}
for (const name of ['Etc/GMT+5', 'America/Argentina/Buenos_Aires', 'CET', '+01:00', '-03:30', '+14:00']) {
  test(`${name} is a zone`, () => expect(isZone(name)).toBe(true));
}

const junk = ['', ' ', 'Mars/Olympus', 'Room+05', '+25:00', '+14:01', '+01', '+0100', '01:00', 'CEST'];
const moreJunk = [
  'W. Europe Standard Time',
  'Europe/Brussels ',
  'BST',
  'IST',
  'undefined',
  '__proto__',
  '+1:00',
];
for (const name of [...junk, ...moreJunk]) {
  test(`"${name}" is no zone, asked twice`, () => {
    expect([isZone(name), isZone(name)]).toEqual([false, false]);
  });
}

test('an offset of an unknown zone is a bug and throws', () => {
  expect(() => offsetAt('Mars/Olympus', utc('2026-01-01T00:00:00Z'))).toThrow('not a time zone');
  expect(() => offsetAt('Room+05', utc('2026-01-01T00:00:00Z'))).toThrow('not a time zone');
});

test('the offset of a zone follows daylight saving, that of a fixed offset does not', () => {
  const [winter, summer] = [utc('2026-01-15T12:00:00Z'), utc('2026-07-15T12:00:00Z')];
  expect([offsetAt('Europe/Brussels', winter), offsetAt('Europe/Brussels', summer)]).toEqual([
    hours(1),
    hours(2),
  ]);
  expect([offsetAt('+01:00', winter), offsetAt('+01:00', summer)]).toEqual([hours(1), hours(1)]);
  expect(offsetAt('-03:30', winter)).toBe(-minutes(210));
  expect(offsetAt('Asia/Kathmandu', winter)).toBe(minutes(345));
  expect(offsetAt('UTC', winter)).toBe(0);
});

test('the wall shows the next day where it is already tomorrow', () => {
  expect(wallTimeOf('Pacific/Auckland', utc('2026-12-31T20:15:07.250Z'))).toEqual({
    year: 2027,
    month: 1,
    day: 1,
    hour: 9,
    minute: 15,
    second: 7,
    millisecond: 250,
  });
});

test('a wall time that a spring night skips moves forward by the gap', () => {
  expect(iso('Europe/Brussels', '2026-03-29 01:59')).toBe('2026-03-29T00:59:00.000Z');
  expect(iso('Europe/Brussels', '2026-03-29 02:00')).toBe('2026-03-29T01:00:00.000Z');
  expect(iso('Europe/Brussels', '2026-03-29 02:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(wallTimeOf('Europe/Brussels', utc('2026-03-29T01:30:00Z'))).toMatchObject({ hour: 3, minute: 30 });
  expect(iso('Europe/Brussels', '2026-03-29 03:00')).toBe('2026-03-29T01:00:00.000Z');
});

test('of a wall time that an autumn night repeats the first is taken', () => {
  expect(iso('Europe/Brussels', '2026-10-25 01:59')).toBe('2026-10-24T23:59:00.000Z');
  expect(iso('Europe/Brussels', '2026-10-25 02:00')).toBe('2026-10-25T00:00:00.000Z');
  expect(iso('Europe/Brussels', '2026-10-25 02:59')).toBe('2026-10-25T00:59:00.000Z');
  expect(iso('Europe/Brussels', '2026-10-25 03:00')).toBe('2026-10-25T02:00:00.000Z');
});

test('west of Greenwich the gap and the overlap fall the same way', () => {
  expect(iso('America/New_York', '2026-03-08 02:30')).toBe('2026-03-08T07:30:00.000Z');
  expect(iso('America/New_York', '2026-11-01 01:30')).toBe('2026-11-01T05:30:00.000Z');
});

test('Lord Howe moves by half an hour', () => {
  expect(iso('Australia/Lord_Howe', '2026-10-04 02:15')).toBe('2026-10-03T15:45:00.000Z');
  expect(wallTimeOf('Australia/Lord_Howe', utc('2026-10-03T15:45:00Z'))).toMatchObject({
    hour: 2,
    minute: 45,
  });
  expect(iso('Australia/Lord_Howe', '2026-04-05 01:45')).toBe('2026-04-04T14:45:00.000Z');
});

test('the day that Samoa skipped moves forward by a day', () => {
  expect(iso('Pacific/Apia', '2011-12-30 10:00')).toBe('2011-12-30T20:00:00.000Z');
});

const travelled = ['Europe/Brussels', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Chatham', '-09:30'];
for (const zone of travelled) {
  test(`in ${zone} every half hour of a year finds its way to the wall and back, or to its first occurrence`, () => {
    // One assertion at the end: the runner reports each, and 17,520 take minutes.
    const lost: string[] = [];
    for (let hour = 0; hour < 365 * 24; hour += 0.5) {
      const at = after(utc('2026-01-01T00:00:00Z'), hours(hour));
      const shown = wallTimeOf(zone, at);
      const back = instantOf(zone, shown);
      const same = JSON.stringify(wallTimeOf(zone, back)) === JSON.stringify(shown);
      if (!same || back > at || back < at - hours(1)) lost.push(new Date(at).toISOString());
    }
    expect(lost).toEqual([]);
  });
}
