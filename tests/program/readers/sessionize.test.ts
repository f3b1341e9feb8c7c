import { expect, test } from 'playwright/test';
import { codes, lines, problemOf, programOf } from './reading.ts';

const brussels = { timeZone: 'Europe/Brussels' };

const talk = (more: object = {}): object => ({
  id: '101',
  title: 'Talk',
  startsAt: '2024-02-03T10:55:00',
  endsAt: '2024-02-03T11:25:00',
  isServiceSession: false,
  isPlenumSession: false,
  roomId: 7,
  speakers: [],
  ...more,
});

const all = (sessions: readonly object[], more: object = {}): string =>
  JSON.stringify({
    sessions,
    speakers: [
      { id: 'a', fullName: 'Ada L.', tagLine: 'Engines', profilePicture: 'https://example.org/a.jpg' },
    ],
    questions: [],
    categories: [
      {
        id: 1,
        title: 'Topic',
        items: [
          { id: 11, name: 'Compilers' },
          { id: 12, name: 'Kernels' },
        ],
      },
      {
        id: 2,
        title: 'Language',
        items: [
          { id: 21, name: 'English' },
          { id: 22, name: '日本語' },
        ],
      },
    ],
    rooms: [
      { id: 7, name: 'Janson', sort: 0 },
      { id: 8, name: 'Lameere', sort: 1 },
    ],
    ...more,
  });

const grid = (sessions: readonly object[]): string => {
  const rooms = [{ id: 7, name: 'Janson', sessions, hasOnlyPlenumSessions: false }];
  const timeSlots = [{ slotStart: '10:55:00', rooms: [{ id: 7, name: 'Janson', session: sessions[0] }] }];
  return JSON.stringify([{ date: '2024-02-03T00:00:00', isDefault: true, rooms, timeSlots }]);
};

const groups = (...sessions: readonly (readonly object[])[]): string =>
  JSON.stringify(
    sessions.map((group, index) => ({ groupId: index, groupName: `Group ${index}`, sessions: group })),
  );

const inJanson = 'Talk @ Janson 2024-02-03T09:55:00Z/2024-02-03T10:25:00Z';

for (const [view, feed] of [
  ['All', all([talk()])],
  ['GridSmart', grid([talk({ room: 'Janson' })])],
  ['Sessions', groups([talk({ room: 'Janson' })])],
] as const) {
  test(`${view}: times without offset are wall time of the venue, and the room is found`, () => {
    const program = programOf(feed, brussels);
    expect(lines(program)).toEqual([inJanson]);
    expect(program.rooms[0]).toEqual({ name: 'Janson', id: '7' });
    expect(program.problems).toEqual([]);
  });
}

test('times that end in Z are instants, whatever the venue', () => {
  const utc = talk({ startsAt: '2024-02-03T09:55:00Z', endsAt: '2024-02-03T10:25:00Z' });
  expect(lines(programOf(all([utc]), brussels))).toEqual([inJanson]);
});

test('without a zone in settings the zone is guessed, and that is said', () => {
  expect(codes(programOf(all([talk()])))).toEqual(['ZONE_GUESSED']);
});

test('speakers, a category as track and the language are looked up by their ids', () => {
  const feed = all([talk({ speakers: ['a', 'nobody'], categoryItems: [11, 22, 99] })]);
  expect(programOf(feed, { ...brussels, trackFrom: 'Topic' }).sessions[0]).toMatchObject({
    speakers: [{ name: 'Ada L.', affiliation: 'Engines', photo: 'https://example.org/a.jpg' }],
    track: 'Compilers',
    language: 'ja',
  });
  expect(programOf(feed, brussels).sessions[0]?.track).toBeNull();
});

test('a category that looks like the track is hinted at, and one that does not exist is named', () => {
  const feed = all([talk({ categoryItems: [11] })]);
  expect(programOf(feed, brussels).problems).toMatchObject([{ code: 'TRACK_CATEGORY' }]);
  const [problem] = programOf(feed, { ...brussels, trackFrom: 'Track' }).problems;
  expect(problem?.message).toBe('There is no category "Track"; the sessions have "Topic".');
  expect(programOf(feed, { ...brussels, trackFrom: 'Topic' }).problems).toEqual([]);
});

test('service and plenum sessions are marked as what they are', () => {
  const lunch = talk({ isServiceSession: true, isPlenumSession: true });
  expect(programOf(all([lunch]), brussels).sessions[0]).toMatchObject({ kind: 'service', plenum: true });
});

test('sessions without a time are counted in one sentence and none of them is broken', () => {
  const waiting = talk({ id: '102', startsAt: null, endsAt: null, roomId: null });
  const program = programOf(all([talk(), waiting]), brussels);
  expect(program.sessions).toHaveLength(1);
  expect(program.skipped).toBe(0);
  expect(program.problems).toMatchObject([{ code: 'SESSIONS_UNSCHEDULED' }]);
  expect(program.problems[0]?.message).toContain('1 of 2');
});

test('a session with a time that cannot be read is left out and named', () => {
  const program = programOf(all([talk(), talk({ id: '103', startsAt: 'soon' })]), brussels);
  expect(program.skipped).toBe(1);
  expect(program.problems).toMatchObject([{ code: 'SESSION_SKIPPED', where: 'session 103' }]);
});

test('declined sessions, which some sites publish, are no part of the program', () => {
  const program = programOf(
    all([talk({ status: 'Accepted' }), talk({ id: '9', status: 'Declined' })]),
    brussels,
  );
  expect(program.sessions.map(({ id }) => id)).toEqual(['101']);
});

test('a session that stands in two groups counts once', () => {
  const session = talk({ room: 'Janson' });
  expect(programOf(groups([session], [session]), brussels).sessions).toHaveLength(1);
});

test('other JSON with rooms or sessions in it is not taken for Sessionize', () => {
  for (const other of ['{"sessions":[]}', '[{"rooms":[{"name":"A"}]}]', '{"rooms":{},"talks":[]}']) {
    expect(problemOf(other).code).toBe('FORMAT_UNKNOWN');
  }
});

test('an event whose schedule is not published yet is an empty program, not an unknown format', () => {
  expect(problemOf(all([]), brussels).code).toBe('FEED_EMPTY');
});
