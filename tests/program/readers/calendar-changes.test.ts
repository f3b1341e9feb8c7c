import { expect, test } from 'playwright/test';
import type { ReadOptions } from '../../../program/readers/reader.ts';
import { windowOf } from '../../fixtures/window.ts';
import { lines, problemOf, programOf } from './reading.ts';
import { calendar, event, one } from './small-calendar.ts';

const october: Partial<ReadOptions> = {
  window: windowOf('2024-10-01', '2024-11-15'),
};
const inBrussels = (time: string): string => `;TZID=Europe/Brussels:${time}`;
/** Title, start and end of each session. */
const times = (text: string, options = october): string[] =>
  lines(programOf(text, options)).map((line) =>
    line
      .replace(/ @ Janson 2024-/, ' ')
      .replace(/:00Z\/2024-..-..T/, '-')
      .replace(/:00Z$/, ''),
  );

test('weeks and a sign are lengths too (RFC 5545 3.3.6)', () => {
  const ends = (DURATION: string) =>
    programOf(one({ DTSTART: '20240203T100000Z', DURATION })).sessions.map(({ start, end, endIs }) => [
      (end - start) / 3_600_000,
      endIs,
    ])[0];
  expect(ends('P1W')).toEqual([168, 'given']);
  expect(ends('+PT1H')).toEqual([1, 'given']);
});

test('an instant in UTC that is marked as a date is an instant', () => {
  const fields = { DTSTART: ';VALUE=DATE:20240203T100000Z', DTEND: ';VALUE=DATE:20240203T110000Z' };
  expect(times(one(fields), {})).toEqual(['Talk 02-03T10:00-11:00']);
});

test('a repetition that is a period lasts as long as the period', () => {
  const periods = ';VALUE=PERIOD;TZID=Europe/Brussels:20241002T140000/20241002T160000,20241003T140000/PT3H';
  const text = one({ DTSTART: inBrussels('20241001T110000'), DURATION: 'PT30M', RDATE: periods });
  expect(times(text)).toEqual(['Talk 10-01T09:00-09:30', 'Talk 10-02T12:00-14:00', 'Talk 10-03T12:00-15:00']);
});

const daily = { DTSTART: inBrussels('20241025T090000'), DURATION: 'PT30M', RRULE: 'FREQ=DAILY;COUNT=4' };

test('a change to this and all later occurrences changes them all, across the night of the clocks', () => {
  const change = event({
    SUMMARY: 'Later',
    DTSTART: inBrussels('20241026T100000'),
    DURATION: 'PT1H',
    'RECURRENCE-ID': ';RANGE=THISANDFUTURE;TZID=Europe/Brussels:20241026T090000',
  });
  const wanted = [
    'Talk 10-25T07:00-07:30',
    'Later 10-26T08:00-09:00',
    'Later 10-27T09:00-10:00',
    'Later 10-28T09:00-10:00',
  ];
  expect(times(calendar([event(daily), change]))).toEqual(wanted);
  expect(times(calendar([change, event(daily)]))).toEqual(wanted);
});

test('an occurrence that is named by its date is moved, and taken out, all the same', () => {
  const moved = event({
    SUMMARY: 'Moved',
    DTSTART: inBrussels('20241026T150000'),
    DURATION: 'PT30M',
    'RECURRENCE-ID': ';VALUE=DATE:20241026',
  });
  const series = event({ ...daily, EXDATE: ';VALUE=DATE:20241027' });
  expect(times(calendar([series, moved]))).toEqual([
    'Talk 10-25T07:00-07:30',
    'Moved 10-26T13:00-13:30',
    'Talk 10-28T08:00-08:30',
  ]);
});

test('a calendar that is empty because its rules were refused says so', () => {
  const hourly = (UID: string) =>
    event({ UID, DTSTART: '19700101T000000Z', RRULE: 'FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5' });
  const all = Array.from({ length: 60 }, (_, index) => hourly(String(index)));
  const { code, message } = problemOf(calendar(all), october);
  expect(code).toBe('FEED_EMPTY');
  expect(message).toContain("60 of the calendar's 60 events repeat more often than a program can");
  expect(message).not.toContain('"window"');
});
