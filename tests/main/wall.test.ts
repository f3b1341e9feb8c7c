import { expect, test } from 'playwright/test';
import { type KnownProgram, startWall, type WallParts } from '../../main/wall/wall.ts';
import type { Snapshot } from '../../preload/contract.ts';
import type { Room } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { defaultSettings } from '../../program/settings/settings.ts';
import { type Instant, instant, minutes } from '../../program/time/instant.ts';
import { trustedClock } from '../../program/time/trust.ts';
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
const wallWith = (given: Partial<WallParts> = {}) => {
  const machine = stagedMachine(now);
  const pushed: Snapshot[] = [];
  const problems: Problem[] = [];
  const bound: Room[] = [];
  const wall = startWall({
    settings: defaultSettings,
    demo: false,
    motion: 'none',
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
