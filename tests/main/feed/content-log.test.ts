import { expect, test } from 'playwright/test';
import { logContent } from '../../../main/feed/content-log.ts';
import type { Program } from '../../../program/model.ts';
import { readProgram } from '../../../program/readers/readers.ts';
import { instant } from '../../../program/time/instant.ts';
import { plainOptions, realFeed, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const linesOf = (program: Program): readonly (readonly [string, object])[] => {
  const lines: [string, object][] = [];
  logContent((event, facts = {}) => lines.push([event, facts]), 'the feed', program);
  return lines;
};

const factsOf = (program: Program, event: string): readonly object[] =>
  linesOf(program).flatMap(([name, facts]) => (name === event ? [facts] : []));

const read = (events: readonly object[], zone: object = { time_zone_name: 'Europe/Brussels' }): Program => {
  const text = JSON.stringify({ schedule: { conference: { ...zone, days: [{ rooms: { Hall: events } }] } } });
  const result = readProgram(text, plainOptions);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.program;
};
const talk = { date: '2026-02-01T10:00:00+01:00', duration: '1:00', title: 'Talk', guid: 'one' };

test('C3: each session that was left out is a line with its id and the reason, and past fifty one line counts the rest', () => {
  const lost = Array.from({ length: 60 }, (_, index) => ({ title: `Lost ${index}`, guid: `g${index}` }));
  const lines = factsOf(read([talk, ...lost]), 'SESSION_SKIPPED');
  expect(lines[0]).toEqual({
    feed: 'the feed',
    id: 'session g0',
    why: '"Lost 0" has no usable date and start time and was left out; correct it in the program.',
  });
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toMatchObject({ times: 10 });
});

test('C4: the log says where the zone of the times comes from', () => {
  const { date: _, ...floating } = talk;
  const local = { ...floating, start: '10:00', date: '2026-02-01' };
  const sourceOf = (program: Program) => factsOf(program, 'FEED_ZONE');
  expect(sourceOf(read([talk]))).toEqual([{ feed: 'the feed', source: 'feed', zone: 'Europe/Brussels' }]);
  expect(sourceOf(read([talk], {}))).toEqual([{ feed: 'the feed', source: 'guess', zone: '+01:00' }]);
  expect(sourceOf(read([local], {}))).toEqual([{ feed: 'the feed', source: 'guess', zone: 'UTC' }]);
  const set = programOf([], { zone: { name: 'Asia/Tokyo', from: 'settings' } });
  expect(sourceOf(set)).toEqual([{ feed: 'the feed', source: 'config', zone: 'Asia/Tokyo' }]);
});

test('C5: sessions at one time in one room are one line with their number and the first pairs', () => {
  const start = utc('2026-02-01T10:00:00Z');
  const at = (minutes: number, length: number, title: string, more: object = {}) =>
    sessionOf({
      title,
      start: instant(start + minutes * 60_000),
      end: instant(start + (minutes + length) * 60_000),
      ...more,
    });
  const sessions = [
    at(0, 60, 'One'),
    at(30, 60, 'Two'),
    at(60, 30, 'Three'),
    at(45, 0, 'A point'),
    at(0, 60, 'Elsewhere', { rooms: ['Attic'] }),
    at(0, 60, 'Not at all', { cancelled: true }),
  ];
  const program = programOf(sessions);
  expect(factsOf(program, 'SESSION_OVERLAP')).toEqual([
    {
      feed: 'the feed',
      n: 2,
      version: null,
      pairs: [expect.stringContaining('One'), expect.stringContaining('Two')],
    },
  ]);
  expect(factsOf(programOf([at(0, 30, 'One'), at(30, 30, 'Two')]), 'SESSION_OVERLAP')).toEqual([]);
});

test('C7, C9: texts that lost characters are counted, once for each kind', () => {
  const program = read([
    { ...talk, title: 'A\u0000B', room: 'x' },
    { ...talk, guid: 'two', title: 'B\u202e 13', persons: [{ name: 'E\u200bve' }] },
  ]);
  expect(factsOf(program, 'TEXT_STRIPPED')).toMatchObject([{ n: 2 }]);
  expect(factsOf(program, 'BIDI_STRIPPED')).toMatchObject([
    { n: 1, problem: expect.stringContaining('"B 13"') },
  ]);
  expect(linesOf(read([talk])).map(([event]) => event)).toEqual(['FEED_ZONE']);
});

test('C5: the overlaps of a real program are those that a naive count finds', () => {
  test.skip(...withoutRealFeeds);
  const result = readProgram(realFeed('frab-xml/38c3.xml').toString('utf8'), plainOptions);
  if (!result.ok) throw new Error(result.problem.message);
  const { sessions } = result.value.program;
  let pairs = 0;
  for (const [index, one] of sessions.entries()) {
    for (const other of sessions.slice(index + 1)) {
      const meets = one.rooms.some((room) => other.rooms.includes(room));
      const lasts = one.end > one.start && other.end > other.start;
      if (meets && lasts && one.start < other.end && other.start < one.end) pairs += 1;
    }
  }
  expect(factsOf(result.value.program, 'SESSION_OVERLAP')).toMatchObject([{ n: pairs }]);
});
