import { expect, test } from 'playwright/test';
import { lines, programOf } from '../reading.ts';
import { at, contribution, entry, event, exported, span, timetable, trieste } from './exports.ts';

test('a timetable: sessions of slots, talks, breaks, and a day without anything', () => {
  const inside = {
    ...entry('Contribution', 'c1', 'First', span('09:00', '09:30'), {
      contributionId: 501,
      presenters: [{ firstName: 'Ada', familyName: 'Lark', name: 'Dr Ada Lark', affiliation: 'Elettra' }],
    }),
    ...entry('Break', 'b1', 'Coffee', span('09:30', '10:00'), { room: 'Foyer' }),
    ...entry('Contribution', 'c2', 'Second', span('10:00', '10:30')),
  };
  const poster = Object.assign(
    {},
    ...[1, 2, 3, 4].map((index) =>
      entry('Contribution', `c9${index}`, `Poster ${index}`, span('16:00', '18:00')),
    ),
  ) as object;
  const program = programOf(
    timetable({
      '20220821': {},
      '20220822': {
        ...entry('Session', 's1', 'Optics', span('09:00', '10:30'), {
          slotTitle: 'Optics I',
          entries: inside,
        }),
        ...entry('Session', 's2', 'Posters', span('16:00', '18:00'), {
          isPoster: true,
          entries: poster,
          room: 'Hall',
        }),
        ...entry('Break', 'b2', 'Lunch', span('12:00', '13:00')),
        ...entry('Contribution', 'c3', 'Opening', span('08:30', '09:00')),
        ...entry('Session', 's3', 'Tea', span('15:00', '15:30'), {
          entries: entry('Break', 'b3', 'Tea time', span('15:00', '15:30')),
        }),
        ...entry('Session', 's4', 'Workshop', span('14:00', '15:00'), { entries: [] }),
      },
    }),
  );
  expect(lines(program)).toEqual([
    'Opening @ Auditorium 2022-08-22T06:30:00Z/2022-08-22T07:00:00Z',
    'First @ Auditorium 2022-08-22T07:00:00Z/2022-08-22T07:30:00Z',
    'Coffee @ Foyer 2022-08-22T07:30:00Z/2022-08-22T08:00:00Z',
    'Second @ Auditorium 2022-08-22T08:00:00Z/2022-08-22T08:30:00Z',
    'Lunch @ Auditorium 2022-08-22T10:00:00Z/2022-08-22T11:00:00Z',
    'Workshop @ Auditorium 2022-08-22T12:00:00Z/2022-08-22T13:00:00Z',
    'Tea time @ Auditorium 2022-08-22T13:00:00Z/2022-08-22T13:30:00Z',
    'Posters @ Hall 2022-08-22T14:00:00Z/2022-08-22T16:00:00Z',
  ]);
  const service = program.sessions.filter(({ kind }) => kind === 'service');
  expect(service.map(({ title }) => title)).toEqual(['Coffee', 'Lunch', 'Tea time']);
  expect(program.zone).toEqual({ name: trieste, from: 'feed' });
  expect(program.sessions[1]).toMatchObject({ id: '501', track: 'Optics', speakers: [{ name: 'Ada Lark' }] });
  expect(program.sessions[0]?.track).toBeNull();
});

test('each time is read in the zone it is written with, which need not be the venue', () => {
  const talks = [
    contribution(1, 'Rome', { startDate: at('09:00'), endDate: at('10:00') }),
    contribution(2, 'UTC', {
      startDate: { date: '2022-08-22', time: '09:00:00.000001', tz: 'UTC' },
      endDate: at('10:00', '2022-08-22', 'UTC'),
    }),
    contribution(3, 'Nowhere', { startDate: at('13:00', '2022-08-22', 'Mars/Olympus'), endDate: null }),
  ];
  const program = programOf(exported([event({ contributions: talks })]));
  expect(lines(program)).toEqual([
    'Rome @ Auditorium 2022-08-22T07:00:00Z/2022-08-22T08:00:00Z',
    'UTC @ Auditorium 2022-08-22T09:00:00Z/2022-08-22T10:00:00Z',
    'Nowhere @ Auditorium 2022-08-22T11:00:00Z/2022-08-22T11:25:00Z',
  ]);
  expect(program.zone.name).toBe(trieste);
});
