import { expect, test } from 'playwright/test';
import { accept, type Suspicion, type Verdict } from '../../program/accept.ts';
import type { Program, Session } from '../../program/model.ts';
import { after, hours, type Instant, minutes, seconds } from '../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../fixtures/program.ts';

const noon = utc('2026-02-01T12:00:00Z');
const boardNow = after(noon, -hours(2));

const talks = (count: number, given: Partial<Session> = {}): readonly Session[] =>
  Array.from({ length: count }, (_, index) =>
    sessionOf({
      start: after(noon, minutes(5 * index)),
      id: `talk-${index}`,
      title: `Talk ${index}`,
      rooms: [`Room ${index % 7}`],
      track: `Track ${index % 3}`,
      ...given,
    }),
  );
const hundred = programOf(talks(100));
const part = (count: number): Program => programOf(hundred.sessions.slice(0, count));

/** What becomes of a row of answers, each some minutes (of the steady clock) after the first. */
const verdicts = (
  answers: readonly (readonly [number, Program])[],
  now: Instant = boardNow,
): readonly Verdict[] => {
  let held = hundred;
  let suspicion: Suspicion | null = null;
  return answers.map(([minute, program]) => {
    const verdict: Verdict = accept(held, program, suspicion, { steady: minutes(minute), boardNow: now });
    if (verdict.is === 'taken') held = verdict.program;
    suspicion = verdict.is === 'suspect' ? verdict.suspicion : null;
    return verdict;
  });
};
const words = (...given: Parameters<typeof verdicts>) => verdicts(...given).map(({ is }) => is);

test('a program with a session may stand on the boards, an empty one never', () => {
  const times = { steady: 0, boardNow };
  expect(accept(null, part(1), null, times)).toMatchObject({ is: 'taken', confirmed: false });
  for (const held of [null, hundred]) {
    expect(accept(held, programOf([]), null, times)).toMatchObject({
      is: 'refused',
      problem: { code: 'FEED_EMPTY' },
    });
  }
});

test('a loss is suspect over 20 % and over ten sessions of what is still to come, and not before', () => {
  expect(words([[0, part(80)]])).toEqual(['taken']);
  expect(words([[0, part(79)]])).toEqual(['suspect']);
  const small = programOf(talks(20));
  const times = { steady: 0, boardNow };
  expect(accept(small, programOf(talks(10)), null, times).is).toBe('taken');
  expect(accept(small, programOf(talks(9)), null, times).is).toBe('suspect');
});

test('what is over may go: only sessions that run or come count as lost', () => {
  const late = programOf(hundred.sessions.slice(70));
  expect(words([[0, late]])).toEqual(['suspect']);
  // Talk 69 began at 17:45 and ends at 18:15.
  expect(words([[0, late]], utc('2026-02-01T18:15:00Z'))).toEqual(['taken']);
});

test('while a loss is suspect the boards show both: what vanished, and what is new or changed', () => {
  const changed = programOf([
    ...part(60).sessions.map((session, index) => (index === 3 ? { ...session, title: 'Renamed' } : session)),
    sessionOf({ start: noon, id: 'new', title: 'New', rooms: ['New room'], track: 'New track' }),
  ]);
  const [verdict] = verdicts([[0, changed]]);
  if (verdict?.is !== 'suspect') throw new Error('not suspect');
  const { sessions, rooms, tracks } = verdict.program;
  expect(sessions).toHaveLength(101);
  expect(sessions.map(({ title }) => title)).toEqual(expect.arrayContaining(['Renamed', 'New', 'Talk 99']));
  expect(sessions.map(({ title }) => title)).not.toContain('Talk 3');
  expect(rooms.map(({ name }) => name)).toEqual([...hundred.rooms.map(({ name }) => name), 'New room']);
  expect(tracks.map(({ name }) => name)).toEqual([...hundred.tracks.map(({ name }) => name), 'New track']);
  expect(sessions.map(({ start }) => start)).toEqual(sessions.map(({ start }) => start).toSorted());
  expect(new Set(sessions.map(({ key }) => key)).size).toBe(101);
  expect(verdict.suspicion).toMatchObject({ loss: { of: 100, vanished: 40 }, answers: 1, lasted: 0 });
});

test('what vanished from a room that has a new name stays in it', () => {
  const named = (name: string, sessions: readonly Session[]) =>
    programOf(
      sessions.map((session) => ({ ...session, rooms: [name] })),
      { rooms: [{ name, id: '7' }] },
    );
  const times = { steady: 0, boardNow };
  const verdict = accept(named('Old', talks(40)), named('New', talks(20)), null, times);
  if (verdict.is !== 'suspect') throw new Error('not suspect');
  expect(verdict.program.rooms).toEqual([{ name: 'New', id: '7' }]);
  expect(new Set(verdict.program.sessions.flatMap(({ rooms }) => rooms))).toEqual(new Set(['New']));
});

test('three equal answers over fifteen minutes are believed, fewer or faster ones are not', () => {
  const less = part(60);
  const every5 = [0, 5, 10, 15].map((minute) => [minute, less] as const);
  expect(words(every5)).toEqual(['suspect', 'suspect', 'suspect', 'taken']);
  const every20 = [0, 20, 40].map((minute) => [minute, less] as const);
  expect(words(every20)).toEqual(['suspect', 'suspect', 'taken']);
  expect(verdicts(every20).at(-1)).toMatchObject({ confirmed: true, program: { sessions: less.sessions } });
  const fast = Array.from({ length: 100 }, (_, index) => [index / 10, less] as const);
  expect(new Set(words(fast))).toEqual(new Set(['suspect']));
});

test('an answer that differs begins the count anew, one that only bears another version does not', () => {
  const stamped = (minute: number): Program => ({ ...part(60), version: `generated at minute ${minute}` });
  expect(words([0, 5, 10, 15].map((minute) => [minute, stamped(minute)])).at(-1)).toBe('taken');
  const other = programOf([...part(60).sessions.slice(1), ...talks(1, { title: 'Another' })]);
  expect(
    words([
      [0, part(60)],
      [5, part(60)],
      [10, other],
      [15, other],
      [20, other],
      [25, other],
    ]),
  ).toEqual([...Array(5).fill('suspect'), 'taken']);
});

test('an answer that is whole again ends the doubt, and the next loss begins at nothing', () => {
  expect(
    words([
      [0, part(60)],
      [5, part(60)],
      [10, part(99)],
      [15, part(60)],
      [20, part(60)],
      [25, part(60)],
    ]),
  ).toEqual(['suspect', 'suspect', 'taken', 'suspect', 'suspect', 'suspect']);
});

test('a doubt ends by itself once what vanished is over', () => {
  const times = { steady: 0, boardNow: utc('2026-02-01T22:00:00Z') };
  expect(accept(hundred, part(60), null, times).is).toBe('taken');
});

test('a restart keeps what was counted, and counts no time in which nobody listened', () => {
  const last = verdicts([
    [0, part(60)],
    [5, part(60)],
  ]).at(-1);
  if (last?.is !== 'suspect') throw new Error('not suspect');
  const stored: Suspicion = { ...last.suspicion, heardAt: null };
  // After a restart, and more so after a reboot, the steady clock may stand anywhere.
  const again = accept(hundred, part(60), stored, { steady: seconds(7), boardNow });
  expect(again).toMatchObject({ suspicion: { answers: 3, lasted: minutes(5) } });
  if (again.is !== 'suspect') throw new Error('not suspect');
  const tenLater = { steady: seconds(7) + minutes(10), boardNow };
  expect(accept(hundred, part(60), again.suspicion, tenLater).is).toBe('taken');
});

test('a feed that gives every session a new id has lost none', () => {
  const renumbered = programOf(talks(100).map((session) => ({ ...session, id: `${session.id} again` })));
  expect(words([[0, renumbered]])).toEqual(['taken']);
  const half = programOf(renumbered.sessions.slice(0, 50));
  const [verdict] = verdicts([[0, half]]);
  expect(verdict).toMatchObject({ is: 'suspect', suspicion: { loss: { vanished: 50 } } });
  if (verdict?.is === 'suspect') expect(verdict.program.sessions).toHaveLength(100);
});

test('ten thousand sessions are judged in less than a second, alike or not', () => {
  const alike = (id: string) =>
    programOf(Array.from({ length: 10_000 }, (_, index) => sessionOf({ start: noon, id: `${id}${index}` })));
  const [one, other] = [alike('a'), alike('b')];
  const began = performance.now();
  if (one && other) accept(one, other, null, { steady: 0, boardNow });
  expect(performance.now() - began).toBeLessThan(1000);
});
