import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import type { ReadOptions } from '../../../program/readers/reader.ts';
import { realFeed, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { codes, problemOf, programOf } from './reading.ts';
import { calendar, event } from './small-calendar.ts';

const at = (hour: number) => ({ DTSTART: `20240203T${hour}0000Z`, DTEND: `20240203T${hour}3000Z` });

/** Five sessions in three rooms, one of them in two, one in none. */
const feed = calendar([
  event({ ...at(10), UID: 'a', SUMMARY: 'Opening', LOCATION: 'Hall 1', CATEGORIES: 'Main' }),
  event({ ...at(11), UID: 'b', SUMMARY: 'Security for all', LOCATION: 'Hall 2', CATEGORIES: 'Security' }),
  event({ ...at(12), UID: 'c', SUMMARY: 'Film night', LOCATION: 'Attic', CATEGORIES: 'Fun' }),
  event({ ...at(13), UID: 'd', SUMMARY: 'Closing', LOCATION: 'Hall 1,Attic', CATEGORIES: 'Main' }),
  event({ ...at(14), UID: 'e', SUMMARY: 'Walk', LOCATION: '' }),
]);

const read = (options: Partial<ReadOptions>): Program => programOf(feed, options);
const places = ({ sessions }: Program): string[] =>
  sessions.map(({ title, rooms }) => `${title} @ ${rooms.join('+')}`);
const names = ({ rooms, tracks }: Program) => [rooms, tracks].map((all) => all.map(({ name }) => name));

test('aliases rename rooms and tracks, whatever case and blanks they are written in', () => {
  const program = read({ aliases: { 'hall  1': 'Audimax', Security: 'Safety', Attic: 'Under the roof' } });
  expect(places(program)).toEqual([
    'Opening @ Audimax',
    'Security for all @ Hall 2',
    'Film night @ Under the roof',
    'Closing @ Audimax+Under the roof',
    'Walk @ ',
  ]);
  expect(names(program)).toEqual([
    ['Audimax', 'Hall 2', 'Under the roof'],
    ['Main', 'Safety', 'Fun'],
  ]);
  expect(codes(program)).toEqual([]);
});

test('two rooms with one alias are one room, and two rooms may change names', () => {
  const one = read({ aliases: { 'Hall 1': 'Hall', 'Hall 2': 'Hall', Attic: 'Hall' } });
  expect(names(one)[0]).toEqual(['Hall']);
  expect(places(one)).toContain('Closing @ Hall');
  const swapped = read({ aliases: { 'Hall 1': 'Attic', Attic: 'Hall 1' } });
  expect(places(swapped)).toContain('Closing @ Attic+Hall 1');
  expect(places(swapped)).toContain('Opening @ Attic');
});

test('only what fits every field of "include" is read, by the name in the feed or by the alias', () => {
  expect(places(read({ include: { rooms: ['hall *'] } }))).toEqual([
    'Opening @ Hall 1',
    'Security for all @ Hall 2',
    'Closing @ Hall 1',
  ]);
  expect(places(read({ include: { rooms: ['Hall *'], tracks: ['main'] } }))).toEqual([
    'Opening @ Hall 1',
    'Closing @ Hall 1',
  ]);
  const aliases = { 'Hall 1': 'Audimax' };
  const byEither = ['Audimax', 'Hall 1'].map((name) => read({ aliases, include: { rooms: [name] } }));
  expect(byEither.map(places)).toEqual([
    ['Opening @ Audimax', 'Closing @ Audimax'],
    ['Opening @ Audimax', 'Closing @ Audimax'],
  ]);
});

test('what fits any field of "exclude" is left out; it is neither skipped nor a problem', () => {
  const program = read({ exclude: { tracks: ['Fun'], titles: ['*for*', 'walk'] } });
  expect(places(program)).toEqual(['Opening @ Hall 1', 'Closing @ Hall 1+Attic']);
  expect(program).toMatchObject({ skipped: 0, problems: [] });
  expect(names(program)).toEqual([['Hall 1', 'Attic'], ['Main']]);
});

test('a room that is left out is on no board: a session that is on elsewhere too stays there alone', () => {
  const program = read({ exclude: { rooms: ['Attic'] } });
  expect(places(program)).toEqual([
    'Opening @ Hall 1',
    'Security for all @ Hall 2',
    'Closing @ Hall 1',
    'Walk @ ',
  ]);
  expect(names(program)[0]).toEqual(['Hall 1', 'Hall 2']);
});

test('a declared room stays while its sessions are left out, unless it is left out itself', () => {
  const text = JSON.stringify({
    schedule: {
      conference: {
        title: 'T',
        time_zone_name: 'Europe/Brussels',
        rooms: [{ name: 'Hall' }, { name: 'Online' }, { name: 'Foyer' }],
        days: [
          {
            date: '2024-02-03',
            rooms: {
              Hall: [{ id: 1, title: 'Talk', date: '2024-02-03T10:00:00+01:00', duration: '00:30' }],
              Online: [{ id: 2, title: 'Stream', date: '2024-02-03T10:00:00+01:00', duration: '00:30' }],
            },
          },
        ],
      },
    },
  });
  const roomsWith = (options: Partial<ReadOptions>) => names(programOf(text, options))[0];
  expect(roomsWith({ exclude: { titles: ['Stream'] } })).toEqual(['Hall', 'Online', 'Foyer']);
  expect(roomsWith({ exclude: { rooms: ['online'] } })).toEqual(['Hall', 'Foyer']);
  expect(roomsWith({ include: { rooms: ['Hall'] } })).toEqual(['Hall']);
});

test('a session without a usable start that is left out is not reported', () => {
  const text = calendar([
    event({ ...at(10), UID: 'a', SUMMARY: 'Talk' }),
    event({ UID: 'b', SUMMARY: 'Holder', DTSTART: 'tbd' }),
  ]);
  expect(programOf(text).skipped).toBe(1);
  expect(programOf(text, { exclude: { titles: ['Holder'] } })).toMatchObject({ skipped: 0, problems: [] });
});

test('options that leave nothing are named as the reason, with what was probably meant', () => {
  const problem = problemOf(feed, { include: { rooms: ['Hal 1'] } });
  expect(problem.code).toBe('FEED_EMPTY');
  expect(problem.message).toBe(
    '"include" and "exclude" of this source leave none of the 5 sessions in its feed: "include" names the room "Hal 1", which the feed does not have; did you mean "Hall 1"?',
  );
  expect(problemOf(feed, { exclude: { titles: ['*'] } }).message).toContain('leave none of the 5 sessions');
});

test('a name in an option that is nowhere in the feed is a problem with its place', () => {
  const { problems } = read({
    aliases: { 'Hall 3': 'Audimax', Main: 'Keynotes' },
    include: { rooms: ['Hall *', 'Atic'] },
    exclude: { tracks: ['Gardening'], titles: ['Cancelled*'] },
  });
  expect(problems.map(({ code, where }) => [code, where])).toEqual([
    ['OPTION_UNUSED', 'aliases'],
    ['OPTION_UNUSED', 'include.rooms'],
    ['OPTION_UNUSED', 'exclude.tracks'],
    ['OPTION_UNUSED', 'exclude.titles'],
  ]);
  expect(problems[1]?.message).toContain('did you mean "Attic"?');
  expect(problems[2]?.message).toContain('it has "');
});

test('the parts of a pattern stand one after the other, and none serves twice', () => {
  const left = (pattern: string, title: string): boolean => {
    const text = calendar([
      event({ ...at(10), SUMMARY: title }),
      event({ ...at(11), UID: 'o', SUMMARY: 'Other' }),
    ]);
    return programOf(text, { exclude: { titles: [pattern] } }).sessions.length === 1;
  };
  expect(left('a*b*b', 'a b b')).toBe(true);
  expect(left('a*b*b', 'ab')).toBe(false);
  expect(left('talk*alk', 'Talk')).toBe(false);
  expect(left('*b*a*', 'a b c')).toBe(false);
});

test('a pattern made to be slow costs nothing', () => {
  const long = calendar([event({ ...at(10), SUMMARY: 'a'.repeat(490) })]);
  const pattern = `${'a*'.repeat(5000)}b`;
  const started = performance.now();
  expect(
    programOf(long, { exclude: { titles: Array.from({ length: 100 }, () => pattern) } }).sessions,
  ).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('the options have their effect in every format', () => {
  test.skip(...withoutRealFeeds);
  for (const file of [
    'frab-xml/fosdem-2024.xml',
    'frab-json/democon-pretalx.json',
    'sessionize/droidcon-sf-2022-gridsmart.json',
    'sessionize/droidkaigi-2018-all.json',
    'ics/jres-2022.ics',
    'own-json/sitcon-2024.json',
    'open-event/OSCAL2017/sessions.json',
  ]) {
    const text = realFeed(file).toString('utf8');
    const all = programOf(text);
    const [{ name } = { name: '' }] = all.rooms.filter((room) =>
      all.sessions.some(({ rooms }) => rooms.includes(room.name)),
    );
    const without = programOf(text, { exclude: { rooms: [name] } });
    const here = (program: Program) => program.sessions.filter(({ rooms }) => rooms.includes(name)).length;
    expect([here(all) > 0, here(without)], file).toEqual([true, 0]);
    expect(without.sessions.length, file).toBeGreaterThan(0);
    const only = programOf(text, { aliases: { [name]: 'Ours' }, include: { rooms: ['ours'] } });
    expect(new Set(only.sessions.flatMap(({ rooms }) => rooms)), file).toEqual(new Set(['Ours']));
    expect(only.sessions, file).toHaveLength(here(all));
  }
});
