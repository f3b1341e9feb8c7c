import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { dayAgendaAt } from '../../../program/schedule/agenda-day.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import {
  after,
  earliestAfter,
  hours,
  type Instant,
  instant,
  minutes,
} from '../../../program/time/instant.ts';
import { hoursOf, shareOf } from '../../../renderer/boards/agenda/hours-of.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { randomProgram } from './random-program.ts';

const june = (time: string) => utc(`2026-06-05T${time}:00Z`);
const everything = { room: null, track: null };
const alone = { number: 1, of: 1 };

const slot = (
  from: string,
  to: string,
  title: string,
  rooms: readonly string[],
  more: Partial<Session> = {},
) => sessionOf({ ...{ start: june(from), end: june(to), title, rooms }, ...more });

const service = { kind: 'service' } as const;

/** Three rooms from nine to three with one lunch, and a talk on the next day. */
const sessions = [
  slot('09:00', '10:00', 'Keynote', ['A'], { plenum: true }),
  slot('10:00', '10:30', 'A1', ['A']),
  slot('10:00', '11:00', 'B1', ['B']),
  slot('10:30', '11:00', 'A2', ['A']),
  slot('10:00', '11:00', 'Off', ['C'], { cancelled: true }),
  ...['A', 'B', 'C'].map((room) => slot('12:00', '13:00', 'Lunch', [room], service)),
  slot('13:00', '14:00', 'A+B', ['A', 'B']),
  slot('14:00', '15:00', 'A3', ['A']),
  sessionOf({ title: 'Tomorrow', start: utc('2026-06-06T09:00:00Z'), rooms: ['A'] }),
];
const day = programOf(sessions, { rooms: ['A', 'B', 'C'].map((name) => ({ name, id: null })) });
const schedule = scheduleOf(day);

const gridAt = (at: Instant) => {
  const grid = dayAgendaAt(schedule, everything, at, alone)?.grid;
  if (grid === null || grid === undefined) throw new Error('there is no grid');
  return grid;
};

const cellsAt = (at: Instant): readonly string[] =>
  gridAt(at).page.cells.map(({ session, from, to }) => `${session.title} ${from}-${to}`);

test('a day of three rooms by hand: a keynote over all that are free, one lunch, a session of two rooms over both', () => {
  expect(gridAt(june('09:00'))).toMatchObject({
    number: 1,
    of: 2,
    page: { rooms: ['A', 'B', 'C'], start: june('09:00'), end: june('13:00') },
  });
  expect(cellsAt(june('09:00'))).toEqual([
    'Keynote 0-3',
    'A1 0-1',
    'B1 1-2',
    'Off 2-3',
    'A2 0-1',
    'Lunch 0-3',
  ]);
  expect(cellsAt(june('13:00'))).toEqual(['A+B 0-2', 'A3 0-1']);
});

test('a long lunch is drawn as short as a line, and every hour with a talk as long as the others', () => {
  const { page } = gridAt(june('09:00'));
  // From the last talk before it to the end of the page: an hour without anything, and the lunch.
  expect(page.folds).toEqual([{ start: june('11:00'), end: june('13:00') }]);
  const heightOf = (from: string, to: string) => shareOf(page, june(to)) - shareOf(page, june(from));
  expect(heightOf('09:00', '10:00')).toBeCloseTo(heightOf('10:00', '11:00'));
  expect(heightOf('11:00', '13:00') / heightOf('10:00', '11:00')).toBeCloseTo(25 / 60);
  expect([shareOf(page, june('08:00')), shareOf(page, june('14:00'))]).toEqual([0, 1]);
  expect(hoursOf(page)).toEqual(['09:00', '10:00', '10:30', '12:00'].map(june));
});

test('of two starts too near for two lines of the rail that of more sessions has one, and what ran before has none', () => {
  const beginning = (time: string, from = 0) => ({
    session: slot(time, '12:00', time, ['A']),
    from,
    to: from + 1,
  });
  const page = { start: june('09:00'), end: june('12:00'), folds: [] };
  const cells = [
    beginning('08:30'),
    beginning('09:30'),
    beginning('09:40'),
    beginning('09:40', 1),
    beginning('11:00'),
  ];
  expect(hoursOf({ ...page, cells })).toEqual(['09:40', '11:00'].map(june));
  expect(hoursOf({ ...page, cells: cells.slice(0, 2) })).toEqual([june('09:30')]);
});

test('what is over is left out at its end and not before, and after the last of a day the next is told', () => {
  const at = (time: Instant) => dayAgendaAt(schedule, everything, time, alone);
  const listed = (time: Instant) => at(time)?.list.page.sessions.map(({ title }) => title);
  expect(at(after(june('13:00'), -1))?.grid?.of).toBe(2);
  expect(at(june('13:00'))?.grid?.of).toBe(1);
  expect(at(after(june('15:00'), -1))?.day.date).toBe('2026-06-05');
  expect(at(after(june('15:00'), -1))?.changesAt).toBe(june('15:00'));
  expect(at(june('15:00'))?.day.date).toBe('2026-06-06');
  expect(listed(june('15:00'))).toEqual(['Tomorrow']);
  expect(at(utc('2026-06-06T09:30:00Z'))).toBeNull();
});

test('a day is a list where a grid would not be legible', () => {
  const gridOf = (...more: readonly Session[]) =>
    dayAgendaAt(scheduleOf(programOf([...sessions.slice(0, 3), ...more])), everything, june('09:00'), alone)
      ?.grid;
  expect(gridOf()).not.toBeNull();
  expect(gridOf(slot('11:00', '11:10', 'Short', ['A']))).toBeNull();
  expect(gridOf(slot('10:15', '10:45', 'Beside A1', ['A']))).toBeNull();
  expect(gridOf(slot('11:00', '12:00', 'Nowhere', []))).toBeNull();
  expect(gridOf(...[1, 2, 3, 4, 5, 6, 7].map((n) => slot('11:00', '12:00', 'Many', [`R${n}`])))).toBeNull();
});

test('a day of a hundred talks shows its nearest eight pages', () => {
  const many = programOf(
    Array.from({ length: 120 }, (_, n) =>
      sessionOf({ title: `T${n}`, start: after(june('09:00'), minutes(5 * n)), rooms: [`R${n % 20}`] }),
    ),
  );
  expect(dayAgendaAt(scheduleOf(many), everything, june('09:00'), alone)?.list.of).toBe(8);
  // What runs all day keeps its page up only while half of that is not over.
  const exhibition = {
    ...sessionOf({ title: 'All of it', start: june('09:00'), rooms: ['X'] }),
    end: june('19:00'),
  };
  const long = scheduleOf(programOf([...many.sessions, exhibition]));
  const titles = (at: Instant) =>
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap(
      (number) =>
        dayAgendaAt(long, everything, at, { number, of: 8 })?.list.page.sessions.map(({ title }) => title) ??
        [],
    );
  expect(titles(june('09:49'))).toContain('All of it');
  expect(titles(june('12:00'))).not.toContain('All of it');
  expect(dayAgendaAt(scheduleOf(many), everything, june('18:00'), alone)?.list.of).toBeLessThan(5);
});

for (const seed of [1, 2]) {
  test(`an agenda that sleeps until it changes is right all through random program ${seed}`, () => {
    const program = randomProgram(seed, 40);
    const random = scheduleOf(program);
    const position = { number: 2, of: 2 };
    const ask = (at: Instant) => dayAgendaAt(random, everything, at, position);
    const wakes = (at: Instant): Instant | null => {
      const { changesAt, list, grid } = ask(at) ?? { changesAt: null, list: null, grid: null };
      return earliestAfter(at, [changesAt, list?.turnsAt ?? null, grid?.turnsAt ?? null]);
    };
    const shown = (at: Instant) => {
      const now = ask(at);
      return JSON.stringify([now?.day.date, now?.list.page.sessions, now?.list.of, now?.grid?.page]);
    };
    const first = after(program.sessions[0]?.start ?? instant(0), -hours(2));
    let held = shown(first);
    let until = wakes(first);
    const wrong: string[] = [];
    for (let at = first; at < first + hours(40); at = after(at, minutes(7))) {
      while (until !== null && until <= at) {
        const woken: Instant = until;
        held = shown(woken);
        until = wakes(woken);
      }
      if (held !== shown(at)) wrong.push(new Date(at).toISOString());
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
}
