import { expect, test } from 'playwright/test';
import { readProgram } from '../../../program/readers/readers.ts';
import { exampleOfDocs, ownProgram } from './own-json.ts';
import { codes, lines, problemOf, programOf, silentOptions } from './reading.ts';

const talk = { title: 'Talk', start: '2026-09-02T09:00', minutes: 30, room: 'Hall' };

const hall = (title: string, from: string, to: string) =>
  `${title} @ Hall 2026-09-02T${from}:00Z/2026-09-02T${to}:00Z`;

test('the example of docs/own-json.md is read as the page says, every field of it', () => {
  const text = JSON.stringify(exampleOfDocs());
  const program = programOf(text);
  expect(program).toMatchObject({
    ...{ title: 'Example Days 2026', version: '3', dayChange: 5 * 3_600_000, skipped: 0 },
    zone: { name: 'Europe/Brussels', from: 'feed' },
    rooms: [
      { name: 'Main hall', id: 'r1' },
      { name: 'Attic', id: 'r2' },
      { name: 'Foyer', id: null },
    ],
    tracks: [
      { name: 'Security', colour: '#d02060' },
      { name: 'Community', colour: null },
    ],
  });
  expect(lines(program)).toEqual([
    'Welcome @ Main hall+Attic 2026-09-02T07:00:00Z/2026-09-02T07:30:00Z',
    'Keys that nobody keeps @ Main hall 2026-09-02T07:30:00Z/2026-09-02T08:15:00Z',
    'Coffee @ Foyer 2026-09-02T08:15:00Z/2026-09-02T08:45:00Z',
    'Knots for beginners @ Attic 2026-09-02T08:45:00Z/2026-09-02T09:45:00Z',
  ]);
  const [welcome, keys, coffee, knots] = program.sessions;
  expect(welcome).toMatchObject({ plenum: true, speakers: [{ name: 'Ada Example' }] });
  expect(keys).toMatchObject({
    ...{ id: '17', subtitle: 'A year without a vault', track: 'Security', language: 'en', endIs: 'given' },
    ...{ url: 'https://example.org/talks/17', doNotRecord: true, kind: 'talk', cancelled: false },
    speakers: [
      { name: 'Bo Sample', affiliation: 'ACME', photo: 'https://example.org/bo.jpg' },
      { name: 'Cy Sample', affiliation: null, photo: null },
    ],
  });
  expect(coffee?.kind).toBe('service');
  expect(knots?.cancelled).toBe(true);
  expect(codes(program)).toEqual(['ALL_DAY_SKIPPED']);
  const shown = programOf(text, { allDay: 'show' }).sessions.at(-1);
  expect(shown).toMatchObject({ title: "Children's day", allDay: true });
  expect((shown?.end ?? 0) - (shown?.start ?? 0)).toBe(24 * 3_600_000);
});

test('the ends of a session: an end wins over minutes, minutes over a duration, and dates include the last day', () => {
  const program = programOf(
    ownProgram([
      { ...talk, title: 'A', end: '2026-09-02T09:20', duration: '2:00' },
      { ...talk, title: 'B', start: '2026-09-02 10:00', duration: '2:00' },
      { title: 'C', start: '2026-09-02T11:00Z', duration: 'PT90M', room: 'Hall' },
      { title: 'D', start: '2026-09-02', end: '2026-09-03', room: 'Hall' },
    ]),
    { allDay: 'show' },
  );
  expect(lines(program)).toEqual([
    'D @ Hall 2026-09-01T22:00:00Z/2026-09-03T22:00:00Z',
    hall('A', '07:00', '07:20'),
    hall('B', '08:00', '08:30'),
    hall('C', '11:00', '12:30'),
  ]);
});

test('one bad session is left out and named, and what is no session at all is counted with it', () => {
  const program = programOf(
    ownProgram([talk, { ...talk, title: 'When', start: 'tomorrow' }, 7, null, { title: 'X' }]),
  );
  expect(lines(program)).toEqual([hall('Talk', '07:00', '07:30')]);
  expect(program.skipped).toBe(4);
  expect(program.problems.filter(({ code }) => code === 'SESSION_SKIPPED')).toHaveLength(4);
  expect(program.problems[0]).toMatchObject({ code: 'FIELD_INVALID', where: 'sessions[1].start' });
  expect(program.problems[0]?.message).toContain('"tomorrow"');
});

test('a value that cannot be used costs that field alone, and of a list that item alone', () => {
  const program = programOf(
    ownProgram(
      [
        {
          ...talk,
          minutes: '30',
          end: '2026-09-02T09:30',
          plenum: 'yes',
          url: 'javascript:alert(1)',
          speakers: ['A', 5, { name: null }, { name: 'B', photo: 'x' }],
        },
      ],
      {
        timeZone: 'Mars/Olympus',
        rooms: ['Hall', { id: 3 }, { name: 'Attic', id: { a: 1 } }],
        dayChange: '25:00',
      },
    ),
    { timeZone: 'Europe/Brussels' },
  );
  expect(lines(program)).toEqual([hall('Talk', '07:00', '07:30')]);
  expect(program.sessions[0]).toMatchObject({ plenum: false, url: null });
  expect(program.sessions[0]?.speakers.map(({ name }) => name)).toEqual(['A', 'B']);
  expect(program.rooms.map(({ name }) => name)).toEqual(['Hall', 'Attic']);
  expect(program.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'FIELD_INVALID timeZone',
    'FIELD_INVALID rooms[1]',
    'FIELD_INVALID rooms[2].id',
    'FIELD_INVALID dayChange',
    'FIELD_INVALID sessions[0].minutes',
    'FIELD_INVALID sessions[0].plenum',
    'FIELD_INVALID sessions[0].url',
    'FIELD_INVALID sessions[0].speakers[1].name',
    'FIELD_INVALID sessions[0].speakers[2]',
    'FIELD_INVALID sessions[0].speakers[3].photo',
  ]);
});

test('a name that is no field is told once with the one that was meant, however often it is there', () => {
  const program = programOf(
    ownProgram(
      [
        { ...talk, speeker: 'A' },
        { ...talk, speeker: 'B', id: null, __proto__x: 1 },
      ],
      {
        tracks: [{ name: 'T', color: '#123456' }],
        zone: 'UTC',
      },
    ),
  );
  const unknown = program.problems.filter(({ code }) => code === 'FIELD_UNKNOWN');
  expect(unknown.map(({ where, times = 1 }) => `${where} ${times}`)).toEqual([
    'tracks[].color 1',
    'zone 1',
    'sessions[].speeker 2',
    'sessions[].__proto__x 1',
  ]);
  expect(unknown.find(({ where }) => where === 'tracks[].color')?.message).toContain(
    'did you mean "colour"?',
  );
  expect(unknown.find(({ where }) => where.endsWith('speeker'))?.message).toContain(
    'did you mean "speakers"?',
  );
});

test('an instant in Z says nothing of where the venue is', () => {
  const program = programOf(ownProgram([{ ...talk, start: '2026-09-02T07:00:00Z' }], { timeZone: null }), {
    machineZone: 'Asia/Taipei',
  });
  expect(program.zone).toEqual({ name: 'Asia/Taipei', from: 'machine' });
  const offset = programOf(ownProgram([{ ...talk, start: '2026-09-02T09:00+02:00' }], { timeZone: null }));
  expect(offset.zone).toEqual({ name: '+02:00', from: 'offsets' });
});

test('a newer version, a program without a list and one of whole days are refused in one sentence', () => {
  expect(problemOf('{"callboard": 2, "sessions": []}')).toMatchObject({
    code: 'FORMAT_UNKNOWN',
    where: 'callboard',
  });
  expect(problemOf('{"callboard": 1, "sessions": {}}')).toMatchObject({
    code: 'FEED_PARSE',
    where: 'sessions',
  });
  expect(problemOf(ownProgram([{ title: 'Day', start: '2026-09-02' }])).message).toContain('whole days');
  expect(problemOf(ownProgram([])).code).toBe('FEED_EMPTY');
});

test('ten thousand sessions with every field take under two seconds of a core to read', () => {
  const [, full] = exampleOfDocs()['sessions'] as readonly object[];
  const sessions = Array.from({ length: 10_000 }, (_, index) => ({ ...full, id: index, extra: index }));
  const text = ownProgram(sessions);
  const before = process.cpuUsage();
  const read = readProgram(text, silentOptions);
  const { user, system } = process.cpuUsage(before);
  expect(read.ok && read.value.program.sessions.length).toBe(10_000);
  expect((user + system) / 1000).toBeLessThan(2000);
});
