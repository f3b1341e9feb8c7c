import { expect, test } from 'playwright/test';
import type { ReadOptions } from '../../../program/readers/reader.ts';
import { instant } from '../../../program/time/instant.ts';
import { windowOf } from '../../fixtures/window.ts';
import { codes, problemOf, programOf } from './reading.ts';
import { calendar, event, one, read } from './small-calendar.ts';

const october: Partial<ReadOptions> = {
  window: windowOf('2024-10-01', '2024-11-15'),
};

test('a weekly meeting stays at its hour across clock changes, without the days that are taken out', () => {
  const program = programOf(
    one({
      DTSTART: ';TZID=Europe/Brussels:20240903T100000',
      DTEND: ';TZID=Europe/Brussels:20240903T110000',
      RRULE: 'FREQ=WEEKLY;BYDAY=TU',
      EXDATE: ';TZID=Europe/Brussels:20241008T100000',
      RDATE: ';TZID=Europe/Brussels:20241009T140000',
    }),
    october,
  );
  expect(program.sessions.map(({ start }) => new Date(start).toISOString().slice(5, 16))).toEqual([
    '10-01T08:00',
    '10-09T12:00',
    '10-15T08:00',
    '10-22T08:00',
    '10-29T09:00',
    '11-05T09:00',
    '11-12T09:00',
  ]);
});

test('COUNT and UNTIL end a repetition, UNTIL with its own instant included', () => {
  const weekly = (end: string) =>
    read({ DTSTART: '20241001T080000Z', DURATION: 'PT1H', RRULE: `FREQ=WEEKLY;${end}` }, october).length;
  expect(weekly('COUNT=3')).toBe(3);
  expect(weekly('UNTIL=20241015T080000Z')).toBe(3);
  expect(weekly('UNTIL=20241015T075959Z')).toBe(2);
  expect(weekly('UNTIL=20241015')).toBe(3);
});

test('an occurrence that was moved or cancelled stands in for the one of the rule, wherever it is in the file', () => {
  const rule = event({ DTSTART: '20241001T080000Z', DURATION: 'PT1H', RRULE: 'FREQ=WEEKLY;COUNT=3' });
  const moved = event({
    SUMMARY: 'Moved',
    DTSTART: '20241008T120000Z',
    DURATION: 'PT1H',
    'RECURRENCE-ID': '20241008T080000Z',
  });
  const cancelled = event({
    DTSTART: '20241015T080000Z',
    'RECURRENCE-ID': '20241015T080000Z',
    STATUS: 'CANCELLED',
  });
  for (const events of [
    [rule, moved, cancelled],
    [moved, cancelled, rule],
  ]) {
    const { sessions } = programOf(calendar(events), october);
    expect(
      sessions.map(
        ({ title, start, cancelled: off }) => `${title} ${new Date(start).toISOString().slice(5, 16)} ${off}`,
      ),
    ).toEqual(['Talk 10-01T08:00 false', 'Moved 10-08T12:00 false', 'Talk 10-15T08:00 true']);
  }
});

test('C12: rules that would never end, or that nobody can follow, cost their repetitions and are named', () => {
  for (const rule of [
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;INTERVAL=5',
    'FREQ=NEVER',
    'FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10',
  ]) {
    const program = programOf(one({ DTSTART: '20241002T080000Z', DURATION: 'PT1H', RRULE: rule }), october);
    expect(codes(program), rule).toEqual(['RECURRENCE_REFUSED']);
    expect(program.sessions, rule).toHaveLength(1);
  }
});

test('C12: a rule since 1970 without an end is followed inside the window only', () => {
  const daily = { DTSTART: '19700101T080000Z', DURATION: 'PT1H', RRULE: 'FREQ=DAILY' };
  expect(read(daily, october)).toHaveLength(45);
  expect(read(daily, { today: instant(Date.UTC(2024, 9, 16)) })).toHaveLength(60);
});

test('every other week stays every other week however long ago it began', () => {
  const since = (DTSTART: string, RRULE: string) =>
    programOf(one({ DTSTART, DURATION: 'PT1H', RRULE }), october).sessions.map(({ start }) =>
      new Date(start).toISOString().slice(5, 10),
    );
  // 5 January 1998 was a Monday, 699 fortnights before 21 October 2024.
  expect(since('19980105T080000Z', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE')).toEqual([
    '10-07',
    '10-09',
    '10-21',
    '10-23',
    '11-04',
    '11-06',
  ]);
  expect(since('20010131T080000Z', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE,-1FR')).toEqual(['10-09', '10-25']);
  expect(since('20240101T080000Z', 'FREQ=DAILY;INTERVAL=20')).toEqual(['10-07', '10-27']);
});

test('C12: 30 February is no day of any rule', () => {
  const yearly = {
    DTSTART: '20200301T080000Z',
    DURATION: 'PT1H',
    RRULE: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  };
  const spring = { window: windowOf('2024-01-01', '2024-06-01') };
  expect(problemOf(one(yearly), spring).code).toBe('FEED_EMPTY');
});
