import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { eventAt } from '../../../program/schedule/event.ts';
import type { PlaceState } from '../../../program/schedule/place.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { after } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { sleepingBoard } from './places.ts';

const june = (time: string) => utc(`2026-06-05T${time}:00Z`);
const slot = (title: string, from: string, to: string, given: Partial<Session> = {}): Session =>
  sessionOf({ title, start: june(from), end: june(to), ...given });
const off = (title: string, from: string, to: string, given: Partial<Session> = {}): Session =>
  slot(title, from, to, { cancelled: true, ...given });

const titles = (sessions: readonly Session[]): string => sessions.map(({ title }) => title).join(' + ');
const told = ({ now, next, following, cancelled }: PlaceState): readonly string[] =>
  [now, next, following, cancelled].map(titles);
const hall = (sessions: readonly Session[]) => {
  const schedule = scheduleOf(programOf(sessions));
  return (time: string, offset = 0) => roomAt(schedule, 'Hall', after(june(time), offset), defaultRules);
};

test('a cancelled session stands marked from its announcement to its end, beside the next that takes place, and is never on', () => {
  const hallAt = hall([
    slot('First', '09:00', '10:00'),
    off('Off', '10:00', '11:00'),
    slot('Last', '11:00', '12:00'),
  ]);
  expect(told(hallAt('09:30'))).toEqual(['First', 'Last', '', 'Off']);
  expect(told(hallAt('10:30'))).toEqual(['', 'Last', '', 'Off']);
  expect([told(hallAt('11:00', -1)), told(hallAt('11:00'))]).toEqual([
    ['', 'Last', '', 'Off'],
    ['Last', '', '', ''],
  ]);
  expect(hallAt('10:30').phase).toBe('break');
});

test('the slot of a cancelled session begins and ends on the board, where nothing else changes too', () => {
  const hallAt = hall([
    slot('Day', '09:00', '18:00'),
    off('One', '10:00', '10:20'),
    off('Two', '10:00', '11:00'),
  ]);
  expect(hallAt('09:30')).toMatchObject({ changesAt: june('10:00') });
  expect(hallAt('10:00')).toMatchObject({ changesAt: june('10:20') });
  expect(hallAt('10:20')).toMatchObject({ changesAt: june('11:00') });
  expect([told(hallAt('10:19'))[3], told(hallAt('10:20'))[3], told(hallAt('11:00'))[3]]).toEqual([
    'One + Two',
    'Two',
    '',
  ]);
});

test('a cancelled session does not hide what replaced it, nor what follows', () => {
  const hallAt = hall([
    off('Off', '10:00', '11:00'),
    slot('Instead', '10:00', '11:00'),
    slot('Z', '11:00', '12:00'),
  ]);
  expect(told(hallAt('09:50'))).toEqual(['', 'Instead', 'Z', 'Off']);
  expect(told(hallAt('10:10'))).toEqual(['Instead', 'Z', '', 'Off']);
  expect(hallAt('10:10').phase).toBe('running');
});

test('later cancelled sessions stand in their slot among those that follow', () => {
  const hallAt = hall([
    slot('Next', '10:00', '11:00'),
    off('Off', '11:00', '12:00'),
    slot('Then', '12:00', '13:00'),
    off('Late', '14:00', '15:00'),
  ]);
  expect(told(hallAt('09:00'))).toEqual(['', 'Next', 'Off + Then + Late', '']);
});

test('where all that was to come is cancelled it is named, and the phase says that nothing follows', () => {
  const hallAt = hall([
    slot('Only', '09:00', '10:00'),
    off('Off', '11:00', '12:00'),
    off('Too', '13:00', '14:00'),
  ]);
  const state = hallAt('10:30');
  expect(told(state)).toEqual(['', '', '', 'Off + Too']);
  expect(state).toMatchObject({ phase: 'event over', changesAt: june('11:00') });
  expect(hallAt('12:30')).toMatchObject({ changesAt: june('13:00') });
  expect(hallAt('14:00')).toMatchObject({ cancelled: [], changesAt: null });
});

test('a cancelled session of no length is told until its start', () => {
  const hallAt = hall([off('Doors', '10:00', '10:00')]);
  expect([told(hallAt('10:00', -1))[3], told(hallAt('10:00'))[3]]).toEqual(['Doors', '']);
});

test('an event whose opening is cancelled has not begun', () => {
  const schedule = scheduleOf(programOf([off('Opening', '09:00', '10:00'), slot('Talk', '10:30', '11:00')]));
  expect(eventAt(schedule, june('09:30'), defaultRules)).toMatchObject({
    phase: 'before event',
    firstStart: june('10:30'),
  });
});

test('a cancelled plenum leaves idle rooms idle, and is told in its own room', () => {
  const schedule = scheduleOf(
    programOf([
      off('Plenum', '10:00', '11:00', { plenum: true, rooms: ['Arena'] }),
      slot('Own', '12:00', '13:00'),
    ]),
  );
  const at = (room: string) => told(roomAt(schedule, room, june('10:30'), defaultRules));
  expect([at('Hall'), at('Arena')]).toEqual([
    ['', 'Own', '', ''],
    ['', '', '', 'Plenum'],
  ]);
});

test('a whole-day entry is told beside the sessions of its days, and displaces none of them', () => {
  const open = sessionOf({
    ...{ title: 'Exhibition', allDay: true },
    start: utc('2026-06-05T00:00:00Z'),
    end: utc('2026-06-07T00:00:00Z'),
  });
  const schedule = scheduleOf(programOf([open, slot('Talk', '10:00', '11:00')]));
  const board = sleepingBoard((at) => roomAt(schedule, 'Hall', at, defaultRules));
  const seen = [
    '2026-06-04T23:59',
    '2026-06-05T00:00',
    '2026-06-05T10:30',
    '2026-06-06T23:59',
    '2026-06-07T00:00',
  ].map((time) => {
    const state = board(utc(`${time}:00Z`));
    return [titles(state.allDay), titles(state.now), state.phase];
  });
  expect(seen).toEqual([
    ['', '', 'before event'],
    ['Exhibition', '', 'before event'],
    ['Exhibition', 'Talk', 'running'],
    ['Exhibition', '', 'event over'],
    ['', '', 'event over'],
  ]);
});
