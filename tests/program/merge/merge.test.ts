import { expect, test } from 'playwright/test';
import { mergePrograms } from '../../../program/merge/merge.ts';
import type { Program, Session } from '../../../program/model.ts';
import { hours } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const ten = utc('2026-06-05T10:00:00Z');
const eleven = utc('2026-06-05T11:00:00Z');
const guid = 'a0a0fcfe-b7fb-46e3-84b6-97a5406016b4';
const titles = (program: Program): string[] => program.sessions.map(({ title }) => title);
const one = (given: Partial<Session> = {}): Session => sessionOf({ start: ten, ...given });

test('one program stays what it is', () => {
  const program = programOf([one()]);
  expect(mergePrograms([program])).toBe(program);
});

test('sessions of all sources are there, by start and title', () => {
  const main = programOf([one({ title: 'C' }), one({ title: 'A', start: eleven })]);
  const side = programOf([one({ title: 'B' })]);
  expect(titles(mergePrograms([main, side]))).toEqual(['B', 'C', 'A']);
});

test('a session that two sources list counts once, and the first source wins', () => {
  const main = programOf([one({ id: guid, title: 'As in the main feed' })]);
  const side = programOf([one({ id: guid, title: 'As in the side feed' }), one({ id: guid, start: eleven })]);
  const merged = mergePrograms([main, side]);
  expect(titles(merged)).toEqual(['As in the main feed', 'A talk']);
});

test('short ids that meet by chance are two sessions; with the same title they are one', () => {
  const main = programOf([one({ id: '12', title: 'A' })]);
  const side = programOf([one({ id: '12', title: 'B', rooms: ['Foyer'] }), one({ id: '12', title: 'A' })]);
  const merged = mergePrograms([main, side]);
  expect(titles(merged)).toEqual(['A', 'B']);
  expect(new Set(merged.sessions.map(({ key }) => key)).size).toBe(2);
});

test('what one source lists twice stays twice, beside what another lists', () => {
  const main = programOf([one({ id: guid, key: 'x' }), one({ id: guid, key: 'x #2', rooms: ['Foyer'] })]);
  const side = programOf([one({ title: 'B' }), one({ title: 'B', track: 'Web' })]);
  const merged = mergePrograms([main, side]);
  expect(merged.sessions).toHaveLength(4);
  expect(new Set(merged.sessions.map(({ key }) => key)).size).toBe(4);
});

test('rooms and tracks of one name are one; an id that means two rooms means none', () => {
  const main = programOf([one()], {
    rooms: [
      { name: 'Hall', id: null },
      { name: 'Foyer', id: '1' },
    ],
    tracks: [{ name: 'Web', colour: null }],
  });
  const side = programOf([one({ start: eleven })], {
    rooms: [
      { name: 'Attic', id: '1' },
      { name: 'Hall', id: 'h' },
    ],
    tracks: [
      { name: 'Art', colour: null },
      { name: 'Web', colour: '#112233' },
    ],
  });
  const merged = mergePrograms([main, side]);
  expect(merged.rooms).toEqual([
    { name: 'Hall', id: 'h' },
    { name: 'Foyer', id: null },
    { name: 'Attic', id: null },
  ]);
  expect(merged.tracks).toEqual([
    { name: 'Web', colour: '#112233' },
    { name: 'Art', colour: null },
  ]);
});

test('the first source that knows its zone sets zone and day change; titles, versions, losses and problems add up', () => {
  const problem = { code: 'ZONE_GUESSED', where: 'timeZone', message: 'Guessed.' } as const;
  const main = programOf([one()], {
    title: '',
    zone: { name: '+01:00', from: 'offsets' },
    skipped: 2,
    problems: [problem],
  });
  const side = programOf([one({ start: eleven })], {
    title: 'Side',
    version: '7',
    zone: { name: 'Europe/Brussels', from: 'feed' },
    dayChange: hours(6),
    skipped: 1,
  });
  expect(mergePrograms([main, side])).toMatchObject({
    title: 'Side',
    version: '7',
    zone: { name: 'Europe/Brussels', from: 'feed' },
    dayChange: hours(6),
    skipped: 3,
    problems: [problem],
  });
});

test('a room that two systems spell differently is one room, spelled as in the first', () => {
  const main = programOf([one({ rooms: ['Hall 1'], track: 'Web' })]);
  const side = programOf([one({ title: 'B', rooms: [' hall  1'], track: 'WEB' })]);
  const merged = mergePrograms([main, side]);
  expect(merged.rooms.map(({ name }) => name)).toEqual(['Hall 1']);
  expect(merged.tracks.map(({ name }) => name)).toEqual(['Web']);
  expect(merged.sessions.map(({ rooms, track }) => [rooms, track])).toEqual([
    [['Hall 1'], 'Web'],
    [['Hall 1'], 'Web'],
  ]);
  const both = programOf([one({ rooms: ['Hall 1'] }), one({ rooms: ['HALL 1'] })]);
  expect(mergePrograms([both, side]).rooms.map(({ name }) => name)).toEqual(['Hall 1', 'HALL 1', ' hall  1']);
});

test('each source tells the changes of the sessions it leads, under the keys they have here', () => {
  const noted = { ...one({ id: guid, rooms: ['A'] }), key: `${guid} @${ten}` };
  const change = { kinds: ['moved in room'], at: ten, was: noted, is: noted, markable: true } as const;
  const gone = { ...change, kinds: ['removed'], is: null } as const;
  const main = programOf([one({ id: guid, key: `${guid} @${ten}` })], { changes: [change] });
  const side = programOf([one({ id: guid, key: `${guid} @${ten}` })], { changes: [change, gone] });
  expect(mergePrograms([main, side]).changes).toEqual([change, gone]);
});

test('the change of a later source names its room as the first source spells it, so that the door finds it', () => {
  const was = { ...one({ id: guid, rooms: [' hall  1'] }), key: `${guid} @${ten}` };
  const change = { kinds: ['removed'], at: ten, was, is: null, markable: true } as const;
  const side = programOf([one({ title: 'B', rooms: [' hall  1'] })], { changes: [change] });
  const [told] = mergePrograms([programOf([one({ rooms: ['Hall 1'] })]), side]).changes;
  expect(told).toEqual({ ...change, was: { ...was, rooms: ['Hall 1'] } });
});

test('no program at all is a bug', () => {
  expect(() => mergePrograms([])).toThrow(RangeError);
});
