import { expect, test } from 'playwright/test';
import { windowOf } from '../../fixtures/window.ts';
import { codes, lines, problemOf, programOf } from './reading.ts';
import { calendar, event, type Fields } from './small-calendar.ts';

const wholeDays = (fields: Fields) => {
  const text = calendar([event({ LOCATION: '', ...fields })]);
  const window = windowOf('2026-01-01', '2027-01-01');
  const program = programOf(text, { allDay: 'show', window });
  expect(program.sessions.every(({ allDay }) => allDay)).toBe(true);
  expect(codes(program)).toEqual([]);
  return lines(program);
};

test('a whole day goes from midnight to midnight at the venue, though it has 23 or 25 hours', () => {
  expect(wholeDays({ DTSTART: ';VALUE=DATE:20260329' })).toEqual([
    'Talk @ nowhere 2026-03-28T23:00:00Z/2026-03-29T22:00:00Z',
  ]);
  expect(wholeDays({ DTSTART: ';VALUE=DATE:20261025', DTEND: ';VALUE=DATE:20261026' })).toEqual([
    'Talk @ nowhere 2026-10-24T22:00:00Z/2026-10-25T23:00:00Z',
  ]);
});

test('whole days last as many dates as DTEND or DURATION say, at least one, and an exhibition longer than a week', () => {
  const ends = (fields: Fields) =>
    wholeDays({ DTSTART: ';VALUE=DATE:20260601', ...fields }).map((line) => line.slice(-20));
  expect(ends({ DURATION: 'P3D' })).toEqual(['2026-06-03T22:00:00Z']);
  expect(ends({ DURATION: 'P2W' })).toEqual(['2026-06-14T22:00:00Z']);
  expect(ends({ DTEND: ';VALUE=DATE:20260601' })).toEqual(['2026-06-01T22:00:00Z']);
  expect(ends({ DTEND: ';VALUE=DATE:20260701' })).toEqual(['2026-06-30T22:00:00Z']);
});

test('a whole day that repeats is a whole day each time, over the night of a clock change too', () => {
  const days = wholeDays({
    DTSTART: ';VALUE=DATE:20261024',
    DTEND: ';VALUE=DATE:20261025',
    RRULE: 'FREQ=DAILY;COUNT=3',
  });
  expect(days.map((line) => line.slice(-41))).toEqual([
    '2026-10-23T22:00:00Z/2026-10-24T22:00:00Z',
    '2026-10-24T22:00:00Z/2026-10-25T23:00:00Z',
    '2026-10-25T23:00:00Z/2026-10-26T23:00:00Z',
  ]);
});

test('what is left out for lasting whole days is counted in the singular and in the plural', () => {
  const hour = event({ UID: ':hour', DTSTART: ':20260601T090000Z', DTEND: ':20260601T100000Z' });
  const days = [1, 2].map((day) => event({ UID: `:${day}`, DTSTART: `;VALUE=DATE:2026060${day}` }));
  const window = windowOf('2026-01-01', '2027-01-01');
  const left = (count: number) =>
    programOf(calendar([hour, ...days.slice(0, count)]), { window }).problems.map(({ message }) => message);
  expect(left(1)).toEqual([
    'One session lasts whole days and is not shown; "allDay": "show" in the source shows it.',
  ]);
  expect(left(2)).toEqual([
    '2 sessions last whole days and are not shown; "allDay": "show" in the source shows them.',
  ]);
  const only = (count: number) => problemOf(calendar(days.slice(0, count)), { window }).message;
  expect(only(1)).toBe('The only session lasts whole days; "allDay": "show" in the source shows it.');
  expect(only(2)).toBe('All 2 sessions last whole days; "allDay": "show" in the source shows them.');
});
