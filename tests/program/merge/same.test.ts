import { expect, test } from 'playwright/test';
import { mergePrograms } from '../../../program/merge/merge.ts';
import type { Program, Session } from '../../../program/model.ts';
import { compare } from '../../../program/revision/compare.ts';
import { after, hours, minutes } from '../../../program/time/instant.ts';
import { realFeed, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { programOf as read } from '../readers/reading.ts';

const ten = utc('2026-06-05T10:00:00Z');
const eleven = after(ten, hours(1));
const guid = 'a0a0fcfe-b7fb-46e3-84b6-97a5406016b4';
const uid = 'a1b2c3d4e5f6g7h8i9j0@google.com';
const speaker = (name: string) => ({ name, affiliation: null, photo: null });
const one = (given: Partial<Session> = {}): Session => sessionOf({ start: ten, ...given });
/** Another session, so that a source is not the calendar of one room. */
const elsewhere = one({ title: 'Elsewhere', rooms: ['Yard'], start: after(ten, hours(5)) });

const merged = (...sources: readonly (readonly Session[])[]): Program =>
  mergePrograms(sources.map((sessions) => programOf(sessions)));
/** Where each session is, as one line each, but for the one elsewhere. */
const lines = ({ sessions }: Program): string[] =>
  sessions
    .filter(({ title }) => title !== 'Elsewhere')
    .map(
      ({ title, rooms, start }) =>
        `${title} @ ${rooms.join('+')} ${new Date(start).toISOString().slice(11, 16)}`,
    );

test.describe('a session is known again in another source', () => {
  for (const [how, main, side] of [
    [
      'by a title with other case, blanks and punctuation',
      { title: 'The  Opening!' },
      { title: 'the opening' },
    ],
    ['by a title in other width', { title: 'ＡＩ入門：基礎' }, { title: 'AI入門:基礎' }],
    ['where the other has no room', { title: 'T' }, { title: 'T', rooms: [] }],
    ['where it has no room itself', { title: 'T', rooms: [] }, { title: 'T' }],
    [
      'where the other assumes the end',
      { title: 'T', rooms: [] },
      { title: 'T', end: eleven, endIs: 'assumed' },
    ],
    [
      'in one common room, whatever the ends',
      { title: 'T' },
      { title: 'T', rooms: ['Foyer', 'Hall'], end: eleven },
    ],
    [
      'by its id under another title',
      { id: guid, title: 'Old' },
      { id: guid, title: 'New', rooms: ['Foyer'] },
    ],
    [
      'by the code in the calendar of pretalx',
      { id: guid, title: 'T', url: 'https://pretalx.com/conf/talk/ABCXYZ/' },
      { id: 'pretalx-my-conf-2026-ABCXYZ@pretalx.com', title: 'Older title - Ann', rooms: ['Foyer'] },
    ],
    [
      'by the code in the widget of pretalx',
      { id: 'pretalx-conf-ABCXYZ-1@pretalx.com', title: 'T - Ann' },
      { id: 'ABCXYZ', title: 'Title', rooms: ['Foyer'] },
    ],
    [
      'with its speakers behind the title',
      { title: 'A - B', speakers: [speaker('Ann Lee'), speaker('Bo')], rooms: [] },
      { title: 'A - B - Bo, Ann Lee' },
    ],
  ] as const satisfies readonly (readonly [string, Partial<Session>, Partial<Session>])[]) {
    test(how, () => {
      expect(lines(merged([one(main), elsewhere], [one(side), elsewhere]))).toHaveLength(1);
      expect(lines(merged([one(side), elsewhere], [one(main), elsewhere]))).toHaveLength(1);
    });
  }
});

test.describe('two sessions stay two', () => {
  for (const [how, main, side] of [
    [
      'in two rooms, whatever their title',
      { title: 'Workshop', id: '1' },
      { title: 'Workshop', id: '2', rooms: ['Foyer'] },
    ],
    ['at two times', { title: 'T' }, { title: 'T', start: eleven }],
    ['with other ends where one has no room', { title: 'T', rooms: [] }, { title: 'T', end: eleven }],
    ['where a letter is another', { title: 'C# for all' }, { title: 'C++ for all' }],
    [
      'with names behind the title that are not its speakers',
      { title: 'Intro', rooms: [] },
      { title: 'Intro - Part 2' },
    ],
    ['with a short id in common', { id: '7', title: 'A' }, { id: '7', title: 'B' }],
    [
      'with a number in common that is no code',
      { id: '739401', title: 'A' },
      { id: '739401', title: 'B', rooms: ['Foyer'] },
    ],
    ['without any title', { title: '', rooms: ['Foyer'] }, { title: '' }],
  ] as const satisfies readonly (readonly [string, Partial<Session>, Partial<Session>])[]) {
    test(how, () => {
      expect(lines(merged([one(main), elsewhere], [one(side), elsewhere]))).toHaveLength(2);
    });
  }
});

test('thirteen breaks of one title in thirteen rooms stay thirteen', () => {
  const breaks = Array.from({ length: 13 }, (_, index) =>
    one({ title: 'Break', id: `break-${index}`, kind: 'service', rooms: [`Hall ${index}`] }),
  );
  expect(lines(merged(breaks.slice(0, 6), breaks.slice(6)))).toHaveLength(13);
  expect(lines(merged(breaks, [one({ title: 'Break', rooms: [] }), elsewhere]))).toHaveLength(13);
});

test('a talk that is in the other source under its whole title is not taken for one with speakers', () => {
  const side = [
    one({ title: 'Lightning talk - Bo', id: '1' }),
    one({ title: 'Lightning talk - Ann', id: '2' }),
  ];
  const main = [one({ title: 'Lightning talk - Ann' }), one({ title: 'Lightning talk - Bo' }), elsewhere];
  expect(lines(merged(main, side))).toHaveLength(2);
});

test('one meeting in the calendars of two rooms is one session in both, whichever comes first', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((room) => [
    one({ id: uid, title: 'Plenary', rooms: [room] }),
    one({ id: `${uid}-${room}`, title: 'Workshop', start: eleven, rooms: [room] }),
  ]);
  if (a === undefined || b === undefined || c === undefined) throw new Error('no calendars');
  expect(lines(merged(a, b, c))).toEqual([
    'Plenary @ A+B+C 10:00',
    'Workshop @ A 11:00',
    'Workshop @ B 11:00',
    'Workshop @ C 11:00',
  ]);
  expect(lines(merged(c, a))[0]).toBe('Plenary @ C+A 10:00');
});

test('sheets of rooms without ids: one session by its speakers, two where nothing says that they are one', () => {
  const talk = (room: string, name: string) =>
    one({ title: 'Keynote', rooms: [room], speakers: [speaker(name)] });
  expect(lines(merged([talk('A', 'Ann')], [talk('B', 'ann')]))).toEqual(['Keynote @ A+B 10:00']);
  expect(lines(merged([talk('A', 'Ann')], [talk('B', 'Bo')]))).toHaveLength(2);
});

test('rooms are those of the first source: an older side feed brings no session back to its old room', () => {
  const main = [one({ id: guid, rooms: ['Hall'] }), elsewhere];
  expect(lines(merged(main, [one({ id: guid, rooms: ['Foyer'] })]))).toEqual(['A talk @ Hall 10:00']);
});

test('a session that moved stands only where the first source has it', () => {
  const [then, now] = [one({ id: guid }), one({ id: guid, start: eleven })];
  expect(lines(merged([now, elsewhere], [then, elsewhere]))).toEqual(['A talk @ Hall 11:00']);
  expect(lines(merged([now, elsewhere], [then, elsewhere], [then, elsewhere]))).toEqual([
    'A talk @ Hall 11:00',
  ]);
});

test('times of one series are no move: under one id in one source, or in calendars of two rooms', () => {
  const [then, now] = [one({ id: guid }), one({ id: guid, start: eleven })];
  expect(
    lines(merged([then, now, elsewhere], [one({ id: guid, start: after(ten, hours(2)) })])),
  ).toHaveLength(3);
  expect(lines(merged([then], [{ ...now, rooms: ['Foyer'] }]))).toHaveLength(2);
  expect(lines(merged([then, elsewhere], [{ ...now, title: 'Part two' }]))).toHaveLength(2);
});

test('what the first source lacks comes from the other; what it says stays', () => {
  const lead = one({
    title: 'Talk - Ann',
    id: guid,
    rooms: [],
    end: eleven,
    endIs: 'assumed',
    track: 'Web',
  });
  const other = one({
    ...{
      title: 'Talk',
      id: guid,
      track: 'Art',
      language: 'de',
      url: 'https://example.org/t',
      subtitle: 'Sub',
    },
    ...{ speakers: [speaker('Ann')], doNotRecord: true, kind: 'service', plenum: true, cancelled: true },
  });
  const [session] = merged([lead], [other]).sessions;
  expect(session).toMatchObject({
    ...{ title: 'Talk', track: 'Web', rooms: ['Hall'], end: after(ten, minutes(30)), endIs: 'given' },
    ...{ language: 'de', url: 'https://example.org/t', subtitle: 'Sub', speakers: [speaker('Ann')] },
    ...{ doNotRecord: true, kind: 'service', plenum: true, cancelled: false },
  });
  const known = one({
    id: guid,
    speakers: [{ name: 'ann', affiliation: 'ACME', photo: 'https://e.org/a.png' }],
  });
  const [whole] = merged([one({ id: guid, speakers: [speaker('Ann')] })], [known]).sessions;
  expect(whole?.speakers).toEqual([{ name: 'Ann', affiliation: 'ACME', photo: 'https://e.org/a.png' }]);
});

test('one real program from two systems, in XML and in JSON, is one program', () => {
  test.skip(...withoutRealFeeds);
  const [xml, json] = ['frab-xml/39c3-everything.xml', 'frab-json/39c3-everything-hub.json'].map((file) =>
    read(realFeed(file).toString('utf8')),
  );
  if (xml === undefined || json === undefined) throw new Error('no feeds');
  const both = mergePrograms([xml, json]);
  expect(both.sessions).toHaveLength(xml.sessions.length);
  expect(both.rooms.map(({ name }) => name)).toEqual(xml.rooms.map(({ name }) => name));
});

test('a real calendar beside its older revision: what moved stands once, only what was removed comes back', () => {
  test.skip(...withoutRealFeeds);
  const [older, newer] = ['v1', 'v2'].map((version) =>
    read(realFeed(`ics/jococruise-2023-${version}-sched.ics`).toString('utf8')),
  );
  if (older === undefined || newer === undefined) throw new Error('no feeds');
  const { sessions } = mergePrograms([newer, older]);
  expect(sessions).toHaveLength(newer.sessions.length + compare(older, newer).removed.length);
  expect(sessions).toHaveLength(424 + 8);
});
