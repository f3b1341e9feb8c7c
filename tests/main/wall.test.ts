import { expect, test } from 'playwright/test';
import { type KnownProgram, startWall, type WallParts } from '../../main/wall/wall.ts';
import type { Snapshot } from '../../preload/contract.ts';
import type { Room } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { defaultSettings } from '../../program/settings/settings.ts';
import { boardTime } from '../../program/time/clock.ts';
import { hours, type Instant, instant, minutes, seconds } from '../../program/time/instant.ts';
import { type ClockTrust, trustedClock } from '../../program/time/trust.ts';
import { stagedMachine } from '../fixtures/machine.ts';
import { programOf, sessionOf, utc } from '../fixtures/program.ts';

const now = utc('2026-06-05T10:00:00Z');
const program = programOf([sessionOf({ start: now, title: 'Opening', rooms: ['Hall'] })]);

const confirmedAt = (at: Instant): KnownProgram['confirmation'] => ({
  confirmedAt: at,
  inThisRun: true,
  ages: true,
});

/** A wall on a staged machine, with all that it pushes, reports and remembers. */
const wallWith = (given: Partial<WallParts> = {}, machine = stagedMachine(now)) => {
  const pushed: Snapshot[] = [];
  const problems: Problem[] = [];
  const bound: Room[] = [];
  const wall = startWall({
    pictures: () => ({}),
    settings: defaultSettings,
    demo: false,
    motion: 'none',
    logo: null,
    wish: { at: null, speed: null },
    machine,
    machineZone: 'UTC',
    clockTrust: () => trustedClock,
    setup: [],
    remembered: null,
    push: (snapshot) => pushed.push(snapshot),
    onProblem: (problem) => problems.push(problem),
    onBound: (room) => bound.push(room),
    ...given,
  });
  return { wall, machine, pushed, problems, bound };
};

test('a confirmation alone, such as a 304, sends nothing to the page', () => {
  const { wall, pushed } = wallWith();
  wall.tell({ program, confirmation: confirmedAt(now) });
  wall.tell({ program, confirmation: confirmedAt(instant(now + 1000)) });
  expect(pushed).toHaveLength(1);
  expect(pushed[0]).toMatchObject({ revision: 1, health: { state: 'live' } });
});

test('a changed program is pushed with the next number', () => {
  const { wall, pushed } = wallWith();
  wall.tell({ program, confirmation: confirmedAt(now) });
  wall.tell({ program: { ...program, title: 'Renamed' }, confirmation: confirmedAt(now) });
  expect(pushed.map(({ revision, program: shown }) => [revision, shown?.title])).toEqual([
    [1, 'A conference'],
    [2, 'Renamed'],
  ]);
});

test('thirty minutes without a confirmation make the program stale, by the clock alone', () => {
  const { wall, machine, pushed } = wallWith();
  wall.tell({ program, confirmation: confirmedAt(now) });
  machine.pass(minutes(30) - 1);
  expect(pushed).toHaveLength(1);
  machine.pass(1);
  expect(pushed.at(-1)?.health).toEqual({ state: 'stale', confirmedAt: now });
});

test('nothing at all is pushed as a holding snapshot, so that the page has something calm to show', () => {
  const { wall, pushed } = wallWith({ setup: ['settings.json: is not valid JSON'] });
  wall.tell({ program: null, confirmation: { confirmedAt: null, inThisRun: false, ages: true } });
  expect(pushed).toMatchObject([
    { program: null, health: { state: 'holding' }, setup: ['settings.json: is not valid JSON'] },
  ]);
});

test('--at is wall time of the venue: it is read anew when the program brings its zone', () => {
  const { wall, pushed } = wallWith({ wish: { at: '2024-02-03T10:55', speed: 60 } });
  wall.tell({ program: null, confirmation: { confirmedAt: null, inThisRun: false, ages: true } });
  wall.tell({
    program: { ...program, zone: { name: 'Europe/Brussels', from: 'feed' } },
    confirmation: confirmedAt(now),
  });
  expect(pushed.map(({ rehearsal }) => rehearsal)).toEqual([
    { from: now, at: utc('2024-02-03T10:55:00Z'), speed: 60 },
    { from: now, at: utc('2024-02-03T09:55:00Z'), speed: 60 },
  ]);
});

test('the zone of the settings is the one on the wall, and its clock', () => {
  const { wall, pushed } = wallWith({ settings: { ...defaultSettings, timeZone: 'Asia/Tokyo' } });
  wall.tell({ program, confirmation: confirmedAt(now) });
  expect(pushed[0]?.program?.zone).toEqual({ name: 'Asia/Tokyo', from: 'settings' });
});

test('the name that settings give the event is the one on the wall, and no news once it stands there', () => {
  const { wall, pushed } = wallWith({ settings: { ...defaultSettings, title: 'Ours' } });
  wall.tell({ program: { ...program, title: '' }, confirmation: confirmedAt(now) });
  wall.lookAgain();
  expect(pushed.map(({ program: shown }) => shown?.title)).toEqual(['Ours']);
});

test('a sign remembers the room it is bound to, and finds it again under a new name by its id', () => {
  const settings = { ...defaultSettings, board: 'room' as const, room: 'Hall' };
  const { wall, pushed, bound, problems } = wallWith({ settings });
  const hall: Room = { name: 'Hall', id: 'room-1' };
  const named = { ...program, rooms: [hall] };
  wall.tell({ program: named, confirmation: confirmedAt(now) });
  expect(bound).toEqual([hall]);
  wall.tell({
    program: { ...named, rooms: [{ name: 'Great Hall', id: 'room-1' }] },
    confirmation: confirmedAt(now),
  });
  expect(pushed.at(-1)?.screen.room).toBe('Great Hall');
  expect(problems).toEqual([]);
  wall.tell({ program: { ...named, rooms: [] }, confirmation: confirmedAt(now) });
  expect(pushed.at(-1)?.screen.room).toBe('Great Hall');
  expect(problems.map(({ code }) => code)).toEqual(['ROOM_UNKNOWN']);
});

test('K4: a program confirmed a minute before the clock was set forward 56 years is live, and stale half an hour later', () => {
  const boot = utc('1970-01-01T00:02:00Z');
  const machine = stagedMachine(boot);
  const { wall, pushed } = wallWith({}, machine);
  wall.tell({ program, confirmation: confirmedAt(boot) });
  machine.pass(minutes(1));
  machine.step(now - boot);
  machine.pass(minutes(29) - 1);
  expect(pushed.map(({ health }) => health.state)).toEqual(['live']);
  machine.pass(1);
  expect(pushed.map(({ health }) => health.state)).toEqual(['live', 'stale']);
});

test('K4: a clock set back a day does not keep a program live, confirmed by an earlier value of it', () => {
  const { wall, machine, pushed } = wallWith();
  wall.tell({ program, confirmation: confirmedAt(now) });
  machine.step(-hours(24));
  machine.pass(minutes(31));
  expect(pushed.map(({ health }) => health.state)).toEqual(['live', 'stale']);
  // The same answer told again, because another source had news, is as old as it was.
  wall.tell({ program, confirmation: confirmedAt(now) });
  expect(pushed.at(-1)?.health.state).toBe('stale');
});

test('K4: an answer kept by a clock that was ahead has no age that anybody knows: it is not fresh', () => {
  const { wall, pushed } = wallWith();
  wall.tell({
    program,
    confirmation: { confirmedAt: instant(now + hours(30)), inThisRun: false, ages: true },
  });
  expect(pushed.at(-1)?.health.state).toBe('stale');
});

test('K4: a rehearsal goes on where it was when the machine is set, forward and back', () => {
  const { wall, machine, pushed } = wallWith({ wish: { at: '2024-02-03T10:55', speed: 60 } });
  wall.tell({ program, confirmation: confirmedAt(now) });
  const boardNow = (): number => {
    const rehearsal = pushed.at(-1)?.rehearsal ?? null;
    return boardTime(instant(machine.now()), rehearsal) - utc('2024-02-03T10:55:00Z');
  };
  machine.pass(minutes(1));
  for (const step of [hours(24), -hours(48), hours(1)]) {
    const before = boardNow();
    machine.step(step);
    wall.lookAgain();
    expect(boardNow()).toBe(before);
  }
});

test('K4: the demo is in its event after the clock was set, forward and back', () => {
  const talk = (start: Instant, end: Instant) =>
    sessionOf({ start, end, title: 'Talk', rooms: ['Hall'], track: 'One' });
  const talks = Array.from({ length: 6 }, (_, index) =>
    talk(
      instant(utc('2020-12-14T09:00:00Z') + hours(index)),
      instant(utc('2020-12-14T10:00:00Z') + hours(index)),
    ),
  );
  const demo = { ...programOf(talks), tracks: [{ name: 'One', colour: null }] };
  const { wall, machine, pushed } = wallWith({ demo: true });
  wall.tell({ program: demo, confirmation: confirmedAt(now) });
  for (const step of [hours(24), -hours(72), seconds(30)]) {
    machine.step(step);
    wall.lookAgain();
    const starts = pushed.at(-1)?.program?.sessions.map(({ start }) => start) ?? [];
    expect(Math.min(...starts)).toBeLessThanOrEqual(machine.now());
    expect(Math.max(...starts)).toBeGreaterThan(machine.now() - hours(2));
  }
});

test('K5: a changed verdict on the clock is news to the page', () => {
  let clock: ClockTrust = { trusted: false, why: 'before-build', off: null, offAtLeast: hours(1) };
  const { wall, pushed } = wallWith({ clockTrust: () => clock });
  wall.tell({ program, confirmation: confirmedAt(now) });
  wall.lookAgain();
  clock = trustedClock;
  wall.lookAgain();
  expect(pushed.map((snapshot) => snapshot.clock.trusted)).toEqual([false, true]);
});
