import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { withChanges } from '../../../program/revision/remember.ts';
import { goneAt } from '../../../program/schedule/gone.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { after, hours, type Instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const noon = utc('2026-02-01T12:00:00Z');
const at = (text: string): Instant => utc(`2026-02-01T${text}:00Z`);

/** The schedule after `removed` left the program at noon and `instead` came. */
const afterNoon = (removed: readonly Session[], instead: readonly Session[] = []) => {
  const stays = sessionOf({ start: at('09:00'), id: 'stays', title: 'Stays' });
  const before = programOf([stays, ...removed]);
  return scheduleOf(withChanges(before, programOf([stays, ...instead]), noon).program);
};
const titlesAt = (schedule: ReturnType<typeof scheduleOf>, now: Instant, room = 'Hall') =>
  goneAt(schedule, room, now).sessions.map(({ title }) => title);

const talk = (start: Instant, given: Partial<Session> = {}): Session =>
  sessionOf({ start, id: `at ${start}`, title: 'Talk', ...given });

test('a session that is removed within two hours of its start stays on its sign until its old end', () => {
  const schedule = afterNoon([talk(at('14:00'))]);
  expect(titlesAt(schedule, noon)).toEqual(['Talk']);
  expect(titlesAt(schedule, after(at('14:30'), -1))).toEqual(['Talk']);
  expect(titlesAt(schedule, at('14:30'))).toEqual([]);
  expect(titlesAt(schedule, noon, 'Attic')).toEqual([]);
});

test('one that was due later than that is not named, one that ran is', () => {
  expect(titlesAt(afterNoon([talk(after(at('14:00'), 1))]), noon)).toEqual([]);
  expect(titlesAt(afterNoon([talk(at('11:45'))]), noon)).toEqual(['Talk']);
  expect(titlesAt(afterNoon([talk(at('11:30'))]), noon)).toEqual([]);
});

test('the answer holds until it says that it may not, down to the millisecond', () => {
  const schedule = afterNoon([talk(at('12:30')), talk(at('13:00'), { end: at('15:00'), title: 'Long' })]);
  let now = after(noon, -hours(1));
  const turns: string[] = [];
  for (;;) {
    const { sessions, changesAt } = goneAt(schedule, 'Hall', now);
    turns.push(sessions.map(({ title }) => title).join('+'));
    if (changesAt === null) break;
    expect(goneAt(schedule, 'Hall', after(changesAt, -1)).sessions).toEqual(sessions);
    now = changesAt;
  }
  expect(turns).toEqual(['', 'Talk+Long', 'Long', '']);
  expect(now).toBe(at('15:00'));
});

test('a new session in its place does not take it from the sign', () => {
  const schedule = afterNoon([talk(at('13:00'))], [talk(at('13:00'), { id: 'new', title: 'Instead' })]);
  expect(titlesAt(schedule, noon)).toEqual(['Talk']);
});

test('one that only has a new id, or that moved within the program, is not gone', () => {
  const renumbered = talk(at('13:00'), { id: 'again' });
  expect(titlesAt(afterNoon([talk(at('13:00'))], [renumbered]), noon)).toEqual([]);
  const moved = { ...talk(at('13:00')), start: at('15:00'), end: at('15:30') };
  expect(titlesAt(afterNoon([talk(at('13:00'))], [moved]), noon)).toEqual([]);
});

test('one that had been cancelled before was told already', () => {
  expect(titlesAt(afterNoon([talk(at('13:00'), { cancelled: true })]), noon)).toEqual([]);
});

test('several are named in the order in which they were due', () => {
  const schedule = afterNoon([
    talk(at('13:30'), { title: 'Third' }),
    talk(at('13:00'), { title: 'Second', id: 'b' }),
    talk(at('13:00'), { title: 'First', id: 'a' }),
  ]);
  expect(titlesAt(schedule, noon)).toEqual(['First', 'Second', 'Third']);
  expect(goneAt(schedule, 'Hall', noon).changesAt).toBe(after(at('13:00'), minutes(30)));
});
