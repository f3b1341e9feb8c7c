import { expect, test } from 'playwright/test';
import type { ReadOptions } from '../../../../program/readers/reader.ts';
import { lines } from '../reading.ts';
import { here, read } from './tables.ts';

test('a break is known by its type, which is its title where it has none; by its title where it has no type', () => {
  const rows = [
    'Date,Start,Type,Title',
    '3 Sept,9:00,Break,',
    '3 Sept,10:00,Talk,Lunch',
    '3 Sept,11:00,,Coffee break',
    '3 Sept,12:00,,Coffee with the maintainers',
    '3 Sept,13:00,Pause,Mittag',
  ];
  expect(read(rows).sessions.map(({ title, kind }) => `${title}: ${kind}`)).toEqual([
    'Break: service',
    'Lunch: talk',
    'Coffee break: service',
    'Coffee with the maintainers: talk',
    'Mittag: service',
  ]);
});

test('a status cancels a session, or leaves it out; "states" says which take place', () => {
  const rows = [
    'Date,Start,Title,Status',
    '3 Sept,9:00,A,Cancelled',
    '3 Sept,10:00,B,abgesagt',
    '3 Sept,11:00,C,Rejected',
    '3 Sept,12:00,D,Confirmed',
    '3 Sept,13:00,E,',
  ];
  const titles = (options: Partial<ReadOptions>) =>
    read(rows, { ...here, ...options }).sessions.map(
      ({ title, cancelled }) => `${title}${cancelled ? ' cancelled' : ''}`,
    );
  expect(titles({})).toEqual(['A cancelled', 'B cancelled', 'D', 'E']);
  expect(titles({ states: ['confirmed'] })).toEqual(['D', 'E']);
  expect(read(rows).skipped).toBe(0);
});

test('rooms: a comma parts those that also stand alone, the setting names the one of the whole sheet', () => {
  const rows = [
    'Date,Start,Title,Room',
    '3 Sept,9:00,A,"Hall, Room 2"',
    '3 Sept,10:00,B,Hall',
    '3 Sept,10:00,C,Room 2',
    '3 Sept,11:00,D,"Deck 3, Forward"',
  ];
  const rooms = (options: Partial<ReadOptions>) =>
    read(rows, { ...here, ...options }).sessions.map((session) => session.rooms);
  expect(rooms({})).toEqual([['Hall', 'Room 2'], ['Hall'], ['Room 2'], ['Deck 3, Forward']]);
  expect(rooms({ room: 'Studio' })).toEqual([['Studio'], ['Studio'], ['Studio'], ['Studio']]);
});

test('tracks, ids, subtitles, languages and links come along; a category of its own for each row is no track', () => {
  const rows = [
    'ID,Date,Start,Title,Subtitle,Track,Language,URL',
    'x1,3 Sept,9:00,A,and more,Web,German,https://a.example/1',
  ];
  expect(read(rows).sessions[0]).toMatchObject({
    id: 'x1',
    subtitle: 'and more',
    track: 'Web',
    language: 'de',
    url: 'https://a.example/1',
  });
  const hashed = [
    'Date,Start,Title,Category',
    ...Array.from({ length: 30 }, (_, index) => `3 Sept,9:00,T${index},#tag${index}`),
  ];
  expect(read(hashed).tracks).toEqual([]);
  expect(read(hashed, { ...here, trackFrom: 'Category' }).tracks).toHaveLength(30);
});

test('rows that are equal in the columns of groupBy are one session of all their speakers', () => {
  const rows = [
    'Date,Start,End,Session,Paper title,Room,Author',
    '3 Sept,9:00,9:20,Optics,Lenses,Hall,Ada L.',
    '3 Sept,9:20,10:00,Optics,Mirrors,Hall,Bo K.; Ada L.',
    '3 Sept,9:00,10:00,Sound,Waves,Room 2,Cy M.',
    '4 Sept,9:00,10:00,Optics,Prisms,Hall,Di N.',
  ];
  const program = read(rows, { ...here, groupBy: ['Session', 'Room'] });
  expect(lines(program)).toEqual([
    'Optics @ Hall 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'Sound @ Room 2 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'Optics @ Hall 2026-09-04T09:00:00Z/2026-09-04T10:00:00Z',
  ]);
  expect(program.sessions[0]?.speakers.map(({ name }) => name)).toEqual(['Ada L.', 'Bo K.']);
});
