import { expect, test } from 'playwright/test';
import { lines, programOf } from './reading.ts';

const exported = {
  id: 3195,
  title: 'Talk',
  subtitle: 'and more',
  start_time: '2017-05-14T12:00:00+02:00',
  end_time: '2017-05-14T13:00:00+02:00',
  state: 'accepted',
  language: 'English',
  microlocation: { id: 275, name: '*Talk 2' },
  track: { id: 346, name: 'Free Software', color: '#283593' },
  session_type: { id: 228, name: 'Lecture' },
  speakers: [{ name: 'Ada L.', organisation: 'Engines' }],
};

const ofApi = {
  type: 'session',
  id: '3195',
  attributes: {
    title: 'Talk',
    'starts-at': '2017-05-14T10:00:00+00:00',
    'ends-at': '2017-05-14T11:00:00+00:00',
    state: 'confirmed',
    microlocation: '*Talk 2',
  },
};

const tirana = { timeZone: 'Europe/Tirane' };
const inTalk2 = 'Talk @ *Talk 2 2017-05-14T10:00:00Z/2017-05-14T11:00:00Z';

test('sessions of exports and of the API come out the same', () => {
  expect(lines(programOf(JSON.stringify([exported]), tirana))).toEqual([inTalk2]);
  expect(lines(programOf(JSON.stringify({ data: [ofApi] }), tirana))).toEqual([inTalk2]);
  const program = programOf(JSON.stringify([exported]), tirana);
  expect(program.rooms).toEqual([{ name: '*Talk 2', id: '275' }]);
  expect(program.tracks).toEqual([{ name: 'Free Software', colour: '#283593' }]);
  expect(program.sessions[0]).toMatchObject({
    id: '3195',
    language: 'en',
    speakers: [{ name: 'Ada L.', affiliation: 'Engines' }],
  });
});

test('sessions that were not accepted are no part of the program, unless a setting names their state', () => {
  const text = JSON.stringify([
    exported,
    { ...exported, id: 2, state: 'pending' },
    { ...exported, id: 3, state: 'rejected' },
  ]);
  expect(programOf(text, tirana).sessions.map(({ id }) => id)).toEqual(['3195']);
  const wanted = programOf(text, { ...tirana, states: ['accepted', 'pending'] });
  expect(wanted.sessions.map(({ id }) => id)).toEqual(['2', '3195']);
});

test('a break is known by its type', () => {
  const rest = { ...exported, session_type: { name: 'Break' } };
  expect(programOf(JSON.stringify([rest]), tirana).sessions[0]?.kind).toBe('service');
});

test('the API names room, track and speakers beside its sessions, in `included`', () => {
  const refer = (type: string, id: string) => ({ data: { type, id } });
  const { microlocation: _, ...attributes } = ofApi.attributes;
  const relationships = {
    track: refer('track', '5'),
    microlocation: refer('microlocation', '7'),
    'session-type': refer('session-type', '3'),
    speakers: { data: [{ type: 'speaker', id: '9' }] },
  };
  const included = [
    { type: 'track', id: '5', attributes: { name: 'Science', color: '#123123' } },
    { type: 'microlocation', id: '7', attributes: { name: 'Lab' } },
    { type: 'session-type', id: '3', attributes: { name: 'Lunch' } },
    { type: 'speaker', id: '9', attributes: { name: 'Ada', organisation: 'Engines' } },
  ];
  const program = programOf(
    JSON.stringify({ data: [{ ...ofApi, attributes, relationships }], included }),
    tirana,
  );
  expect(program.rooms).toEqual([{ name: 'Lab', id: '7' }]);
  expect(program.tracks).toEqual([{ name: 'Science', colour: '#123123' }]);
  expect(program.sessions[0]).toMatchObject({ track: 'Science', rooms: ['Lab'], kind: 'service' });
  expect(program.sessions[0]?.speakers).toMatchObject([{ name: 'Ada', affiliation: 'Engines' }]);
});
