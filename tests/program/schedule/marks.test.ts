import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { withChanges } from '../../../program/revision/remember.ts';
import { markOf, marksTurnAt } from '../../../program/schedule/marks.ts';
import { movedAt } from '../../../program/schedule/moved.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { after, hours, type Instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const noon = utc('2026-02-01T12:00:00Z');
const at = (text: string): Instant => utc(`2026-02-01T${text}:00Z`);

/** Forty others, so that two changes at once are as much as boards may mark. */
const others = Array.from({ length: 40 }, (_, index) =>
  sessionOf({ start: after(noon, minutes(10 * index)), id: `other-${index}`, rooms: ['Barn'] }),
);
const talk = sessionOf({ start: at('14:00'), id: 'talk', title: 'Talk', key: 'before' });
const now = (given: Partial<Session>): Session => ({ ...talk, key: 'after', ...given });

/** What is told of the talk once it had become `given`, learned at noon; with more sessions that changed at once. */
const told = (
  given: Partial<Session>,
  more: readonly (readonly [Session, Session])[] = [],
  learned = noon,
) => {
  const session = now(given);
  const before = programOf([...others, talk, ...more.map(([was]) => was)]);
  const next = programOf([...others, session, ...more.map(([, is]) => is)]);
  const { program } = withChanges(before, next, learned);
  const schedule = scheduleOf(program);
  return {
    mark: (moment: Instant) => markOf(program.changes, session, moment),
    turn: (moment: Instant) => marksTurnAt(program.changes, moment),
    sent: (moment: Instant, room = 'Hall') =>
      movedAt(schedule, room, moment).sessions.map(({ is }) => `${is.title} ${is.rooms.join('+')}`),
    turns: (moment: Instant, room = 'Hall') => movedAt(schedule, room, moment).changesAt,
  };
};
const move = (name: string): readonly [Session, Session] => {
  const was = sessionOf({ start: at('14:00'), id: name, title: name, rooms: ['Yard'] });
  return [was, { ...was, rooms: ['Attic'] }];
};

const newRoom = { newRoom: true, newTime: false, was: null };

test('a session that moved to another room is marked from when the boards learned of it until it has ended', () => {
  const { mark, turn } = told({ rooms: ['Attic'] });
  expect(mark(after(noon, -1))).toBeNull();
  expect(mark(noon)).toEqual(newRoom);
  expect(mark(after(at('14:30'), -1))).toEqual(newRoom);
  expect(mark(at('14:30'))).toBeNull();
  expect([after(noon, -1), noon, at('14:30')].map(turn)).toEqual([noon, at('14:30'), null]);
});

test('one with a new hour says the old one until its old slot is over, whether it comes sooner or later', () => {
  const later = told({ start: at('15:00'), end: at('15:30') });
  expect(later.mark(noon)).toEqual({ newRoom: false, newTime: true, was: at('14:00') });
  expect(later.mark(after(at('14:30'), -1))).toMatchObject({ was: at('14:00') });
  expect(later.mark(at('14:30'))).toEqual({ newRoom: false, newTime: true, was: null });
  expect(later.turn(noon)).toBe(at('14:30'));
  const sooner = told({ start: at('13:00'), end: at('14:00') });
  expect(sooner.mark(at('13:59'))).toMatchObject({ newTime: true, was: at('14:00') });
  expect(sooner.mark(at('14:00'))).toBeNull();
});

test('only a room that it did not have is a new one, and only another start a new time', () => {
  expect(told({ rooms: ['Hall', 'Attic'] }).mark(noon)).toEqual(newRoom);
  expect(told({ rooms: [] }).mark(noon)).toBeNull();
  expect(told({ end: at('15:00') }).mark(noon)).toBeNull();
  expect(told({ title: 'Speech' }).mark(noon)).toBeNull();
  expect(told({}).mark(noon)).toBeNull();
});

test('a cancelled session is not marked as moved, a break has no new room, a whole day no new time', () => {
  expect(told({ rooms: ['Attic'], cancelled: true }).mark(noon)).toBeNull();
  expect(told({ rooms: ['Attic'], kind: 'service' }).mark(noon)).toBeNull();
  expect(told({ start: at('13:00'), allDay: true }).mark(noon)).toBeNull();
});

test('what changed more than two days before is no news, and of three that change at once in forty none is marked', () => {
  expect(told({ rooms: ['Attic'] }, [], after(at('14:00'), -hours(48))).mark(noon)).toEqual(newRoom);
  expect(told({ rooms: ['Attic'] }, [], after(at('14:00'), -hours(48) - 1)).mark(noon)).toBeNull();
  expect(told({ rooms: ['Attic'] }, [move('two')]).mark(noon)).toEqual(newRoom);
  const three = told({ rooms: ['Attic'] }, [move('two'), move('three')]);
  expect(three.mark(noon)).toBeNull();
  expect(three.sent(noon)).toEqual([]);
});

test('a session that was rearranged with all others, or came new, is marked once it moves by itself', () => {
  const inAttic = now({ rooms: ['Attic'] });
  const inYard = now({ rooms: ['Yard'], key: 'last' });
  const [two, three] = [move('two'), move('three')];
  const first = programOf([...others, talk, two[0], three[0]]);
  const rearranged = withChanges(first, programOf([...others, inAttic, two[1], three[1]]), noon).program;
  const moved = withChanges(
    rearranged,
    programOf([...others, inYard, two[1], three[1]]),
    at('12:10'),
  ).program;
  expect(moved.changes.find(({ is }) => is?.key === 'last')).toMatchObject({ was: { rooms: ['Attic'] } });
  expect(markOf(moved.changes, inYard, at('12:10'))).toEqual(newRoom);
  const published = withChanges(programOf(others), programOf([...others, inAttic]), noon).program;
  expect(markOf(published.changes, inAttic, noon)).toBeNull();
  const fresh = withChanges(published, programOf([...others, inYard]), at('12:10')).program;
  expect(markOf(fresh.changes, inYard, at('12:10'))).toEqual(newRoom);
});

test('the old door sends on from two hours before the old start until the old end, and no other door does', () => {
  const { sent, turns } = told({ rooms: ['Attic'] }, [], at('09:00'));
  expect([after(noon, -1), noon, after(at('14:30'), -1), at('14:30')].map((moment) => sent(moment))).toEqual([
    [],
    ['Talk Attic'],
    ['Talk Attic'],
    [],
  ]);
  expect(sent(noon, 'Attic')).toEqual([]);
  expect([at('09:00'), noon, at('14:30')].map((moment) => turns(moment))).toEqual([noon, at('14:30'), null]);
});

test('a door also sends on to another hour, but not where the session is here still, some minutes later', () => {
  expect(told({ start: at('17:00'), end: at('17:30') }).sent(at('14:00'))).toEqual(['Talk Hall']);
  expect(told({ start: at('14:10'), end: at('14:40') }).sent(at('14:00'))).toEqual([]);
  expect(told({ rooms: ['Hall', 'Attic'] }).sent(at('14:00'))).toEqual([]);
});
