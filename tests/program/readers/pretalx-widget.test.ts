import { expect, test } from 'playwright/test';
import { lines, programOf } from './reading.ts';

const talk = {
  code: 'ABC123',
  id: 1,
  title: 'Talk',
  speakers: ['ADA'],
  track: 5,
  start: '2024-02-03T10:55:00+01:00',
  end: '2024-02-03T11:25:00+01:00',
  room: 7,
  do_not_record: true,
};

const coffee = {
  id: 2,
  title: { en: 'Coffee', de: 'Kaffee' },
  start: '2024-02-03T10:25:00Z',
  duration: 30,
  room: 7,
};

const feed = (talks: readonly object[]): string =>
  JSON.stringify({
    talks,
    version: '1.2',
    timezone: 'Europe/Brussels',
    tracks: [{ id: 5, name: { en: 'Kernel', de: 'Kern' }, color: '#00ff00' }],
    rooms: [{ id: 7, name: { en: 'Janson', de: 'Janson-Saal' } }],
    speakers: [{ code: 'ADA', name: 'Ada L.', avatar: 'https://example.org/a.jpg' }],
  });

test('talks and breaks of the pretalx widget have their times, whatever offset each is written in', () => {
  const program = programOf(feed([talk, coffee]));
  expect(lines(program)).toEqual([
    'Talk @ Janson 2024-02-03T09:55:00Z/2024-02-03T10:25:00Z',
    'Coffee @ Janson 2024-02-03T10:25:00Z/2024-02-03T10:55:00Z',
  ]);
  expect(program.sessions.map(({ kind }) => kind)).toEqual(['talk', 'service']);
  expect(program.sessions[0]).toMatchObject({
    id: 'ABC123',
    track: 'Kernel',
    doNotRecord: true,
    speakers: [{ name: 'Ada L.', photo: 'https://example.org/a.jpg' }],
  });
  expect(program).toMatchObject({ version: '1.2', zone: { name: 'Europe/Brussels', from: 'feed' } });
  expect(program.rooms).toEqual([{ name: 'Janson', id: '7' }]);
});

test('the language of the source chooses among the names of rooms, tracks and breaks', () => {
  const { sessions } = programOf(feed([talk, coffee]), { language: 'de' });
  expect(sessions.map(({ title, rooms, track }) => [title, ...rooms, track])).toEqual([
    ['Talk', 'Janson-Saal', 'Kern'],
    ['Kaffee', 'Janson-Saal', null],
  ]);
});
