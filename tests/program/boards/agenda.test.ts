import { expect, test } from 'playwright/test';
import type { Screen } from '../../../preload/contract.ts';
import { agendaOf, agendaPageAt } from '../../../program/schedule/agenda.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { defaultLook } from '../../../program/theme/look.ts';
import {
  after,
  type Duration,
  hours,
  type Instant,
  minutes,
  seconds,
} from '../../../program/time/instant.ts';
import type { ClockTrust } from '../../../program/time/trust.ts';
import { viewAt } from '../../../renderer/boards/view.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const friday = utc('2026-06-05T09:00:00Z');
const everything = { room: null, track: null };

/** Thirty-two talks on a Friday in two rooms, a lunch in both, one talk on Saturday night, after midnight. */
const program = programOf([
  ...Array.from({ length: 32 }, (_, index) =>
    sessionOf({
      title: `Talk ${index}`,
      start: after(friday, minutes(30 * Math.floor(index / 2))),
      rooms: [index % 2 === 0 ? 'Hall' : 'Attic'],
    }),
  ),
  ...['Hall', 'Attic'].map((room) =>
    sessionOf({ title: 'Lunch', start: after(friday, hours(6)), rooms: [room], kind: 'service' }),
  ),
  sessionOf({ title: 'Night', start: utc('2026-06-07T00:30:00Z'), rooms: ['Hall'] }),
]);
const schedule = scheduleOf(program);

const screenOf = (more: Partial<Screen>): Screen => ({
  ...{ board: 'tracks', room: null, track: null, language: 'en', motion: 'none', demo: false },
  secondLanguage: null,
  position: { number: 1, of: 1 },
  rules: defaultRules,
  look: defaultLook,
  ...more,
});

const doubt = (off: Duration | null, offAtLeast: number): ClockTrust => ({
  trusted: false,
  why: 'before-build',
  off,
  offAtLeast: offAtLeast as Duration,
});

const boot = utc('1970-01-01T00:00:20Z');

/** The list on the screen of a machine that booted in 1970, where `known` is the newest time known to have passed. */
const listAt = (known: Instant, screen: Partial<Screen> = {}, at: Instant = boot) => {
  const view = viewAt(schedule, screenOf(screen), at, doubt(null, known - boot));
  if (view.board !== 'agenda') throw new Error(`the board is ${view.board}`);
  return view;
};

test('K5: whatever a screen is for, while its clock is doubted it shows a list of the day', () => {
  for (const screen of [
    {},
    { board: 'standby' },
    { board: 'room', room: 'Hall' },
    { track: 'None' },
  ] as const) {
    expect(listAt(friday, screen).day.date).toBe('2026-06-05');
  }
});

test('K5: a door sign lists its room, on its own next day; a room without sessions lists all', () => {
  const night = utc('2026-06-06T12:00:00Z');
  expect(
    listAt(friday, { board: 'room', room: 'Attic' }).sessions.every(({ rooms }) => rooms.includes('Attic')),
  ).toBe(true);
  expect(listAt(night, { board: 'room', room: 'Hall' })).toMatchObject({
    day: { date: '2026-06-06' },
    turn: { of: 1 },
  });
  // The Attic has nothing on Saturday nor later: its last day stands.
  expect(listAt(night, { board: 'room', room: 'Attic' }).day.date).toBe('2026-06-05');
  expect(listAt(friday, { board: 'room', room: 'Broom cupboard' })).toMatchObject({
    room: null,
    turn: { of: 3 },
  });
});

test('K5: the day is the one that is known: by a server, else the first with sessions since the newest certain time', () => {
  const off = (utc('2026-06-07T01:00:00Z') - boot) as Duration;
  const view = viewAt(schedule, screenOf({}), boot, doubt(off, friday - boot));
  expect(view).toMatchObject({ board: 'agenda', day: { date: '2026-06-06' } });
  expect(listAt(utc('2026-05-01T00:00:00Z')).day.date).toBe('2026-06-05');
  expect(listAt(utc('2027-01-01T00:00:00Z')).day.date).toBe('2026-06-06');
});

test('K5: a program without sessions, and none at all, stand by', () => {
  const empty = scheduleOf(programOf([]));
  expect(viewAt(empty, screenOf({}), boot, doubt(null, 0))).toMatchObject({ board: 'standby', event: null });
  expect(viewAt(null, screenOf({}), boot, doubt(null, 0))).toMatchObject({ board: 'standby', event: null });
});

test('a list has every session once, a break of several rooms too, in pages that stay legible', () => {
  const agenda = agendaOf(program, everything, friday);
  const listed = agenda?.pages.flatMap(({ sessions }) => sessions.map(({ title }) => title)) ?? [];
  expect(listed).toHaveLength(33);
  expect(new Set(listed).size).toBe(33);
  for (const { sessions, dwell } of agenda?.pages ?? []) {
    expect(sessions.length).toBeLessThanOrEqual(13);
    expect(dwell).toBeGreaterThanOrEqual(seconds(8));
  }
});

test('the pages turn by the clock alone, whatever it says, and come round', () => {
  const agenda = agendaOf(program, everything, friday);
  if (agenda === null) throw new Error('there is no list');
  for (const start of [friday, boot, utc('1969-12-31T23:59:00Z')]) {
    let now = start;
    const seen = [agendaPageAt(agenda, now).page];
    for (let turn = 0; turn < 6; turn += 1) {
      const { page, turnsAt } = agendaPageAt(agenda, now);
      if (turnsAt === null) throw new Error('it never turns');
      expect(agendaPageAt(agenda, after(turnsAt, -1)).page).toBe(page);
      now = turnsAt;
      seen.push(agendaPageAt(agenda, now).page);
    }
    expect(seen.map((page) => (page - (seen[0] ?? 0) + 3) % 3)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  }
});

test('two screens that share a rotation list two pages, and a view says when it ends', () => {
  const second = { position: { number: 2, of: 2 } };
  const [one, two] = [listAt(friday), listAt(friday, second)];
  expect(two.turn.number).toBe((one.turn.number % 3) + 1);
  expect(one.changesAt).toBe(two.changesAt);
  const { changesAt } = one;
  if (changesAt === null) throw new Error('it never changes');
  expect(listAt(friday, {}, changesAt).turn.number).not.toBe(one.turn.number);
});
