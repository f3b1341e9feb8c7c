import { expect, test } from 'playwright/test';
import { knowsItsZone } from '../../../program/merge/merge.ts';
import { parseDateTime } from '../../../program/time/parse.ts';
import { lines, problemOf, programOf } from './reading.ts';
import { calendar, event } from './small-calendar.ts';
import { asJson, asXml } from './small-feed.ts';

const written = (text: string) => {
  const time = parseDateTime(text);
  if (time === null) throw new RangeError(text);
  return time;
};
const september = { from: written('2026-09-02T00:00'), to: written('2026-09-05T00:00') };

const times = ['2026-09-01T23:30', '2026-09-02T00:30', '2026-09-04T23:30', '2026-09-05T00:30'];
const titled = (text: string): string => text.slice(5, 16);
const asCalendar = calendar(
  times.map((time) =>
    event({
      UID: time,
      SUMMARY: titled(time),
      DTSTART: `${time.replace(/[-:]/g, '')}00`,
      DURATION: 'PT30M',
    }),
  ),
);
const asFrab = {
  conference: { time_zone_name: 'Europe/Brussels' },
  rooms: {
    Janson: times.map((time) => ({ id: time, title: titled(time), date: time, duration: '0:30' })),
  },
};
const feeds = [
  ['a calendar', asCalendar],
  ['XML', asXml(asFrab)],
  ['JSON', asJson(asFrab)],
] as const;

for (const [what, text] of feeds) {
  test(`${what} is cut at midnights of the venue it names, wherever the machine is`, () => {
    for (const machineZone of ['UTC', 'America/Los_Angeles', 'Asia/Tokyo']) {
      const { sessions } = programOf(text, { window: september, machineZone });
      expect(sessions.map(({ title }) => title)).toEqual([titled(times[1] ?? ''), titled(times[2] ?? '')]);
    }
  });

  test(`a window that leaves nothing of ${what} is named`, () => {
    const window = { from: written('2027-01-01T00:00'), to: written('2027-02-01T00:00') };
    expect(problemOf(text, { window }).code).toBe('FEED_EMPTY');
    expect(problemOf(text, { window }).message).toContain('"window"');
  });

  test(`where the source is of one room, all of ${what} is there`, () => {
    const { rooms, sessions } = programOf(text, { window: september, room: 'Foyer' });
    expect(rooms).toEqual([{ name: 'Foyer', id: null }]);
    expect(sessions.map((session) => session.rooms)).toEqual([['Foyer'], ['Foyer']]);
  });
}

test('repetitions of a calendar whose zone only its events name are cut at midnights of the venue too, wherever the machine is', () => {
  const nightly = (time: string): string =>
    event({
      ...{ UID: time, SUMMARY: time, DURATION: 'PT30M', RRULE: 'FREQ=DAILY;COUNT=60' },
      DTSTART: `;TZID=Europe/Brussels:20260801T${time}`,
    });
  const text = calendar([nightly('003000'), nightly('233000')], []);
  for (const machineZone of ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
    const { sessions } = programOf(text, { window: september, machineZone });
    expect(sessions.map(({ start }) => new Date(start).toISOString().slice(8, 16))).toEqual([
      ...['01T22:30', '02T21:30', '02T22:30', '03T21:30', '03T22:30', '04T21:30'],
    ]);
  }
});

const table = 'Date,Start,End,Title,Room\n2026-09-03,9:00,10:00,A,Hall';

test('a feed that says nothing of its zone is read in that of the venue, by what another source knows', () => {
  const program = programOf(table, { venueZone: 'Europe/Brussels' });
  expect(lines(program)).toEqual(['A @ Hall 2026-09-03T07:00:00Z/2026-09-03T08:00:00Z']);
  expect(program.zone).toEqual({ name: 'Europe/Brussels', from: 'sources' });
  expect(program.problems).toEqual([]);
});

test('a feed that names its zone, and a setting that does, are not overruled by another source', () => {
  expect(programOf(asXml(asFrab), { venueZone: 'Asia/Tokyo' }).zone).toEqual({
    name: 'Europe/Brussels',
    from: 'feed',
  });
  const set = programOf(table, { venueZone: 'Asia/Tokyo', timeZone: 'Europe/Brussels' });
  expect(set.zone).toEqual({ name: 'Europe/Brussels', from: 'settings' });
});

test('the one room of a source takes the place of those by which its sessions are chosen', () => {
  const chosen = programOf(asXml(asFrab), { room: 'Foyer', include: { rooms: ['Janson'] } });
  expect(chosen.sessions.map(({ rooms }) => rooms)).toEqual(times.map(() => ['Foyer']));
});

test('who names the zone tells the others before who only carries offsets', () => {
  const named = programOf(asXml(asFrab));
  const carried = programOf(
    asXml({ rooms: { Hall: [{ id: '1', title: 'A', date: '2026-09-02T10:00:00+09:00' }] } }),
  );
  const silent = programOf(table);
  expect(knowsItsZone([silent, carried, named])?.zone.name).toBe('Europe/Brussels');
  expect(knowsItsZone([silent, carried])?.zone.name).toBe('+09:00');
  expect(knowsItsZone([silent])).toBeNull();
});
