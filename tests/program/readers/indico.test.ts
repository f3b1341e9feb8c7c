import { expect, test } from 'playwright/test';
import { codes, lines, problemOf, programOf } from './reading.ts';

const trieste = 'Europe/Rome';
const at = (time: string, date = '2022-08-22', tz = trieste) => ({ date, time: `${time}:00`, tz });
const span = (from: string, to: string, date?: string) => ({
  startDate: at(from, date),
  endDate: at(to, date),
});

/** A contribution as `/export/event/ID.json` has it. */
const contribution = (id: number, title: string, when: object, more: object = {}) => ({
  ...{ _type: 'Contribution', _fossil: 'contributionMetadataWithSubContribs' },
  ...{ id: String(id), db_id: 500 + id, friendly_id: id, title, ...when, duration: 25 },
  ...{ roomFullname: 'Auditorium', room: 'Auditorium', location: 'Congress Centre', type: 'Invited Orals' },
  ...{ description: '<p>…</p>', speakers: [], primaryauthors: [], track: null, session: null },
  ...{ url: `https://indico.example.org/event/44/contributions/${500 + id}/`, subContributions: [], ...more },
});

const session = (title: string, more: object = {}) => ({
  ...{ _type: 'Session', title, color: '#92b6db', textColor: '#03070f', isPoster: false, id: '5' },
  ...{ room: 'Auditorium', roomFullname: 'Auditorium', location: 'Congress Centre', ...more },
});

const slot = (
  id: number,
  of: { title: string },
  when: object,
  contributions: unknown[],
  more: object = {},
) => ({
  ...{ _type: 'SessionSlot', id, title: of.title, ...when, session: of, slotTitle: '', contributions },
  ...{ room: 'Auditorium', roomFullname: 'Auditorium', location: 'Congress Centre', conveners: [], ...more },
});

const event = (more: object) => ({
  ...{ _type: 'Conference', id: '44', title: 'Laser 2022', timezone: trieste, type: 'conference' },
  ...{ ...span('08:00', '18:00'), room: '', location: 'Congress Centre', category: 'Meetings', ...more },
});
const exported = (results: unknown, url = 'https://indico.example.org/export/event/44.json'): string =>
  JSON.stringify({
    count: 1,
    additionalInfo: {},
    _type: 'HTTPAPIResult',
    complete: true,
    url,
    ts: 1,
    results,
  });

const optics = session('Optics');
const posters = session('Posters', { isPoster: true, color: '#ff0000' });
const hall = { room: 'Hall', roomFullname: 'Hall' };
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

/** Entries of `/export/timetable/ID.json`. */
const entry = (type: string, id: string, title: string, when: object, more: object = {}) => ({
  [id]: {
    ...{ entryType: type, id, uniqueId: id, conferenceId: 44, title, ...when, duration: 30 },
    ...{ location: 'Congress Centre', room: 'Auditorium', inheritLoc: true, inheritRoom: true },
    ...{ url: '/event/44/x', color: '#92b6db', textColor: '#000000', ...more },
  },
});
const timetable = (days: object): string => exported({ '44': days });

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

test('one broken contribution is named, and those without a time are counted; the others are right', () => {
  const talks = [
    contribution(1, 'Good', span('09:00', '09:25')),
    contribution(2, 'Bad', { startDate: { date: 'soon', time: null, tz: 5 }, endDate: [] }),
    contribution(3, 'Waiting', { startDate: null, endDate: null }),
    null,
    'text',
    { _type: 'Contribution' },
  ];
  const program = programOf(exported([event({ contributions: talks, sessions: [null, 7, {}] })]));
  expect(program.sessions.map(({ title }) => title)).toEqual(['Good']);
  expect(codes(program)).toEqual(['SESSIONS_UNSCHEDULED', 'SESSION_SKIPPED']);
  expect(program.problems[1]?.message).toContain('"Bad"');
});

test('a category of seminars: each event is a session in its room, its chairs the speakers', () => {
  const seminar = (id: number, more: object) =>
    event({ id: String(id), type: 'simple_event', title: `Seminar ${id}`, room: 'Lecture hall', ...more });
  const chairs = [{ first_name: 'Ada', last_name: 'Lark', affiliation: null }];
  const url = 'https://indico.example.org/export/categ/7.json?from=today';
  const one = exported([seminar(1, { ...span('11:00', '12:00'), chairs })], url);
  expect(lines(programOf(one))).toEqual([
    'Seminar 1 @ Lecture hall 2022-08-22T09:00:00Z/2022-08-22T10:00:00Z',
  ]);
  expect(programOf(one).sessions[0]).toMatchObject({ track: null, speakers: [{ name: 'Ada Lark' }] });
  const two = programOf(exported([seminar(1, {}), seminar(2, { category: 'Theory' })], url));
  expect(two.sessions.map(({ track }) => track)).toEqual(['Meetings', 'Theory']);
  const mixed = exported([
    event({ title: 'Workshop', contributions: [contribution(1, 'Talk', span('09:00', '09:25'))] }),
    seminar(2, { contributions: [] }),
  ]);
  expect(programOf(mixed).sessions.map(({ title }) => title)).toEqual(['Seminar 2', 'Talk']);
});

test('an export without the sessions says which address has them', () => {
  const problem = problemOf(exported([event({})]));
  expect(problem.code).toBe('FEED_EMPTY');
  expect(problem.message).toContain('detail=sessions');
  expect(problemOf(exported([])).code).toBe('FEED_EMPTY');
  expect(problemOf(exported({})).code).toBe('FEED_EMPTY');
  expect(problemOf(timetable({ '20220821': {} })).code).toBe('FEED_EMPTY');
  expect(problemOf(exported([event({ contributions: [], sessions: [] })])).message).toContain('publish');
});

test('an export that is cut off is a problem', () => {
  expect(problemOf(exported([event({})]).slice(0, -9)).code).toBe('FEED_PARSE');
});
