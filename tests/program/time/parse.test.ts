import { expect, test } from 'playwright/test';
import { hours, minutes } from '../../../program/time/instant.ts';
import { parseOffset } from '../../../program/time/offset.ts';
import { parseDateTime, parseInstant } from '../../../program/time/parse.ts';

const iso = (text: string, zone = 'Europe/Brussels') => {
  const at = parseInstant(text, zone);
  return at === null ? null : new Date(at).toISOString();
};

const readings = [
  ['2024-02-03T10:55', '2024-02-03T09:55:00.000Z'],
  ['2024-02-03 10:55:00', '2024-02-03T09:55:00.000Z'],
  ['  2024-02-03t9:55  ', '2024-02-03T08:55:00.000Z'],
  ['2024-02-03T10:55:07.5', '2024-02-03T09:55:07.500Z'],
  ['2024-02-03T10:55:07.123456Z', '2024-02-03T10:55:07.123Z'],
  ['2024-02-03T10:55Z', '2024-02-03T10:55:00.000Z'],
  ['2024-02-03T10:55:00+01:00', '2024-02-03T09:55:00.000Z'],
  ['2024-02-03T10:55:00+0100', '2024-02-03T09:55:00.000Z'],
  ['2024-02-03T10:55:00 +01', '2024-02-03T09:55:00.000Z'],
  ['2024-02-03T10:55:00-03:30', '2024-02-03T14:25:00.000Z'],
  ['2024-02-28T24:00', '2024-02-28T23:00:00.000Z'],
  ['2024-12-31T24:00:00Z', '2025-01-01T00:00:00.000Z'],
  ['2024-02-29T00:00Z', '2024-02-29T00:00:00.000Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
] as const;
for (const [text, expected] of readings) {
  test(`"${text}" is ${expected} in Brussels`, () => expect(iso(text)).toBe(expected));
}

const refused = [
  ...['', 'tbd', '10:55', '2024-02-03', '2024-02-30T10:00', '2023-02-29T10:00', '2024-13-01T10:00'],
  ...['2024-00-10T10:00', '2024-02-00T10:00', '2024-02-03T25:00', '2024-02-03T24:01', '2024-02-03T10:60'],
  ...['2024-02-03T10:00:60', '2024-02-03T10:00+15:00', '2024-02-03T10:00+01:60', '2024-02-03T10:00CET'],
  ...['0050-02-03T10:00', '24-02-03T10:00', '2024-02-03T10:00:00.', '2024-02-03T10', '2024-2-3T10:00'],
];
for (const text of refused) {
  test(`"${text}" is no date-time`, () => expect(parseDateTime(text)).toBeNull());
}

test('a date-time says whether an offset stood behind it', () => {
  expect(parseDateTime('2024-02-03T10:55')?.offset).toBeNull();
  expect(parseDateTime('2024-02-03T10:55-03:30')?.offset).toBe(-minutes(210));
  expect(parseDateTime('2024-02-03T10:55Z')?.offset).toBe(0);
});

test('an hour of 24 is written as midnight of the next day', () => {
  expect(parseDateTime('2023-02-28T24:00')?.wall).toMatchObject({ month: 3, day: 1, hour: 0 });
});

test('an offset is read in each of its forms and refused beyond 14 hours', () => {
  expect(['Z', '+01', '+0530', '-00:00', '+14:00'].map(parseOffset)).toEqual([
    0,
    hours(1),
    minutes(330),
    0,
    hours(14),
  ]);
  expect(['', '1', '+1', '+14:01', '+99:00', '+01:75', 'UTC'].map(parseOffset)).toEqual(Array(7).fill(null));
});

test("JavaScript's own form is a date-time with its offset, whatever the zone is called", () => {
  const noon = Date.UTC(2023, 2, 10, 3);
  const forms = ['Fri Mar 10 2023 12:00:00 GMT+0900 (日本標準時)', 'Fri Mar 10 2023 12:00:00 GMT+0900'];
  expect(forms.map((form) => parseInstant(form, 'America/Lima'))).toEqual([noon, noon]);
  expect(parseInstant('Fri Mar 10 2023 12:00:00', 'Asia/Tokyo')).toBe(noon);
  expect(parseDateTime('Fri Feb 30 2023 12:00:00 GMT+0900')).toBeNull();
});
