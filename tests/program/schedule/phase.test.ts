import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { eventAt } from '../../../program/schedule/event.ts';
import type { Phase } from '../../../program/schedule/phase.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { instant } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

/** A session from "05T10:00" to "05T10:30", days of June 2026. */
const slot = (from: string, to: string, given: Partial<Session> = {}): Session =>
  sessionOf({ title: from, start: june(from), end: june(to), ...given });
const june = (time: string) => utc(`2026-06-${time}:00Z`);
const service = { kind: 'service' } as const;

/** Hall has a Friday, a night and a Sunday; the event begins earlier, in the Attic. */
const schedule = scheduleOf(
  programOf([
    slot('05T08:00', '05T08:30', { rooms: ['Attic'] }),
    slot('05T10:00', '05T10:30'),
    slot('05T11:15', '05T12:00'),
    slot('05T12:00', '05T13:00', service),
    slot('05T13:00', '05T13:03'),
    slot('05T18:00', '05T19:00'),
    slot('06T01:00', '06T02:00'),
    slot('07T09:00', '07T10:00', service),
    slot('07T11:00', '07T12:00'),
    slot('07T12:00', '07T13:00', service),
  ]),
);

const table: readonly (readonly [time: string, offset: number, phase: Phase, why: string])[] = [
  ['05T08:00', -1, 'before event', 'nothing of the event has started'],
  ['05T08:00', 0, 'before the day', 'the event has begun elsewhere, this room not yet'],
  ['05T10:00', -1, 'before the day', 'even a millisecond before the first session of the room'],
  ['05T10:00', 0, 'running', 'the first session is on'],
  ['05T10:25', -1, 'running', 'more than five minutes are left'],
  ['05T10:25', 0, 'ending soon', 'five minutes are left'],
  ['05T10:30', -1, 'ending soon', 'the last millisecond'],
  ['05T10:30', 0, 'break', 'a gap of 45 minutes'],
  ['05T11:05', -1, 'break', 'more than ten minutes are left of the gap'],
  ['05T11:05', 0, 'starting soon', 'ten minutes before the next'],
  ['05T11:15', -1, 'starting soon', 'a millisecond before the next'],
  ['05T11:15', 0, 'running', 'the next is on'],
  ['05T12:00', 0, 'break', 'only a service session is on'],
  ['05T12:50', -1, 'break', 'more than ten minutes are left of the service session'],
  ['05T12:50', 0, 'starting soon', 'ten minutes before the end of lunch the next is near'],
  ['05T13:00', 0, 'ending soon', 'a session of three minutes begins in its last five'],
  ['05T13:03', 0, 'free', 'hours until the next of this day'],
  ['05T17:00', 0, 'free', 'a gap of exactly an hour is not under an hour'],
  ['05T17:00', 1, 'break', 'a gap just under an hour'],
  ['05T19:00', 0, 'free', 'the talk after midnight belongs to this day'],
  ['06T00:00', 1, 'break', 'midnight turns no day'],
  ['06T02:00', 0, 'day over', 'the next is on a later day'],
  ['06T04:00', 0, 'day over', 'a day without anything is over all day'],
  ['07T04:00', -1, 'day over', 'the day has not turned'],
  ['07T04:00', 0, 'before the day', 'the day of the next has turned'],
  ['07T09:00', 0, 'break', 'registration is a break'],
  ['07T10:00', 0, 'free', 'a gap of exactly an hour'],
  ['07T12:00', 0, 'break', 'a service session that nothing follows'],
  ['07T13:00', -1, 'break', 'the last millisecond of the last session'],
  ['07T13:00', 0, 'event over', 'nothing follows'],
];
for (const [time, offset, phase, why] of table) {
  test(`the room is "${phase}" at ${time} ${offset < 0 ? '-' : '+'}${Math.abs(offset)} ms: ${why}`, () => {
    expect(roomAt(schedule, 'Hall', instant(june(time) + offset), defaultRules).phase).toBe(phase);
  });
}

test('the event has phases of its own, over all rooms', () => {
  const phaseAt = (time: string) => eventAt(schedule, june(time), defaultRules).phase;
  expect(phaseAt('04T12:00')).toBe('before event');
  expect(phaseAt('05T08:00')).toBe('running');
  expect(phaseAt('05T08:30')).toBe('free');
  expect(phaseAt('06T12:00')).toBe('day over');
  expect(phaseAt('07T14:00')).toBe('event over');
});

test('a room without sessions has none, before, during and after the event', () => {
  const program = programOf([slot('05T10:00', '05T10:30')], { rooms: [{ name: 'Cellar', id: null }] });
  for (const time of ['04T10:00', '05T10:00', '09T10:00']) {
    const state = roomAt(scheduleOf(program), 'Cellar', june(time), defaultRules);
    expect(state).toMatchObject({ phase: 'no sessions', changesAt: null });
  }
});

test('the newcomer decides when a session is ending soon', () => {
  const sessions = [slot('05T09:00', '05T10:10'), slot('05T10:00', '05T11:00')];
  const overlapping = scheduleOf(programOf(sessions));
  expect(roomAt(overlapping, 'Hall', june('05T10:08'), defaultRules).phase).toBe('running');
  expect(roomAt(overlapping, 'Hall', june('05T10:55'), defaultRules).phase).toBe('ending soon');
});

test('a session at the very turn of the day has started that day', () => {
  const sessions = [slot('05T10:00', '05T10:30'), slot('06T04:00', '06T04:00'), slot('06T09:00', '06T10:00')];
  const early = scheduleOf(programOf(sessions));
  expect(roomAt(early, 'Hall', instant(june('06T04:00') - 1), defaultRules).phase).toBe('day over');
  expect(roomAt(early, 'Hall', june('06T04:00'), defaultRules).phase).toBe('free');
});

test('a talk beside a break keeps the room running', () => {
  const sessions = [slot('05T09:00', '05T18:00'), slot('05T12:00', '05T13:00', service)];
  expect(roomAt(scheduleOf(programOf(sessions)), 'Hall', june('05T12:30'), defaultRules).phase).toBe(
    'running',
  );
});

test('when nothing more will happen a room waits for nothing, and the event only for the turn of its day', () => {
  expect(roomAt(schedule, 'Hall', june('07T13:00'), defaultRules).changesAt).toBeNull();
  expect(eventAt(schedule, june('07T13:00'), defaultRules).changesAt).toBe(june('08T04:00'));
});
