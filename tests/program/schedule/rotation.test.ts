import { expect, test } from 'playwright/test';
import type { Program, Session } from '../../../program/model.ts';
import { groupAt } from '../../../program/schedule/groups.ts';
import { type RotationOptions, rotationAt } from '../../../program/schedule/rotation.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { type Schedule, scheduleOf } from '../../../program/schedule/schedule.ts';
import { after, type Instant, instant, minutes, seconds } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { randomProgram } from './random-program.ts';

const june = (time: string) => utc(`2026-06-05T${time}:00Z`);
const slot = (from: string, to: string, given: Partial<Session> = {}): Session =>
  sessionOf({ title: from, start: june(from), end: june(to), ...given });
const options: RotationOptions = {
  rules: defaultRules,
  mostPerPage: 4,
  position: { number: 1, of: 1 },
  only: null,
};
const turn = (schedule: Schedule, at: Instant, given: Partial<RotationOptions> = {}) =>
  rotationAt(schedule, at, { ...options, ...given });
const namesAt = (schedule: Schedule, at: Instant) =>
  turn(schedule, at).pages.flatMap((page) => page.groups.map(({ name }) => name));

/** `count` tracks, all of whose sessions last from 10:00 to 11:00, with titles of rising length. */
const tracks = (count: number): Program =>
  programOf(
    Array.from({ length: count }, (_, index) =>
      slot('10:00', '11:00', { track: `T${index}`, title: `${index} ${'word '.repeat(6 * index)}` }),
    ),
    { tracks: Array.from({ length: count }, (_, index) => ({ name: `T${index}`, colour: '#112233' })) },
  );

test('tracks come in the order of the feed, then rooms with what has no track', () => {
  const sessions = [
    slot('10:00', '11:00', { rooms: ['Attic'] }),
    slot('10:05', '11:00', { rooms: ['Hall'] }),
    slot('10:00', '11:00', { track: 'B', rooms: ['Hall'] }),
    slot('10:30', '11:00', { track: 'A', rooms: ['Attic'] }),
  ];
  const names = (list: string) => list.split('').map((name) => ({ name, colour: '#fff000' }));
  const rooms = [
    { name: 'Hall', id: null },
    { name: 'Attic', id: null },
    { name: 'Cellar', id: null },
  ];
  const schedule = scheduleOf(programOf(sessions, { tracks: names('ABC'), rooms }));
  const { pages } = turn(schedule, june('10:45'));
  expect(pages.flatMap((page) => page.groups)).toEqual([
    { kind: 'track', name: 'A', colour: '#fff000' },
    { kind: 'track', name: 'B', colour: '#fff000' },
    { kind: 'room', name: 'Hall', colour: null },
    { kind: 'room', name: 'Attic', colour: null },
  ]);
});

test('a room group tells of its sessions without a track alone', () => {
  const sessions = [slot('10:00', '11:00', { track: 'Go' }), slot('10:10', '11:00')];
  const schedule = scheduleOf(programOf(sessions));
  const group = { kind: 'room', name: 'Hall', colour: null } as const;
  expect(groupAt(schedule, group, june('10:30'), defaultRules).now.map(({ title }) => title)).toEqual([
    '10:10',
  ]);
});

test('a track is on the board from an hour before its session until its end', () => {
  const schedule = scheduleOf(programOf([slot('10:00', '11:00', { track: 'Go' })]));
  const seen = (time: string, offset: number) => namesAt(schedule, after(june(time), offset));
  expect([seen('09:00', -1), seen('09:00', 0)]).toEqual([[], ['Go']]);
  expect([seen('11:00', -1), seen('11:00', 0)]).toEqual([['Go'], []]);
});

test('cancelled and all-day sessions put no track on the board', () => {
  const sessions = [
    slot('10:00', '11:00', { track: 'Go', cancelled: true }),
    slot('10:00', '11:00', { track: 'Rust', allDay: true }),
  ];
  expect(turn(scheduleOf(programOf(sessions)), june('10:30'))).toMatchObject({ pages: [], changesAt: null });
});

test('an idle board has no page and says when the first will come', () => {
  const schedule = scheduleOf(programOf([slot('10:00', '11:00', { track: 'Go' })]));
  expect(turn(schedule, june('08:00'))).toMatchObject({ pages: [], turnsAt: null, changesAt: june('09:00') });
  expect(turn(schedule, june('11:00'))).toMatchObject({ pages: [], turnsAt: null, changesAt: null });
});

test('a single page never turns', () => {
  const rotation = turn(scheduleOf(tracks(1)), june('10:30'));
  expect(rotation).toMatchObject({ page: 0, turnsAt: null, changesAt: june('11:00') });
});

test('the cycle starts with its first page when the set of groups changes, and each page stands its dwell', () => {
  const schedule = scheduleOf(tracks(4));
  const { pages, loop } = turn(schedule, june('10:00'));
  let at = june('09:00');
  for (const [index, page] of [...pages, ...pages].entries()) {
    const turnsAt = after(at, page.dwell);
    expect(turn(schedule, at)).toMatchObject({ page: index % pages.length, turnsAt });
    expect(turn(schedule, after(turnsAt, -1)).page).toBe(index % pages.length);
    at = turnsAt;
  }
  expect(at).toBe(after(june('09:00'), 2 * loop));
});

test('every page stands once in a loop, and no longer than the others wait', () => {
  const schedule = scheduleOf(tracks(23));
  const { pages, loop } = turn(schedule, june('10:00'));
  const stood = new Map<number, number>();
  for (let second = 0; second < loop / 1000; second += 1) {
    const { page } = turn(schedule, after(june('10:00'), seconds(second)));
    stood.set(page, (stood.get(page) ?? 0) + 1);
  }
  expect(stood.size).toBe(pages.length);
  for (const [page, count] of stood)
    expect(Math.abs(count - (pages[page]?.dwell ?? 0) / 1000)).toBeLessThan(1.01);
});

test('a session that starts in mid-cycle moves no page', () => {
  const sessions = ['A', 'B', 'C'].flatMap((track) => [
    slot('10:00', '10:30', { track }),
    slot('10:30', '11:00', {
      track,
      title: 'a much longer title that takes many more seconds to read '.repeat(3),
    }),
  ]);
  const schedule = scheduleOf(programOf(sessions));
  const [before, later] = [turn(schedule, june('10:29')), turn(schedule, june('10:31'))];
  expect(later.pages).toEqual(before.pages);
  expect(later.changesAt).toBe(june('11:00'));
});

test('the rotation is a function of program, settings and now: asked in any order, by any screen, the same', () => {
  const program = randomProgram(7, 60);
  const copy = scheduleOf(JSON.parse(JSON.stringify(program)));
  const schedule = scheduleOf(program);
  const start = program.sessions[0]?.start ?? june('10:00');
  const instants = Array.from({ length: 300 }, (_, index) => after(start, index * 977_131));
  const forwards = instants.map((at) => turn(schedule, at));
  const backwards = instants.toReversed().map((at) => turn(copy, at));
  expect(backwards.toReversed()).toEqual(forwards);
});

for (const seed of [1, 2, 3, 4, 5]) {
  test(`between two changes of the set nothing about the pages of random program ${seed} differs`, () => {
    const program = randomProgram(seed, 30);
    const schedule = scheduleOf(program);
    const wrong: string[] = [];
    const first = (program.sessions[0]?.start ?? 0) - minutes(90);
    let held = turn(schedule, instant(first));
    for (let at = first; at < first + minutes(4 * 24 * 60); at += 60_000) {
      const fresh = turn(schedule, instant(at));
      if (held.changesAt !== null && held.changesAt <= at) held = fresh;
      if (JSON.stringify(held.pages) !== JSON.stringify(fresh.pages)) wrong.push(new Date(at).toISOString());
      const shown = new Set(
        fresh.pages.flatMap((page) => page.groups.map(({ kind, name }) => `${kind} ${name}`)),
      );
      if ([...shown].join() !== groupsByHand(program, at).join()) wrong.push(`groups at ${at}`);
    }
    expect(wrong).toEqual([]);
  });
}

/**
 * Rule 20 as it reads, and rules 6 and 8: a session of several rooms is listed once, a break makes no page once a room.
 * What has neither track nor room comes last.
 */
const groupsByHand = (program: Program, at: number): readonly string[] => {
  const near = program.sessions.filter(
    ({ start, end, cancelled, allDay }) =>
      !cancelled && !allDay && ((start <= at && at < end) || (start > at && start - at <= minutes(60))),
  );
  return [
    ...program.tracks
      .filter(({ name }) => near.some(({ track }) => track === name))
      .map(({ name }) => `track ${name}`),
    ...[...program.rooms.map(({ name }) => name), '']
      .filter((name) =>
        near.some(({ track, rooms, kind }) => track === null && kind === 'talk' && (rooms[0] ?? '') === name),
      )
      .map((name) => `room ${name}`),
  ];
};

test('three screens of one rotation show three different pages and turn together', () => {
  const schedule = scheduleOf(tracks(6));
  for (let second = 0; second < 200; second += 1) {
    const at = after(june('10:00'), seconds(second));
    const screens = [1, 2, 3].map((number) => turn(schedule, at, { position: { number, of: 3 } }));
    const [first] = screens;
    const length = first?.pages.length ?? 0;
    const page = first?.page ?? 0;
    expect(screens.map((screen) => screen.page)).toEqual([page, (page + 1) % length, (page + 2) % length]);
    expect(new Set(screens.map((screen) => screen.turnsAt)).size).toBe(1);
  }
});

test('a turn that neighbours share waits for the wordiest of their pages', () => {
  const schedule = scheduleOf(tracks(4));
  const shared = { position: { number: 1, of: 2 } };
  const first = turn(schedule, june('10:00'), shared);
  const [, , third, last] = first.pages.map((page) => page.dwell);
  let at = first.turnsAt;
  while (at !== null && turn(schedule, at, shared).page !== 2) at = turn(schedule, at, shared).turnsAt;
  expect(last).toBeGreaterThan(third ?? 0);
  expect(turn(schedule, at ?? june('10:00'), shared).turnsAt).toBe((at ?? 0) + (last ?? 0));
});

test('a track whose next session is near when one ends stays without a new cycle', () => {
  const sessions = [slot('09:30', '10:00', { track: 'Go' }), slot('11:00', '11:30', { track: 'Go' })];
  expect(turn(scheduleOf(programOf(sessions)), june('09:45')).changesAt).toBe(june('11:30'));
});

test('more screens than pages start over', () => {
  const schedule = scheduleOf(tracks(2));
  expect(turn(schedule, june('09:00'), { position: { number: 3, of: 3 } }).page).toBe(0);
});

test('a pinned track stands alone, between its sessions too', () => {
  const schedule = scheduleOf(tracks(5));
  for (const at of [june('01:00'), june('10:30'), june('23:00')]) {
    const { pages, turnsAt } = turn(schedule, at, { only: 'T3' });
    expect(pages.map((page) => page.groups)).toEqual([[{ kind: 'track', name: 'T3', colour: '#112233' }]]);
    expect(turnsAt).toBeNull();
  }
});

test('a pinned track without sessions, or unknown to the program, leaves the screen to standby', () => {
  const program = { ...tracks(2), tracks: [{ name: 'Empty', colour: null }] };
  expect(turn(scheduleOf(program), june('10:30'), { only: 'Empty' }).pages).toEqual([]);
  expect(turn(scheduleOf(program), june('10:30'), { only: 'Nowhere' }).pages).toEqual([]);
});

test('a point in time that nothing announces is never on the board', () => {
  const schedule = scheduleOf(programOf([slot('10:00', '10:00', { track: 'Go' }), slot('11:00', '12:00')]));
  const rules = { ...defaultRules, soonWithin: minutes(0) };
  expect(rotationAt(schedule, june('09:59'), { ...options, rules })).toMatchObject({
    changesAt: june('11:00'),
  });
});
