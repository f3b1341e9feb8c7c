import { expect, test } from 'playwright/test';
import { lines } from '../reading.ts';
import { read } from './tables.ts';

test('one bad row costs that row alone; empty rows, and cells that say that nothing is there, pass', () => {
  const rows = [
    'Date,Start,End,Title,Room,Speaker',
    '3 Sept,soon,,A,NA,tbd',
    '3 Sept,9:00,tbd,B,n/a,TBA',
    ' , ,,,,',
    '3 Sept,9:00,,,1,',
    '31 Sept,9:00,,C,-,-',
    '3 Sept,8:00,9:00,=1+1,-,-',
  ];
  const program = read(rows);
  expect(lines(program)).toEqual([
    '=1+1 @ nowhere 2026-09-03T08:00:00Z/2026-09-03T09:00:00Z',
    'B @ nowhere 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
  ]);
  expect(program.sessions.flatMap(({ speakers }) => speakers)).toEqual([]);
  expect(program.skipped).toBe(3);
  expect(
    program.problems.filter(({ code }) => code === 'SESSION_SKIPPED').map(({ message }) => message),
  ).toEqual([
    'Row 2 ("A") has a start time that cannot be read ("soon") and was left out; correct it in the table.',
    'Row 5 has no title and was left out; correct it in the table.',
    'Row 6 ("C") has a date that cannot be read ("31 Sept") and was left out; correct it in the table.',
  ]);
});

test('an end before its start is past midnight; where that would be too long, or is a 0:00 that nobody typed, there is none', () => {
  const rows = [
    'Date,Start,End,Title',
    '3 Sept,22:00,1:30,Party',
    '4 Sept,20:00,0:00,Concert',
    '5 Sept,10:10,0:00,Pitch',
    '6 Sept,14:00,9:00,Mistake',
    '7 Sept,9:00,9:00,Point',
  ];
  const ends = read(rows).sessions.map(
    ({ title, end, endIs }) => `${title} ${new Date(end).toISOString().slice(0, 16)} ${endIs}`,
  );
  expect(ends).toEqual([
    'Party 2026-09-04T01:30 given',
    'Concert 2026-09-05T00:00 given',
    'Pitch 2026-09-05T11:10 assumed',
    'Mistake 2026-09-06T15:00 assumed',
    'Point 2026-09-07T09:00 given',
  ]);
});

test('without an end a session lasts until the next one, also where the whole table has no room', () => {
  const rows = ['Date,Time,Title', '3 Sept,9:00,Opening', ',9:15,Keynote', ',9:45,Lunch'];
  expect(lines(read(rows))).toEqual([
    'Opening @ nowhere 2026-09-03T09:00:00Z/2026-09-03T09:15:00Z',
    'Keynote @ nowhere 2026-09-03T09:15:00Z/2026-09-03T09:45:00Z',
    'Lunch @ nowhere 2026-09-03T09:45:00Z/2026-09-03T10:45:00Z',
  ]);
});

test('lengths are minutes, or spelled', () => {
  const lengths = ['45', '45 min', '0:45', '45 Min.', '45分', "45'", '0,75 h', 'PT45M'];
  const rows = [
    'Date,Start,Title,Duration',
    ...lengths.map((length, index) => `3 Sept,9:00,A${index},"${length}"`),
    '3 Sept,9:00,L,1h30',
  ];
  const minutes = read(rows).sessions.map(({ start, end }) => (end - start) / 60_000);
  expect(minutes).toEqual([...lengths.map(() => 45), 90]);
});
