import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { eventAt } from '../../../program/schedule/event.ts';
import { featured } from '../../../program/schedule/featured.ts';
import type { PlaceState } from '../../../program/schedule/place.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { trackAt } from '../../../program/schedule/track.ts';
import { after } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

/** A session on 5 June 2026 from "10:00" to "10:30". */
const slot = (title: string, from: string, to: string, given: Partial<Session> = {}): Session =>
  sessionOf({ title, start: june(from), end: june(to), ...given });
const june = (time: string) => utc(`2026-06-05T${time}:00Z`);

const hallAt = (sessions: readonly Session[], time: string, room = 'Hall'): PlaceState =>
  roomAt(scheduleOf(programOf(sessions)), room, june(time), defaultRules);
const titles = (sessions: readonly Session[]) => sessions.map(({ title }) => title);

test('a session is on from its start until just before its end', () => {
  const schedule = scheduleOf(programOf([slot('One', '09:30', '10:00'), slot('Two', '10:00', '10:30')]));
  const nowAt = (offset: number) =>
    titles(roomAt(schedule, 'Hall', after(june('10:00'), offset), defaultRules).now);
  expect([nowAt(-1), nowAt(0)]).toEqual([['One'], ['Two']]);
  expect([nowAt(-1_800_001), nowAt(-1_800_000)]).toEqual([[], ['One']]);
  expect([nowAt(1_799_999), nowAt(1_800_000)]).toEqual([['Two'], []]);
});

test('C5: overlapping sessions are all on, by start, then title', () => {
  const sessions = [
    slot('Workshop', '09:00', '18:00'),
    slot('B', '10:00', '11:00'),
    slot('A', '10:00', '11:00'),
    slot('Short', '09:30', '09:45'),
  ];
  expect(titles(hallAt(sessions, '10:15').now)).toEqual(['Workshop', 'A', 'B']);
});

test('a board with room for one shows the newcomer, and of two newcomers the first by title', () => {
  const [old, b, a] = [
    slot('Old', '09:00', '18:00'),
    slot('B', '10:00', '11:00'),
    slot('A', '10:00', '11:00'),
  ];
  expect(featured([old, a, b])?.title).toBe('A');
  expect(featured([])).toBeNull();
});

test('a board with room for one prefers a talk to a later break', () => {
  const lunch = slot('Lunch', '12:00', '13:00', { kind: 'service' });
  expect(featured([slot('Workshop', '09:00', '18:00'), lunch])?.title).toBe('Workshop');
  expect(featured([lunch])?.title).toBe('Lunch');
});

test('next is every session of the earliest start to come, by title', () => {
  const sessions = [
    slot('Z', '11:00', '12:00'),
    slot('C', '11:00', '11:30'),
    slot('Later', '11:05', '12:00'),
  ];
  const { next, following } = hallAt(sessions, '10:59');
  expect(titles(next)).toEqual(['C', 'Z']);
  expect(titles(following)).toEqual(['Later']);
  expect(titles(hallAt(sessions, '11:00').next)).toEqual(['Later']);
});

test('next may be days away', () => {
  const monday = sessionOf({ title: 'Monday', start: utc('2026-06-08T09:00:00Z') });
  expect(titles(hallAt([slot('Friday', '09:00', '10:00'), monday], '20:00').next)).toEqual(['Monday']);
});

test('no more than six sessions follow the next', () => {
  const day = Array.from({ length: 9 }, (_, hour) => slot(`${hour}`, `1${hour}:00`, `1${hour}:30`));
  expect(titles(hallAt(day, '09:00').following)).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('C5: a point in time can be next and is never on', () => {
  const sessions = [slot('Doors open', '09:00', '09:00')];
  expect(titles(hallAt(sessions, '08:59').next)).toEqual(['Doors open']);
  expect(hallAt(sessions, '09:00')).toMatchObject({ now: [], next: [], changesAt: null });
});

test('a cancelled session is neither on nor next and does not hide its replacement', () => {
  const sessions = [
    slot('Gone', '10:00', '11:00', { cancelled: true }),
    slot('Replacement', '10:00', '11:00'),
    slot('Gone too', '11:00', '12:00', { cancelled: true }),
  ];
  expect(titles(hallAt(sessions, '10:30').now)).toEqual(['Replacement']);
  expect(hallAt(sessions, '10:30').next).toEqual([]);
});

test('C5: an all-day entry is not a session of its room', () => {
  const camp = slot('Camp', '00:00', '23:59', { allDay: true });
  expect(hallAt([camp], '10:00')).toMatchObject({ now: [], next: [], phase: 'no sessions' });
});

test('a session in several rooms is on in each', () => {
  const keynote = [slot('Keynote', '10:00', '11:00', { rooms: ['Hall', 'Attic'] })];
  expect(titles(hallAt(keynote, '10:30', 'Hall').now)).toEqual(['Keynote']);
  expect(titles(hallAt(keynote, '10:30', 'Attic').now)).toEqual(['Keynote']);
});

test('a session that names its room twice is on once', () => {
  const twice = [slot('Keynote', '10:00', '11:00', { rooms: ['Hall', 'Hall'] })];
  expect(titles(hallAt(twice, '10:30').now)).toEqual(['Keynote']);
});

test('a plenum is on in an idle room, and a room with a session of its own shows that alone', () => {
  const sessions = [
    slot('Plenum', '10:00', '12:00', { plenum: true, rooms: ['Arena'] }),
    slot('Own', '11:00', '11:30'),
  ];
  expect(hallAt(sessions, '10:55')).toMatchObject({ phase: 'running', changesAt: june('11:00') });
  expect(titles(hallAt(sessions, '10:30').now)).toEqual(['Plenum']);
  expect(titles(hallAt(sessions, '11:10').now)).toEqual(['Own']);
  expect(titles(hallAt(sessions, '11:30').now)).toEqual(['Plenum']);
  expect(hallAt(sessions, '09:00').changesAt).toBe(june('10:00'));
});

test('a track is on in whatever rooms its sessions are', () => {
  const sessions = [
    slot('A', '10:00', '11:00', { track: 'Go', rooms: ['Hall'] }),
    slot('B', '10:00', '11:00', { track: 'Go', rooms: ['Attic'] }),
    slot('C', '10:00', '11:00', { track: 'Rust' }),
  ];
  const go = trackAt(scheduleOf(programOf(sessions)), 'Go', june('10:30'), defaultRules);
  expect(titles(go.now)).toEqual(['A', 'B']);
});

test('a room or track that the program does not know has no sessions and nothing to wait for', () => {
  const schedule = scheduleOf(programOf([slot('A', '10:00', '11:00')]));
  const nothing = { now: [], next: [], following: [], cancelled: [], allDay: [] };
  const empty = { ...nothing, phase: 'no sessions', changesAt: null };
  expect(roomAt(schedule, 'Nowhere', june('10:30'), defaultRules)).toEqual(empty);
  expect(trackAt(schedule, 'constructor', june('10:30'), defaultRules)).toEqual(empty);
});

test('the event knows its first start, its last end and when the next program day begins', () => {
  const sunday = sessionOf({ title: 'Sunday', start: utc('2026-06-07T09:00:00Z') });
  const night = sessionOf({ title: 'Night', start: utc('2026-06-06T00:30:00Z') });
  const schedule = scheduleOf(programOf([slot('Long', '10:00', '11:00'), night, sunday]));
  expect(eventAt(schedule, june('10:30'), defaultRules)).toMatchObject({
    day: { date: '2026-06-05' },
    firstStart: june('10:00'),
    lastEnd: sunday.end,
    nextDayStart: sunday.start,
  });
});
