import { expect, test } from 'playwright/test';
import { sessionLength } from '../../../program/readers/parts/length.ts';
import { hours, minutes } from '../../../program/time/instant.ts';
import { codes, lines, programOf } from './reading.ts';
import { oneEvent, syntaxes } from './small-feed.ts';

const understood: readonly [string, number][] = [
  ['00:30', minutes(30)],
  ['1:30', minutes(90)],
  ['0:40:00', minutes(40)],
  ['45', minutes(45)],
  ['28:00', hours(28)],
  ['120:30', hours(120.5)],
  ['0:00', 0],
  ['0', 0],
  [' 01:00 ', hours(1)],
  ['PT45M', minutes(45)],
  ['P0DT01H30M00S', minutes(90)],
];
for (const [text, length] of understood) {
  test(`the length "${text}" is ${length / minutes(1)} minutes`, () =>
    expect(sessionLength(text)).toBe(length));
}

for (const text of [
  '',
  'tbd',
  '-1:00',
  '-30',
  'NaN',
  'Infinity',
  '1e9',
  '720:00',
  '9999999',
  'P',
  'PT',
  '1:2:3:4',
]) {
  test(`the length "${text}" is none`, () => expect(sessionLength(text)).toBeNull());
}

for (const { syntax, write } of syntaxes) {
  const at = (time: string, fields: Readonly<Record<string, string>>) => ({
    title: time,
    date: `2024-02-03T${time}:00+01:00`,
    ...fields,
  });

  test(`${syntax}: newer pretalx says when a session ends where the length is of no use`, () => {
    const program = programOf(
      write(oneEvent(at('10:00', { duration: 'tbd', end: '2024-02-03T10:25:00+01:00' }))),
    );
    expect(lines(program)).toEqual(['10:00 @ Janson 2024-02-03T09:00:00Z/2024-02-03T09:25:00Z']);
    expect(codes(program)).toEqual([]);
  });

  test(`${syntax}: a session of no length is a point in time, and given as one`, () => {
    const [session] = programOf(write(oneEvent(at('10:00', { duration: '0:00' })))).sessions;
    expect(session?.end).toBe(session?.start);
    expect(session?.endIs).toBe('given');
  });

  test(`C3, C4: ${syntax}: without an end a session lasts until the next in its room, an hour at most, and that is said`, () => {
    const rooms = {
      A: [
        at('10:00', {}),
        at('10:40', { duration: '-1:00' }),
        at('13:00', { end: '2024-02-03T12:00:00+01:00' }),
      ],
      B: [at('10:20', { duration: '0:10' })],
    };
    const program = programOf(write({ conference: { time_zone_name: 'Europe/Brussels' }, rooms }));
    expect(lines(program)).toEqual([
      '10:00 @ A 2024-02-03T09:00:00Z/2024-02-03T09:40:00Z',
      '10:20 @ B 2024-02-03T09:20:00Z/2024-02-03T09:30:00Z',
      '10:40 @ A 2024-02-03T09:40:00Z/2024-02-03T10:40:00Z',
      '13:00 @ A 2024-02-03T12:00:00Z/2024-02-03T13:00:00Z',
    ]);
    expect(codes(program)).toEqual(['SESSION_END_ASSUMED', 'SESSION_END_ASSUMED', 'SESSION_END_ASSUMED']);
    expect(program.sessions.map(({ endIs }) => endIs)).toEqual(['assumed', 'given', 'assumed', 'assumed']);
    const [first] = programOf(write({ conference: { time_zone_name: 'Europe/Brussels' }, rooms }), {
      assumedLength: minutes(25),
    }).sessions;
    expect((first?.end ?? 0) - (first?.start ?? 0)).toBe(minutes(25));
  });
}
