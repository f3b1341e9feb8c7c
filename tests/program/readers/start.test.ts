import { expect, test } from 'playwright/test';
import { hours } from '../../../program/time/instant.ts';
import { codes, lines, programOf, utc } from './reading.ts';
import { oneEvent, type SmallEvent, type SmallFeed, syntaxes } from './small-feed.ts';

const brussels = { time_zone_name: 'Europe/Brussels' };

for (const { syntax, write } of syntaxes) {
  const startOf = (event: SmallEvent, feed: Partial<SmallFeed> = {}, options = {}): string => {
    const [session] = programOf(write({ ...oneEvent(event), ...feed }), options).sessions;
    return session === undefined ? 'skipped' : utc(session.start);
  };

  test(`${syntax}: the date of an event beats the day it stands under (31C3)`, () => {
    const event = { date: '2024-02-04T10:00:00+01:00', start: '10:00', duration: '00:30' };
    expect(startOf(event, { day: '2024-02-03' })).toBe('2024-02-04T09:00:00Z');
  });

  test(`C4: ${syntax}: a date in UTC beside a start in local time is taken as the instant it is (DebConf 23)`, () => {
    const event = { date: '2023-09-10T04:30:00+00:00', start: '10:00', duration: '00:45' };
    const feed = { day: '2023-09-09', conference: { time_zone_name: 'Asia/Kolkata' } };
    const program = programOf(write({ ...oneEvent(event), ...feed }));
    expect(lines(program)).toEqual(['Talk @ Janson 2023-09-10T04:30:00Z/2023-09-10T05:15:00Z']);
    expect(program.zone).toEqual({ name: 'Asia/Kolkata', from: 'feed' });
    expect(codes(program)).toEqual([]);
  });

  test(`C4: ${syntax}: where offsets lie, trustOffset false makes the digits wall time of the venue (DebConf 17)`, () => {
    const event = {
      date: '2017-08-06T10:00:00+00:00',
      start: '10:00',
      duration: '0:45',
      end: '2017-08-06T10:45:00+00:00',
    };
    const montreal = { timeZone: 'America/Montreal' };
    expect(startOf(event, {}, { ...montreal, trustOffset: false })).toBe('2017-08-06T14:00:00Z');
    expect(startOf(event, {}, montreal)).toBe('2017-08-06T10:00:00Z');
  });

  test(`${syntax}: trustOffset false holds for the end as well`, () => {
    const event = { date: '2017-08-06T10:00:00+00:00', end: '2017-08-06T10:45:00+00:00' };
    const program = programOf(write(oneEvent(event)), { timeZone: 'America/Montreal', trustOffset: false });
    expect(lines(program)).toEqual(['Talk @ Janson 2017-08-06T14:00:00Z/2017-08-06T14:45:00Z']);
  });

  test(`C4: ${syntax}: without any date the day and the start are wall time of the zone in settings (FOSDEM 2021)`, () => {
    const feed: SmallFeed = {
      day: '2021-02-06',
      rooms: { 'D.kernel': [{ title: 'Talk', id: '11', start: '10:00', duration: '00:30', room: '' }] },
    };
    const program = programOf(write(feed), { timeZone: 'Europe/Brussels' });
    expect(lines(program)).toEqual(['Talk @ D.kernel 2021-02-06T09:00:00Z/2021-02-06T09:30:00Z']);
    expect(program.zone.from).toBe('settings');
  });

  test(`C4: ${syntax}: a date without offset is wall time of the venue, in winter and in summer`, () => {
    expect(startOf({ date: '2024-02-03T10:00:00', duration: '1:00' })).toBe('2024-02-03T09:00:00Z');
    expect(startOf({ date: '2024-07-03 10:00', duration: '1:00' })).toBe('2024-07-03T08:00:00Z');
  });

  test(`${syntax}: under a day, a start before 04:00 is the morning after; a start at 04:00 is not`, () => {
    expect(startOf({ start: '03:59', duration: '1:00' })).toBe('2024-02-04T02:59:00Z');
    expect(startOf({ start: '04:00', duration: '1:00' })).toBe('2024-02-03T03:00:00Z');
    expect(startOf({ start: '25:30', duration: '1:00' })).toBe('2024-02-04T00:30:00Z');
  });

  test(`${syntax}: the feed's own day change decides, and becomes the program's`, () => {
    const conference = { ...brussels, day_change: '09:00:00' };
    expect(startOf({ start: '08:30', duration: '1:00' }, { conference })).toBe('2024-02-04T07:30:00Z');
    expect(programOf(write({ ...oneEvent({ start: '08:30' }), conference })).dayChange).toBe(hours(9));
    const absurd = { ...brussels, day_change: '23:00' };
    expect(programOf(write({ ...oneEvent({ start: '08:30' }), conference: absurd })).dayChange).toBe(
      hours(4),
    );
  });

  test(`${syntax}: an event's own bare date is its date, also after midnight`, () => {
    expect(startOf({ date: '2024-02-05', start: '00:30', duration: '1:00' })).toBe('2024-02-04T23:30:00Z');
  });

  test(`${syntax}: a day dated by a date-time counts by its date`, () => {
    const day = '2024-02-03T11:00:00+01:00';
    expect(startOf({ start: '12:00', duration: '1:00' }, { day })).toBe('2024-02-03T11:00:00Z');
  });

  test(`${syntax}: a wall time that daylight saving skips moves forward`, () => {
    expect(startOf({ start: '02:30:00', duration: '1:00' }, { day: '2024-03-30' })).toBe(
      '2024-03-31T01:30:00Z',
    );
  });

  test(`${syntax}: a date that cannot be falls back to the day, and without one the event is skipped`, () => {
    expect(startOf({ date: '2024-02-30T10:00:00+01:00', start: '10:00' })).toBe('2024-02-03T09:00:00Z');
    expect(startOf({ date: 'tbd', start: '10:00' })).toBe('2024-02-03T09:00:00Z');
  });

  test(`${syntax}: a day change at midnight leaves the small hours on their own day (FOSDEM 2021)`, () => {
    const conference = { ...brussels, day_change: '00:00:00' };
    expect(startOf({ start: '00:30', duration: '1:00' }, { conference })).toBe('2024-02-02T23:30:00Z');
  });
}
