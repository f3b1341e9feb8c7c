import { expect, test } from 'playwright/test';
import { realFeed, withoutRealFeeds } from '../../../fixtures/feeds.ts';
import { windowOf } from '../../../fixtures/window.ts';
import { codes, programOf, utc } from '../reading.ts';

test.skip(...withoutRealFeeds);

const read = (name: string, timeZone: string, from: string, to: string) => {
  const window = windowOf(`${from}T00:00`, `${to}T00:00`);
  return programOf(realFeed(`csv/${name}`).toString(), { timeZone, window });
};

// What is expected here was counted with Python's csv module.

test('EuroBioC 2025: days counted from the window, no ends, no rooms, breaks that are only a type', () => {
  const program = read('eurobioc-2025-schedule.csv', 'Europe/Madrid', '2025-09-17', '2025-09-20');
  const { sessions, skipped } = program;
  expect({ sessions: sessions.length, skipped, rooms: program.rooms }).toEqual({
    sessions: 26,
    skipped: 0,
    rooms: [],
  });
  const days = sessions.map(({ start }) => utc(start).slice(0, 10));
  expect(
    ['2025-09-17', '2025-09-18', '2025-09-19'].map((day) => days.filter((own) => own === day).length),
  ).toEqual([12, 9, 5]);
  expect(sessions.filter(({ kind }) => kind === 'service').map(({ title }) => title)).toEqual([
    'Break',
    'Lunch',
    'Break',
    'Lunch',
    'Break',
  ]);
  expect(new Set(codes(program))).toEqual(new Set(['COLUMNS_UNCLEAR', 'SESSION_END_ASSUMED']));
  const [welcome, first] = sessions;
  expect([welcome?.title, welcome && utc(welcome.start), first?.start === welcome?.end]).toEqual([
    'Welcome to EuroBioC',
    '2025-09-17T07:00:00Z',
    true,
  ]);
});

test('VivaTech 2017: weekdays, 1256 rows of which two repeat another one, four with an end at 0:00', () => {
  const program = read('vivatech-2017.csv', 'Europe/Paris', '2017-06-15', '2017-06-18');
  const { sessions, skipped, rooms } = program;
  expect({ sessions: sessions.length, skipped, rooms: rooms.length }).toEqual({
    sessions: 1254,
    skipped: 0,
    rooms: 14,
  });
  expect(sessions.filter((session) => session.rooms.length === 0)).toHaveLength(822);
  const days = sessions.map(({ start }) => utc(start).slice(0, 10));
  expect(
    ['2017-06-15', '2017-06-16', '2017-06-17'].map((day) => days.filter((own) => own === day).length),
  ).toEqual([475, 473, 306]);
  expect(sessions.filter(({ endIs }) => endIs === 'assumed').map(({ title }) => title)).toHaveLength(4);
  expect(sessions.filter((session) => session.rooms.includes('Stage 2'))).toHaveLength(53);
  expect(sessions.reduce((end, session) => Math.max(end, session.end - session.start), 0)).toBeLessThan(
    14 * 3_600_000,
  );
});
