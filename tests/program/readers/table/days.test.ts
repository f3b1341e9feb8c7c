import { expect, test } from 'playwright/test';
import { codes, lines, problemOf } from '../reading.ts';
import { file, here, read, september } from './tables.ts';

test('a day stands over its rows: in merged cells, in a row of its own, above the headings', () => {
  const merged = [
    'Date,Start,End,Title',
    '3 Sept,9:00,10:00,A',
    ',10:00,11:00,B',
    '4 Sept,9:00,10:00,C',
    ',10:00,11:00,D',
  ];
  const headed = [
    'Start,End,Title',
    '"Thursday, 3 September",,',
    '9:00,10:00,A',
    '10:00,11:00,B',
    ',,4 Sept',
    '9:00,10:00,C',
    '10:00,11:00,D',
  ];
  const above = [
    'Thursday 3 September,,',
    'Start,End,Title',
    '9:00,10:00,A',
    '10:00,11:00,B',
    '4 Sept,,',
    '9:00,10:00,C',
    '10:00,11:00,D',
  ];
  const expected = [
    'A @ nowhere 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'B @ nowhere 2026-09-03T10:00:00Z/2026-09-03T11:00:00Z',
    'C @ nowhere 2026-09-04T09:00:00Z/2026-09-04T10:00:00Z',
    'D @ nowhere 2026-09-04T10:00:00Z/2026-09-04T11:00:00Z',
  ];
  for (const rows of [merged, headed, above]) expect(lines(read(rows))).toEqual(expected);
});

test('where each row has its date, an empty one was forgotten: the row is left out and named by its number', () => {
  const rows = ['Date,Start,End,Title', '3 Sept,9:00,10:00,A', '3 Sept,10:00,11:00,B', '', ',11:00,12:00,C'];
  const program = read(rows);
  expect(program.sessions.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(program.skipped).toBe(1);
  expect(program.problems[0]).toEqual({
    code: 'SESSION_SKIPPED',
    where: 'row 5',
    message: 'Row 5 ("C") has no date and was left out; correct it in the table.',
  });
});

test('parallel sessions share the time that merged cells leave in the first of their rows', () => {
  const rows = [
    'Time,Title,Room',
    '3 Sept,,',
    '9:00-10:00,A,1',
    ',B,2',
    '10:00-11:00,C,1',
    ',D,2',
    ',E,1',
    ',F,',
  ];
  const program = read(rows);
  expect(lines(program)).toEqual([
    'A @ 1 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'B @ 2 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'C @ 1 2026-09-03T10:00:00Z/2026-09-03T11:00:00Z',
    'D @ 2 2026-09-03T10:00:00Z/2026-09-03T11:00:00Z',
  ]);
  // Two in one room at once, or in none, were not merged: nobody gave them a time yet.
  expect(program.skipped).toBe(2);
  const oneSlot = ['Time,Title,Room', '3 Sept,,', '9:00-10:00,A,1', '10:00-11:00,C,1', ',Later,2'];
  expect(read(oneSlot).sessions.map(({ title }) => title)).toEqual(['A', 'C']);
});

test('without dates the window of the source says when; without that the table is refused with what to set', () => {
  const counted = ['Day,Start,End,Title', '1,9:00,10:00,A', '2,9:00,10:00,B'];
  const undated = ['Start,End,Title,Track', '9:00,10:00,A,T'];
  expect(lines(read(counted, september))).toEqual([
    'A @ nowhere 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'B @ nowhere 2026-09-04T09:00:00Z/2026-09-04T10:00:00Z',
  ]);
  expect(lines(read(undated, september))).toEqual(['A @ nowhere 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z']);
  expect(codes(read(undated, september))).toEqual(['DATES_UNCLEAR']);
  for (const rows of [counted, undated]) {
    expect(problemOf(file(rows), here)).toMatchObject({
      code: 'DATES_UNCLEAR',
      message: expect.stringContaining('set "window"'),
    });
  }
});

test("weekdays without dates are this week's, which is said", () => {
  const rows = ['Day,Start,End,Title,Track', 'Thursday,9:00,10:00,A,T', 'Friday,9:00,10:00,B,T'];
  const program = read(rows);
  expect(lines(program)).toEqual([
    'A @ nowhere 2026-08-27T09:00:00Z/2026-08-27T10:00:00Z',
    'B @ nowhere 2026-08-28T09:00:00Z/2026-08-28T10:00:00Z',
  ]);
  expect(codes(program)).toEqual(['DATES_UNCLEAR']);
  expect(codes(read(rows, september))).toEqual([]);
});

test('what begins outside of the window is not read; a window that cuts everything off is named', () => {
  const rows = [
    'Date,Start,End,Title',
    '2026-09-02,9:00,10:00,A',
    '2026-09-03,9:00,10:00,B',
    '2026-09-06,0:00,1:00,C',
  ];
  expect(read(rows, september).sessions.map(({ title }) => title)).toEqual(['B']);
  expect(problemOf(file(rows.slice(0, 2)), september)).toMatchObject({ code: 'FEED_EMPTY', where: 'window' });
});

test("wall times are the venue's, whatever the machine; an offset in a cell is believed", () => {
  const rows = ['Date,Start,End,Title', '2026-09-03,9:00,10:00,A', '2026-09-03,2026-09-03T09:00:00Z,,B'];
  expect(lines(read(rows, { ...here, timeZone: 'Asia/Tokyo' }))).toEqual([
    'A @ nowhere 2026-09-03T00:00:00Z/2026-09-03T01:00:00Z',
    'B @ nowhere 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
  ]);
});
