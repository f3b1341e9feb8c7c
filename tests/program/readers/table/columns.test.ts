import { expect, test } from 'playwright/test';
import { codes, lines, problemOf } from '../reading.ts';
import { file, here, read } from './tables.ts';

test('titles, notes and blank lines above the headings are passed over, and a separator line of Excel is obeyed', () => {
  const rows = [
    'Programme of the event;;;',
    'Please mail corrections, changes and thanks;;;',
    ';;;',
    'Date ;start;Title;room',
    '2026-09-03;9:00;Opening;Hall',
  ];
  const expected = ['Opening @ Hall 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z'];
  expect(lines(read(rows))).toEqual(expected);
  expect(lines(read(['sep=;', ...rows]))).toEqual(expected);
});

test('what parts the cells is told by headings that make sense and by Excel, not by counting commas', () => {
  const talks = Array.from({ length: 8 }, (_, index) => `2026-09-03 ${10 + index}:00;One, two, three, four`);
  expect(read(['Start;Title', ...talks]).sessions[0]?.title).toBe('One, two, three, four');
  const declared = ['sep=#', 'Title#Start', 'One, two#2026-09-03 9:00'];
  expect(read(declared).sessions[0]?.title).toBe('One, two');
});

test('columns that settings name win over guesses, and the first of them that exists', () => {
  const rows = ['Name,Caption,From,Title', 'A,B,2026-09-03 9:00,C'];
  const columns = { title: ['Missing', 'caption'], start: ['From'] };
  expect(read(rows, { ...here, columns }).sessions.map(({ title }) => title)).toEqual(['B']);
  expect(codes(read(rows, { ...here, columns }))).not.toContain('COLUMN_UNKNOWN');
});

test('a column of settings that does not exist is named, with the one that was probably meant', () => {
  const rows = ['Title,Begin,Hall', 'A,2026-09-03 9:00,1'];
  const options = { ...here, columns: { start: ['Begn'] }, groupBy: ['Sesion'], trackFrom: 'Halle' };
  const problems = read(rows, options).problems.filter(({ code }) => code === 'COLUMN_UNKNOWN');
  expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([
    'columns.start: There is no column "Begn" (columns.start in the source); did you mean "Begin"?',
    'groupBy: There is no column "Sesion" (groupBy in the source); the table has "Title", "Begin", "Hall".',
    'trackFrom: There is no column "Halle" (trackFrom in the source); did you mean "Hall"?',
  ]);
});

test('a table whose headings say nothing is refused with its headings and what to set; settings make it a program', () => {
  const rows = ['Alpha,Beta,Gamma', 'A,2026-09-03 9:00,X', 'B,2026-09-03 10:00,Y'];
  const problem = problemOf(file(rows), here);
  expect(problem.code).toBe('COLUMNS_UNCLEAR');
  expect(problem.message).toBe(
    'The headings "Alpha", "Beta", "Gamma" do not say which column is the title and which the start time; give each session a row of its own and set "columns" in the source, such as {"title": "Alpha", "start": "Beta"}.',
  );
  expect(problemOf(file(rows), { ...here, format: 'csv' }).code).toBe('COLUMNS_UNCLEAR');
  const columns = { title: ['Alpha'], start: ['Beta'], room: ['Gamma'] };
  expect(lines(read(rows, { ...here, columns }))).toHaveLength(2);
});

test('times and dates are found by content where no heading names them', () => {
  const rows = ['Title,,?,', 'A,2026-09-03,9:00,9:30', 'B,2026-09-03,10:00,10:30'];
  expect(lines(read(rows))).toEqual([
    'A @ nowhere 2026-09-03T09:00:00Z/2026-09-03T09:30:00Z',
    'B @ nowhere 2026-09-03T10:00:00Z/2026-09-03T10:30:00Z',
  ]);
});

test('of a column of weekdays and one of dates the dates count, and hashtags under "Tag" are no days', () => {
  expect(lines(read(['Day,Date,Start,End,Title', 'Monday,2026-09-03,9:00,10:00,A']))).toEqual([
    'A @ nowhere 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
  ]);
  expect(lines(read(['Tag,,Start,End,Title,Room', '#intro,2026-09-03,9:00,10:00,A,1']))).toHaveLength(1);
});
