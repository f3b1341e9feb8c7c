import { expect, test } from 'playwright/test';
import { programDayOf } from '../../../program/schedule/day.ts';
import { hours, minutes } from '../../../program/time/instant.ts';
import { programOf, utc } from '../../fixtures/program.ts';

const brussels = programOf([], { zone: { name: 'Europe/Brussels', from: 'feed' } });
const dayAt = (program: typeof brussels, time: string) => {
  const { date, start, end } = programDayOf(program, utc(time));
  return `${date} ${new Date(start).toISOString()} ${new Date(end).toISOString()}`;
};

test('a talk at half past midnight belongs to the evening before', () => {
  expect(dayAt(brussels, '2026-06-05T22:30:00Z')).toMatch(/^2026-06-05/);
  expect(dayAt(brussels, '2026-06-06T01:59:59.999Z')).toMatch(/^2026-06-05/);
  expect(dayAt(brussels, '2026-06-06T02:00:00Z')).toMatch(/^2026-06-06/);
});

test('a feed can turn its day at nine, as FOSDEM does', () => {
  const fosdem = { ...brussels, dayChange: hours(9) };
  expect(dayAt(fosdem, '2024-02-03T07:59:59.999Z')).toMatch(/^2024-02-02/);
  expect(dayAt(fosdem, '2024-02-03T08:00:00Z')).toBe(
    '2024-02-03 2024-02-03T08:00:00.000Z 2024-02-04T08:00:00.000Z',
  );
});

test('a day can turn at midnight', () => {
  const midnight = { ...brussels, dayChange: hours(0) };
  expect(dayAt(midnight, '2026-06-05T22:00:00Z')).toMatch(/^2026-06-06/);
});

test('the day of a clock change is an hour shorter or longer and still turns at four', () => {
  expect(dayAt(brussels, '2026-03-29T01:59:00Z')).toBe(
    '2026-03-28 2026-03-28T03:00:00.000Z 2026-03-29T02:00:00.000Z',
  );
  expect(dayAt(brussels, '2026-10-25T02:59:00Z')).toBe(
    '2026-10-24 2026-10-24T02:00:00.000Z 2026-10-25T03:00:00.000Z',
  );
});

test('a day that turns in the hour that occurs twice turns once, at the first', () => {
  const odd = { ...brussels, dayChange: minutes(150) };
  expect(dayAt(odd, '2026-10-25T00:29:59Z')).toMatch(/^2026-10-24/);
  expect(dayAt(odd, '2026-10-25T00:30:00Z')).toMatch(/^2026-10-25/);
  expect(dayAt(odd, '2026-10-25T01:15:00Z')).toMatch(/^2026-10-25/);
});

test('a day that turns in the hour that is skipped turns as much later', () => {
  const odd = { ...brussels, dayChange: minutes(150) };
  expect(dayAt(odd, '2026-03-29T01:29:59Z')).toMatch(/^2026-03-28/);
  expect(dayAt(odd, '2026-03-29T01:30:00Z')).toMatch(/^2026-03-29/);
});

test('Lord Howe turns its half hour within one day', () => {
  const island = programOf([], { zone: { name: 'Australia/Lord_Howe', from: 'feed' } });
  const { start, end } = programDayOf(island, utc('2026-10-03T15:45:00Z'));
  expect(end - start).toBe(hours(23.5));
});

test('a wall that falls back across midnight does not bring the day before back', () => {
  const newfoundland = programOf([], {
    zone: { name: 'America/St_Johns', from: 'feed' },
    dayChange: hours(0),
  });
  expect(dayAt(newfoundland, '2010-11-07T02:29:59Z')).toMatch(/^2010-11-06/);
  expect(dayAt(newfoundland, '2010-11-07T02:30:00Z')).toMatch(/^2010-11-07/);
  expect(dayAt(newfoundland, '2010-11-07T02:45:00Z')).toMatch(/^2010-11-07/);
});
