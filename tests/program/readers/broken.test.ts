import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { readProgram } from '../../../program/readers/readers.ts';
import { codes, problemOf, programOf, silentOptions } from './reading.ts';
import { asJson, asXml, oneEvent } from './small-feed.ts';

const date = '2024-02-03T10:00:00+01:00';
const long = 'x'.repeat(100_000);

/** What real and hostile feeds put in place of a session. */
const broken: readonly unknown[] = [
  null,
  5,
  'text',
  true,
  [],
  [[]],
  {},
  { title: 'no start' },
  { date: null },
  { date: '' },
  { date: 'tbd' },
  { date: 0 },
  { date: '1e999' },
  { date: [date] },
  { date: { year: 2024 } },
  { date: '2024-13-01T10:00:00+01:00' },
  { date: '2024-02-30T10:00:00Z' },
  { date: '0001-01-01T00:00:00Z' },
  { date: '9999-12-31T23:59:59Z' },
  { date: '2024-02-03T25:00:00+01:00' },
  { date: '2024-02-03T10:00:00+99:00' },
  { start: 'noon' },
  { start: '99:99' },
  { start: '-1:00' },
  { date: '1706950800' },
  { date: 'Sat Feb 3' },
  { date: long },
];
const odd: readonly object[] = [
  { date, duration: 'NaN' },
  { date, duration: '-0:30' },
  { date, duration: '720:00' },
  { date, duration: { hours: 1 } },
  { date, duration: '1:00', end: 'never', title: 12 },
  { date, duration: '1:00', title: long },
  { date, duration: '1:00', persons: 'nobody' },
  { date, duration: '1:00', persons: [[], {}, '1e999', null] },
  { date, duration: '1:00', track: {}, room: [], language: {}, url: {} },
  { date, end: '2024-02-03T09:00:00+01:00' },
  { date, end: '2024-05-03T09:00:00+01:00' },
  { date, duration: '1:00', id: '1e999', guid: {} },
  { date, duration: '1:00', prototype: { title: 'x' }, constructor: 1 },
];

test('C3: forty broken sessions cost forty sessions: the others are right, and each one lost is counted', () => {
  const good = Array.from({ length: 400 }, (_, index) => ({
    id: index,
    title: `Good ${index}`,
    date,
    duration: '0:30',
  }));
  const events = [...broken, ...good, ...odd.map((event, index) => ({ title: `Odd ${index}`, ...event }))];
  expect(broken.length + odd.length).toBe(40);
  const days = [null, 7, { rooms: null }, { rooms: { Hall: events, Broken: 'none' } }];
  // JSON.stringify writes neither a number past all bounds nor an own field of this name.
  const text = JSON.stringify({ schedule: { conference: { time_zone_name: 'Europe/Brussels', days } } })
    .replaceAll('"1e999"', '1e999')
    .replaceAll('"prototype"', '"__proto__"');
  const program = programOf(text);
  expect(program.skipped).toBe(broken.length);
  expect(codes(program).filter((code) => code === 'SESSION_SKIPPED')).toHaveLength(broken.length);
  const kept = program.sessions.filter(({ title }) => title.startsWith('Good '));
  expect(kept).toHaveLength(400);
  expect(kept.every(({ start, end }) => end - start === 30 * 60_000)).toBe(true);
  expect(program.sessions).toHaveLength(400 + odd.length);
  expect(program.sessions.every(({ start, end }) => Number.isFinite(start) && end >= start)).toBe(true);
  expect(new Set(program.sessions.map(({ key }) => key)).size).toBe(program.sessions.length);
});

test('C3: a skipped session is named, and past fifty of a kind the rest are one line with their number', () => {
  const events = Array.from({ length: 80 }, (_, index) => ({ guid: `g${index}`, title: `Lost ${index}` }));
  const program = programOf(
    asJson({ rooms: { Hall: [...events, { title: 'Kept', date, duration: '1:00' }] } }),
  );
  const skipped = program.problems.filter(({ code }) => code === 'SESSION_SKIPPED');
  expect(skipped[0]?.where).toBe('session g0');
  expect(skipped[0]?.message).toContain('"Lost 0"');
  expect(skipped).toHaveLength(51);
  expect(skipped.at(-1)?.message).toContain('30 more');
  expect(program.skipped).toBe(80);
});

test('a program is plain data: what is stored and read back is the same', () => {
  const program = programOf(asXml(oneEvent({ date, duration: '1:00' })));
  expect(JSON.parse(JSON.stringify(program))).toEqual(program);
});

const hostile: readonly [string, string, string][] = [
  [
    'a thousand laughs',
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><schedule>&b;</schedule>',
    'FEED_REFUSED',
  ],
  [
    'an external DTD',
    '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE schedule SYSTEM "file:///etc/passwd"><schedule/>',
    'FEED_REFUSED',
  ],
  ['a DOCTYPE without a name', '<!DOCTYPE><schedule/>', 'FEED_REFUSED'],
  ['XML 100,000 levels deep', '<schedule>'.repeat(100_000), 'FEED_REFUSED'],
  [
    'XML 100,000 levels deep inside what is skipped',
    `<schedule>${'<links>'.repeat(100_000)}`,
    'FEED_REFUSED',
  ],
  ['JSON 100,000 lists deep', `{"schedule":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'FEED_REFUSED'],
  ['JSON 100,000 objects deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'FEED_REFUSED'],
  ['JSON that never closes', '[{'.repeat(100_000), 'FEED_PARSE'],
  ['XML that never closes', '<schedule><day>', 'FEED_PARSE'],
  ['an entity nobody declared, in a name', '<schedule><&x;></schedule>', 'FEED_PARSE'],
  ['a comment that never ends', '<!-- <schedule>', 'FORMAT_UNKNOWN'],
];
for (const [what, text, code] of hostile) {
  test(`C10, C11: refused with a problem, not a crash: ${what}`, () => {
    expect(problemOf(text).code).toBe(code);
  });
}

test('C11: a million character references are text, not a crash', () => {
  const text = asXml(oneEvent({ date, duration: '1:00' })).replace('Talk', '&#65;'.repeat(1_000_000));
  expect(programOf(text).sessions[0]?.title).toHaveLength(500);
});

test('C1: a malformed feed says where', () => {
  expect(problemOf('{\n "schedule": {\n  "conference" 5}}').where).toBe('line 3, column 16');
  expect(problemOf('{\n "schedule": {\n  "conference": oops}}').where).toContain('oops');
  expect(problemOf('{\n "schedule": {\n  "conf').where).toBe('end of feed');
  expect(problemOf('<schedule>\n<conference>\n</schedule>').where).toContain('line 3');
});

for (const [syntax, text] of [
  ['XML', asXml(oneEvent({ id: '1', date, duration: '1:00', language: 'de' }))],
  ['JSON', asJson(oneEvent({ id: '1', date, duration: '1:00', language: 'de' }))],
] as const) {
  test(`T7, C1: ${syntax} cut off anywhere is a problem and never half a program`, () => {
    for (let length = 0; length < text.length; length += 1) {
      const read = readProgram(text.slice(0, length), silentOptions);
      expect(read.ok, `cut at ${length}`).toBe(false);
    }
  });
}

test('T7, C1: real feeds cut at 200 places are problems, and never half a program', () => {
  const folder = new URL('../../../../shared/feeds/', import.meta.url);
  test.skip(!existsSync(folder), 'skipped: ../shared/feeds is not here');
  for (const file of ['frab-xml/pydata-berlin-voc.xml', 'frab-json/democon-pretalx.json']) {
    const text = readFileSync(new URL(file, folder), 'utf8').trim();
    for (let cut = 0; cut < 200; cut += 1) {
      const length = Math.floor((text.length * cut) / 200);
      expect(readProgram(text.slice(0, length), silentOptions).ok, `${file} cut at ${length}`).toBe(false);
    }
  }
});
