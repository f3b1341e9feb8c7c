import { expect, test } from 'playwright/test';
import type { Program, Session } from '../../../program/model.ts';
import { programDayOf } from '../../../program/schedule/day.ts';
import { type Lobby, type LobbyOptions, lobbyAt } from '../../../program/schedule/lobby.ts';
import { lobbyRowsAt } from '../../../program/schedule/lobby-rows.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { after, earliestAfter, type Instant, instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { randomProgram } from './random-program.ts';

const june = (time: string) => utc(`2026-06-05T${time}:00Z`);

const options: LobbyOptions = { rules: defaultRules, mostRows: 6, position: { number: 1, of: 1 } };

const slot = (
  from: string,
  to: string,
  title: string,
  rooms: readonly string[],
  more: Partial<Session> = {},
) => sessionOf({ ...{ start: june(from), end: june(to), title, rooms }, ...more });

/** "state title @ rooms" of every row, each with what it names beside. */
const told = ({ rows }: Pick<Lobby, 'rows'>): readonly string[] =>
  rows.map(({ state, session, soon, cancelled, more }) =>
    [
      `${state}: ${session.title} @ ${session.rooms.join('+')}`,
      ...(soon === null ? [] : [`then ${soon.title}`]),
      ...(cancelled === null ? [] : [`not ${cancelled.title}`]),
      ...(more === 0 ? [] : [`+${more}`]),
    ].join(', '),
  );

test('a day by hand: running first, then by the next start; a room that is done leaves', () => {
  const schedule = scheduleOf(
    programOf(
      [
        slot('09:00', '10:00', 'Keynote', ['Hall']),
        slot('10:05', '11:00', 'Kernel', ['Hall']),
        slot('09:30', '10:30', 'Go', ['Attic']),
        slot('11:00', '12:00', 'Rust', ['Attic']),
        slot('10:00', '10:30', 'Garden walk', ['Yard']),
      ],
      { rooms: ['Yard', 'Hall', 'Attic', 'Never used'].map((name) => ({ name, id: null })) },
    ),
  );
  const at = (time: string) => told(lobbyAt(schedule, june(time), options));
  expect(at('07:59')).toEqual([]);
  expect(at('08:00')).toEqual(['coming: Keynote @ Hall', 'coming: Go @ Attic', 'coming: Garden walk @ Yard']);
  expect(at('09:25')).toEqual([
    'running: Keynote @ Hall',
    'starting soon: Go @ Attic',
    'coming: Garden walk @ Yard',
  ]);
  expect(at('09:56')).toEqual([
    'ending soon: Keynote @ Hall, then Kernel',
    'running: Go @ Attic',
    'starting soon: Garden walk @ Yard',
  ]);
  expect(at('10:40')).toEqual(['running: Kernel @ Hall', 'coming: Rust @ Attic']);
  expect(at('11:59')).toEqual(['ending soon: Rust @ Attic']);
  expect(lobbyAt(schedule, june('12:00'), options)).toMatchObject({ rows: [], pages: [], turnsAt: null });
});

test('a panel of two rooms, a plenum and a lunch of all are told once, and what is cancelled is marked', () => {
  const rooms = ['Hall', 'Attic', 'Cellar'];
  const schedule = scheduleOf(
    programOf([
      slot('09:00', '10:00', 'Panel', ['Hall', 'Attic']),
      slot('09:00', '10:00', 'Off', ['Cellar'], { cancelled: true }),
      slot('10:00', '11:00', 'Welcome', ['Cellar'], { plenum: true }),
      ...rooms.map((room) => slot('12:00', '13:00', 'Lunch', [room], { kind: 'service' })),
      slot('13:00', '14:00', 'Solder', ['Hall']),
      slot('13:00', '14:00', 'Also off', ['Attic'], { cancelled: true }),
      slot('14:00', '15:00', 'Bar', ['Hall'], { kind: 'service' }),
    ]),
  );
  const at = (time: string) => told(lobbyAt(schedule, june(time), options));
  expect(at('09:30')).toEqual([
    'running: Panel @ Hall+Attic',
    'coming: Welcome @ Cellar, not Off',
    'cancelled: Also off @ Attic',
  ]);
  expect(at('10:30')).toEqual([
    'running: Welcome @ Cellar',
    'coming: Solder @ Hall',
    'cancelled: Also off @ Attic',
  ]);
  expect(at('12:30')).toEqual(['coming: Solder @ Hall', 'cancelled: Also off @ Attic']);
  expect(at('13:55')).toEqual(['ending soon: Solder @ Hall', 'cancelled: Also off @ Attic']);
  expect(at('14:30')).toEqual(['break: Bar @ Hall']);
});

test('what is in no room has rows too, each of its own', () => {
  const schedule = scheduleOf(
    programOf([
      slot('09:00', '10:00', 'A', []),
      slot('09:30', '10:30', 'B', []),
      slot('10:00', '11:00', 'C', []),
    ]),
  );
  expect(told(lobbyAt(schedule, june('09:45'), options))).toEqual(['running: A @ ', 'running: B @ ']);
});

/** Many rooms with a talk each from 10:00 to 12:00; what is not named starts then. */
const crowded = (count: number, more: readonly Session[] = []): Program =>
  programOf([
    ...Array.from({ length: count }, (_, room) =>
      slot('10:00', '12:00', `Talk of room ${room}`, [`R${String(room).padStart(2, '0')}`]),
    ),
    ...more,
  ]);

test('29 rooms are five pages of six or less, and every room stands on one of them in each round', () => {
  const schedule = scheduleOf(crowded(29));
  const first = lobbyAt(schedule, june('10:30'), options);
  expect(first.pages.map(({ keys }) => keys.length)).toEqual([6, 6, 6, 6, 5]);
  const seen = new Set<string>();
  let now = june('10:30');
  for (let turn = 0; turn < 5; turn += 1) {
    const lobby = lobbyAt(schedule, now, options);
    for (const { key } of lobby.rows) seen.add(key);
    if (lobby.turnsAt === null) throw new Error('it never turns');
    expect(lobbyAt(schedule, after(lobby.turnsAt, -1), options).page).toBe(lobby.page);
    now = lobby.turnsAt;
  }
  expect(seen.size).toBe(29);
});

test('what starts within ten minutes in an empty room is on every page, unless it is too much for that', () => {
  const soon = slot('11:00', '11:30', 'Soon', ['S']);
  const schedule = scheduleOf(crowded(11, [soon]));
  for (let at = june('10:50'); at < june('10:55'); at = after(at, 1000)) {
    expect(told(lobbyAt(schedule, at, options))).toContain('starting soon: Soon @ S');
  }
  const pages = lobbyAt(schedule, june('10:52'), options).pages;
  expect(pages.map(({ keys }) => keys.length)).toEqual([5, 5, 4]);
  const many = scheduleOf(crowded(9));
  expect(lobbyAt(many, june('09:55'), options).pages.map(({ keys }) => keys.length)).toEqual([5, 4]);
});

test('screens that share the rooms turn at once and show different pages', () => {
  const schedule = scheduleOf(crowded(29));
  const [one, two] = [1, 2].map((number) =>
    lobbyAt(schedule, june('10:30'), { ...options, position: { number, of: 2 } }),
  );
  expect(two?.page).toBe(((one?.page ?? 0) + 1) % 5);
  expect(two?.turnsAt).toBe(one?.turnsAt);
});

test('a talk that begins in mid-round shows in its place at once, and moves no other row', () => {
  const later = slot('11:00', '11:30', 'Later', ['Z']);
  const schedule = scheduleOf(crowded(8, [later, slot('11:30', '12:00', 'Last', ['Z'])]));
  const before = lobbyAt(schedule, after(june('11:00'), -1), options);
  const at = lobbyAt(schedule, june('11:00'), options);
  // It was pinned until now, so the pages are dealt anew: with nine rows, five and four.
  expect(before.pages.map(({ keys }) => keys.length)).toEqual([5, 5]);
  expect(at.pages.map(({ keys }) => keys.length)).toEqual([5, 4]);
  const ends = lobbyAt(schedule, june('11:25'), options);
  const ended = lobbyAt(schedule, june('11:26'), options);
  expect(ended.pages.map(({ keys }) => [...keys].sort())).toEqual(
    ends.pages.map(({ keys }) => [...keys].sort()),
  );
});

/** Whether nothing that is to come stands above something that runs. */
const runsFirst = ({ rows }: Pick<Lobby, 'rows'>): boolean =>
  rows.every(({ state }, index) => state !== 'running' || rows[index - 1]?.state !== 'coming');

test('each page comes up with what runs first, whenever a talk ended before, and keeps its order while it stands', () => {
  const rooms = crowded(14).rooms.toSpliced(10, 0, { name: 'A', id: null });
  for (const minute of ['31', '32', '33', '34', '35', '36']) {
    const own = [slot('10:00', `10:${minute}`, 'Ends', ['A']), slot('11:30', '12:00', 'Then', ['A'])];
    const schedule = scheduleOf({ ...crowded(14, own), rooms });
    const at = (instant: Instant) => lobbyAt(schedule, instant, options);
    let stood = at(june(`10:${minute}`));
    for (let turn = 0; turn < 3; turn += 1) {
      if (stood.turnsAt === null) throw new Error('it never turns');
      const next = at(stood.turnsAt);
      expect(runsFirst(next)).toBe(true);
      expect(told(at(after(next.turnsAt ?? stood.turnsAt, -1)))).toEqual(told(next));
      stood = next;
    }
  }
});

/**
 * Which sessions the lobby must name at an instant, by the rules as they read: room by room the newest talk, else the next,
 * that no room before it has named.
 */
const namedByHand = (program: Program, at: Instant): readonly string[] => {
  const day = programDayOf(program, at);
  const named = new Set<string>();
  for (const { name } of program.rooms) {
    const here = program.sessions.filter(
      ({ key, rooms, cancelled, allDay, kind }) =>
        rooms.includes(name) && !cancelled && !allDay && kind === 'talk' && !named.has(key),
    );
    const on = here.filter(({ start, end }) => start <= at && at < end);
    const newest = Math.max(...on.map(({ start }) => start));
    const next = here.find(({ start }) => at < start && start < day.end);
    const leads = on.find(({ start }) => start === newest) ?? next;
    if (leads !== undefined) named.add(leads.key);
  }
  return [...named].sort();
};

for (const seed of [2, 3]) {
  test(`a lobby that sleeps until it changes is right all through random program ${seed}`, () => {
    const program = randomProgram(seed + 3, 16 * seed);
    const schedule = scheduleOf(program);
    const small: LobbyOptions = { ...options, mostRows: 2 };
    const first = after(program.sessions[0]?.start ?? instant(0), -minutes(300));
    let held = lobbyAt(schedule, first, small);
    let until = earliestAfter(first, [held.turnsAt, held.changesAt]);
    const wrong: string[] = [];
    for (let at = first; at < first + minutes(3 * 24 * 60); at = after(at, minutes(7))) {
      while (until !== null && until <= at) {
        const woken: Instant = until;
        held = lobbyAt(schedule, woken, small);
        until = earliestAfter(woken, [held.turnsAt, held.changesAt]);
      }
      const fresh = lobbyAt(scheduleOf(program), at, small);
      if (JSON.stringify([held.rows, held.page]) !== JSON.stringify([fresh.rows, fresh.page])) {
        wrong.push(`${new Date(at).toISOString()} ${told(held)} / ${told(fresh)}`);
      }
      const rows = lobbyRowsAt(schedule, programDayOf(program, at), at, defaultRules).rows;
      const talks = rows.filter(({ session, state }) => session.kind === 'talk' && state !== 'cancelled');
      const named = talks.filter(({ session }) => session.rooms.length > 0).map(({ session }) => session.key);
      if (named.sort().join() !== namedByHand(program, at).join())
        wrong.push(`${new Date(at).toISOString()} rows`);
      if (fresh.rows.length > 2) wrong.push('more rows than the page has');
      const dealt = [...new Set(fresh.pages.flatMap(({ keys }) => keys))].sort();
      const isUp = fresh.pages.length > 0;
      if (
        isUp &&
        dealt.join() !==
          rows
            .map(({ key }) => key)
            .sort()
            .join()
      ) {
        wrong.push(`${new Date(at).toISOString()} a row is on no page`);
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
}
