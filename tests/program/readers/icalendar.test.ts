import { expect, test } from 'playwright/test';
import type { ReadOptions } from '../../../program/readers/reader.ts';
import { codes, lines, problemOf, programOf } from './reading.ts';
import { calendar, event, type Fields, one, read } from './small-calendar.ts';

const morning = { DTSTART: '20240203T095500Z', DTEND: '20240203T102500Z' };
const inJanson = 'Talk @ Janson 2024-02-03T09:55:00Z/2024-02-03T10:25:00Z';

test('an event has its time, its place and its identity', () => {
  const fields = { ...morning, URL: 'https://example.org/talk', CATEGORIES: 'Kernel,Other' };
  const { sessions } = programOf(one(fields));
  expect(sessions[0]).toMatchObject({
    id: 'talk',
    url: 'https://example.org/talk',
    track: 'Kernel',
    endIs: 'given',
  });
  expect(read(fields)).toEqual([inJanson]);
});

for (const [how, start] of [
  ['in UTC', '20240203T095500Z'],
  ['in a zone that the calendar does not define', ';TZID=Europe/Paris:20240203T105500'],
  ['in the venue zone, floating', '20240203T105500'],
  ['with VALUE=DATE-TIME beside the zone', ';TZID=Asia/Tokyo;VALUE=DATE-TIME:20240203T185500'],
  ['in a zone of Windows', ';TZID=W. Europe Standard Time:20240203T105500'],
  [
    'in a zone that is named at the end of a path',
    ';TZID=/mozilla.org/20050126_1/Europe/Berlin:20240203T105500',
  ],
  ['in an offset that Exchange calls a zone', ';TZID="(UTC+07:00) Bangkok, Hanoi, Jakarta":20240203T165500'],
] as const) {
  test(`a time ${how} is the same instant on every machine`, () => {
    for (const machineZone of ['Asia/Tokyo', 'America/New_York']) {
      expect(read({ DTSTART: start, DURATION: 'PT30M' }, { machineZone })).toEqual([inJanson]);
    }
  });
}

test('a zone that only the calendar defines counts by its definition', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const at = (start: string) => read2(start, zone);
  expect(at('20240203T095500')).toBe('2024-02-03T14:55:00Z');
  expect(at('20240703T095500')).toBe('2024-07-03T13:55:00Z');
});

const read2 = (start: string, zone: readonly string[]): string => {
  const [session] = programOf(
    one({ DTSTART: `;TZID=Customized Time Zone:${start}`, DURATION: 'PT1H' }, zone),
  ).sessions;
  return new Date(session?.start ?? 0).toISOString().replace('.000', '');
};

test('a zone that nobody knows is read as venue time, and named', () => {
  const program = programOf(one({ DTSTART: ';TZID=Middle Earth:20240203T105500', DURATION: 'PT30M' }));
  expect(lines(program)).toEqual([inJanson]);
  expect(codes(program)).toEqual(['ZONE_UNKNOWN']);
});

test('a zone that nobody knows is listed once, with the number of times that use it', () => {
  const middleEarth = {
    DTSTART: ';TZID=Middle Earth:20240203T105500',
    DTEND: ';TZID=Middle Earth:20240203T112500',
  };
  const atlantis = { UID: 'another', DTSTART: ';TZID=Atlantis:20240203T105500', DURATION: 'PT30M' };
  const { problems } = programOf(calendar([event(middleEarth), event(atlantis)]));
  expect(problems).toMatchObject([
    { code: 'ZONE_UNKNOWN', where: 'zone Middle Earth', times: 2 },
    { code: 'ZONE_UNKNOWN', where: 'zone Atlantis' },
  ]);
  expect(problems[1]).not.toHaveProperty('times');
});

test('the venue zone is the calendar’s, else that of most events; UTC is no answer (Sched)', () => {
  const zone = (text: string) => programOf(text, { machineZone: 'Asia/Tokyo' }).zone;
  expect(zone(one(morning))).toEqual({ name: 'Europe/Brussels', from: 'feed' });
  expect(zone(one({ DTSTART: ';TZID=Europe/Paris:20240203T105500' }, []))).toEqual({
    name: 'Europe/Paris',
    from: 'feed',
  });
  expect(zone(one(morning, ['X-WR-TIMEZONE:UTC']))).toEqual({ name: 'Asia/Tokyo', from: 'machine' });
});

test('one UID for many events keeps them all; numbered versions of one event keep the newest', () => {
  const at = (hour: number, more: Fields = {}) =>
    event({ DTSTART: `20240203T${hour}0000Z`, DURATION: 'PT1H', ...more });
  expect(programOf(calendar([at(10), at(11), at(12)])).sessions).toHaveLength(3);
  const versions = [at(10, { SEQUENCE: '2' }), at(11, { SEQUENCE: '0' }), at(12, { SEQUENCE: '1' })];
  expect(lines(programOf(calendar(versions)))).toEqual([
    'Talk @ Janson 2024-02-03T10:00:00Z/2024-02-03T11:00:00Z',
  ]);
});

test('entries of whole days are left out, unless a setting wants them', () => {
  const days = event({ UID: 'days', DTSTART: ';VALUE=DATE:20240203', DTEND: ';VALUE=DATE:20240205' });
  const text = calendar([days, event(morning)]);
  expect(lines(programOf(text))).toEqual([inJanson]);
  expect(codes(programOf(text))).toEqual(['ALL_DAY_SKIPPED']);
  const [whole] = programOf(text, { allDay: 'show' }).sessions;
  expect(whole).toMatchObject({
    allDay: true,
    start: Date.UTC(2024, 1, 2, 23),
    end: Date.UTC(2024, 1, 4, 23),
  });
});

test('a comma parts rooms where each part also stands alone, and belongs to the name where not', () => {
  const at = (LOCATION: string) => event({ ...morning, UID: LOCATION, LOCATION });
  const roomsIn = (text: string, id: string, options: Partial<ReadOptions> = {}) =>
    programOf(text, options).sessions.find((session) => session.id === id.replaceAll('\\', ''))?.rooms;
  const list = calendar([at('Arena\\, Room 8'), at('Arena'), at('Room 8')]);
  expect(roomsIn(list, 'Arena, Room 8')).toEqual(['Arena', 'Room 8']);
  const deck = 'Hudson Room\\, Deck 3\\, Forward';
  const name = calendar([at(deck), at('Deck 3')]);
  expect(roomsIn(name, deck)).toEqual(['Hudson Room, Deck 3, Forward']);
  expect(roomsIn(name, deck, { splitLocations: 'always' })).toHaveLength(3);
  expect(roomsIn(list, 'Arena, Room 8', { splitLocations: 'never' })).toEqual(['Arena, Room 8']);
});

test('the calendar of one room is of that room, whatever its events say', () => {
  const program = programOf(one({ ...morning, LOCATION: 'https://example.org/meeting' }), { room: 'Attic' });
  expect(program.sessions[0]?.rooms).toEqual(['Attic']);
  expect(program.rooms.map(({ name }) => name)).toEqual(['Attic']);
});

test('speakers that are listed as attendees are shown, guests with an address of mail are not', () => {
  const fields = {
    ...morning,
    ATTENDEE: ';CN="Ada L.";ROLE=REQ-PARTICIPANT:invalid:',
    'ATTENDEE ': ';CN=Grace:mailto:grace@example.org',
  };
  expect(programOf(one(fields)).sessions[0]?.speakers.map(({ name }) => name)).toEqual(['Ada L.']);
});

test('parameters of a text, folds, escapes and blank lines are read over', () => {
  const text = calendar([
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20240203T095500Z',
    'DTEND:20240203T102500Z',
    'SUMMARY;CHARSET=UTF-8;ENCODING=8BIT:Ta',
    ' lk',
    'LOCATION: Janson',
    '',
    'no line of a calendar',
    'END:VEVENT',
  ]);
  expect(lines(programOf(text))).toEqual([inJanson]);
});

test('one event with a broken line costs at most itself', () => {
  const broken = event({ UID: 'broken', DTSTART: ';TZID="W. Europe Standard Time:20200609T090000"' });
  const program = programOf(calendar([broken, event(morning)]));
  expect(lines(program)).toEqual([inJanson]);
  expect(program.problems).toMatchObject([{ code: 'SESSION_SKIPPED', where: 'session broken' }]);
});

test('a calendar that is cut off is refused wherever the cut is', () => {
  const text = calendar([event(morning), event({ ...morning, UID: 'second' })]);
  for (let length = 40; length < text.length - 20; length += 7) {
    expect(problemOf(text.slice(0, length)).code, text.slice(0, length)).toBe('FEED_PARSE');
  }
});
