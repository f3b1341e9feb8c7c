import { expect, test } from 'playwright/test';
import { codes, lines, programOf } from '../reading.ts';
import {
  at,
  contribution,
  event,
  exported,
  hall,
  optics,
  posters,
  session,
  slot,
  span,
  trieste,
} from './exports.ts';

const manyPosters = Array.from({ length: 40 }, (_, index) =>
  contribution(100 + index, `Poster ${index}`, span('16:00', '18:00'), hall),
);

test('an event with its sessions: talks that follow one another stand for themselves, under the session', () => {
  const talks = [
    contribution(1, 'First', span('09:00', '09:25'), {
      speakers: [{ first_name: 'Ada', last_name: 'Lark', fullName: 'Lark, Ada', affiliation: 'Elettra' }],
    }),
    contribution(2, 'Second', { startDate: at('09:25'), endDate: null }),
  ];
  const program = programOf(
    exported([event({ contributions: [], sessions: [slot(7, optics, span('09:00', '10:00'), talks)] })]),
  );
  expect(lines(program)).toEqual([
    'First @ Auditorium 2022-08-22T07:00:00Z/2022-08-22T07:25:00Z',
    'Second @ Auditorium 2022-08-22T07:25:00Z/2022-08-22T07:50:00Z',
  ]);
  expect(program).toMatchObject({ title: 'Laser 2022', zone: { name: trieste, from: 'feed' } });
  expect(program.tracks).toEqual([{ name: 'Optics', colour: '#92b6db' }]);
  expect(program.sessions[0]).toMatchObject({
    id: '501',
    track: 'Optics',
    speakers: [{ name: 'Ada Lark', affiliation: 'Elettra' }],
    url: 'https://indico.example.org/event/44/contributions/501/',
  });
  expect(codes(program)).toEqual([]);
});

test('posters that share a slot are one session, in every shape an export has them', () => {
  const inHall = 'Posters @ Hall 2022-08-22T14:00:00Z/2022-08-22T16:00:00Z';
  const bySlot = [slot(8, posters, span('16:00', '18:00'), manyPosters, hall)];
  expect(lines(programOf(exported([event({ contributions: [], sessions: bySlot })])))).toEqual([inHall]);
  // Nobody ticked "poster session".
  const unmarked = [slot(8, session('Posters'), span('16:00', '18:00'), manyPosters, hall)];
  expect(lines(programOf(exported([event({ contributions: [], sessions: unmarked })])))).toEqual([inHall]);
  // Before version 2 a session held all its slots' contributions.
  const old = [{ ...posters, ...span('16:00', '18:00', '2022-08-23'), ...hall, contributions: manyPosters }];
  expect(lines(programOf(exported([event({ contributions: [], sessions: old })])))).toEqual([inHall]);
  // detail=contributions names the session only.
  const flat = manyPosters.map((poster) => ({ ...poster, session: 'Posters' }));
  expect(lines(programOf(exported([event({ contributions: flat })])))).toEqual([inHall]);
});

test('posters of two days are two sessions though no slot is named', () => {
  const flat = ['2022-08-22', '2022-08-23'].flatMap((date) =>
    manyPosters.map((poster) => ({ ...poster, ...span('16:00', '18:00', date), session: 'Posters' })),
  );
  expect(programOf(exported([event({ contributions: flat })])).sessions.map(({ title }) => title)).toEqual([
    'Posters',
    'Posters',
  ]);
});

test('two talks that overlap, and a long one beside short ones, are all shown', () => {
  const talks = [
    contribution(1, 'Demo all along', span('09:00', '11:00')),
    ...[1, 2, 3, 4].map((index) =>
      contribution(10 + index, `Talk ${index}`, span(`09:${index - 1}0`, `09:${index}0`)),
    ),
  ];
  const sessions = [
    slot(7, optics, span('09:00', '11:00'), talks),
    slot(9, optics, span('14:00', '15:00'), [
      contribution(20, 'For', span('14:00', '15:00')),
      contribution(21, 'Against', span('14:00', '15:00')),
    ]),
  ];
  const program = programOf(exported([event({ contributions: [], sessions })]));
  expect(program.sessions.map(({ title }) => title)).toEqual([
    ...['Demo all along', 'Talk 1', 'Talk 2', 'Talk 3', 'Talk 4', 'Against', 'For'],
  ]);
});

test('workshops of one session, at once in a room each, are all shown', () => {
  const workshops = [1, 2, 3, 4].map((index) =>
    contribution(index, `Workshop ${index}`, span('14:00', '16:00'), {
      room: `Room ${index}`,
      session: 'Workshops',
    }),
  );
  const sessions = [slot(7, session('Workshops'), span('14:00', '16:00'), workshops)];
  for (const text of [
    exported([event({ contributions: [], sessions })]),
    exported([event({ contributions: workshops })]),
  ]) {
    const rooms = programOf(text).sessions.map(({ rooms: [room] }) => room);
    expect(rooms).toEqual(['Room 1', 'Room 2', 'Room 3', 'Room 4']);
  }
});

test('a slot without contributions is itself a session, with its own title below', () => {
  const sessions = [slot(7, optics, span('09:00', '10:00'), [], { slotTitle: 'Hands-on' })];
  const [session] = programOf(exported([event({ contributions: [], sessions })])).sessions;
  expect(session).toMatchObject({ title: 'Optics', subtitle: 'Hands-on', id: 'slot 7', track: 'Optics' });
});

test('trackFrom takes the track of the contribution, or another field of it', () => {
  const talk = contribution(1, 'First', span('09:00', '09:25'), { track: 'Seeding' });
  const text = exported([
    event({ contributions: [], sessions: [slot(7, optics, span('09:00', '10:00'), [talk])] }),
  ]);
  const tracks = ['session', 'track', 'type'].map((trackFrom) => programOf(text, { trackFrom }).tracks);
  expect(tracks.map(([track]) => track?.name)).toEqual(['Optics', 'Seeding', 'Invited Orals']);
  const loose = exported([event({ contributions: [talk] })]);
  expect(programOf(loose).sessions[0]?.track).toBe('Seeding');
});

const roomCases: readonly [string, object, string][] = [
  ['the slot', { room: '', roomFullname: null }, 'Auditorium'],
  ['its full name', { room: null, roomFullname: '500/1-001 - Main' }, '500/1-001 - Main'],
  ['another site', { room: '', roomFullname: '', location: 'Castle', inheritLoc: false }, 'Castle'],
];
for (const [what, place, room] of roomCases) {
  test(`a contribution without a room of its own is placed by ${what}`, () => {
    const talk = contribution(1, 'First', span('09:00', '09:25'), place);
    const sessions = [slot(7, optics, span('09:00', '10:00'), [talk])];
    expect(programOf(exported([event({ contributions: [], sessions })])).sessions[0]?.rooms).toEqual([room]);
  });
}

test('where no room is named anywhere, the site is the place', () => {
  const bare = { room: null, roomFullname: null };
  const talk = contribution(1, 'First', span('09:00', '09:25'), bare);
  const sessions = [slot(7, { ...optics, ...bare }, span('09:00', '10:00'), [talk], bare)];
  const program = programOf(exported([event({ contributions: [], sessions })]));
  expect(program.rooms.map(({ name }) => name)).toEqual(['Congress Centre']);
});
