import { expect, test } from 'playwright/test';
import { lines, problemOf } from '../reading.ts';
import { file, here, read } from './tables.ts';

test('a row whose weekday is not that of its date stays with the others and is named', () => {
  const program = read([
    'Date,Time,Title,Room',
    'Wed 2 Sep,10:00-11:00,A,1',
    'Wed 3 Sep,10:00-11:00,B,1',
    'Fri 4 Sep,10:00-11:00,C,1',
  ]);
  expect(lines(program)[1]).toBe('B @ 1 2026-09-03T10:00:00Z/2026-09-03T11:00:00Z');
  expect(program.problems).toEqual([
    {
      code: 'DATES_UNCLEAR',
      where: 'row 3',
      message:
        'Row 3 ("B") says Wednesday, but 2026-09-03 is a Thursday; it is shown on 2026-09-03. Correct its weekday or its date in the table.',
    },
  ]);
});

test('times that nobody can read are named, not the headings that say what they are', () => {
  const rows = ['Date,Start,End,Title,Room', '2026-09-02,half nine,ten,A,R', '2026-09-02,half ten,ten,B,R'];
  const { code, message } = problemOf(file(rows), here);
  expect(code).toBe('COLUMNS_UNCLEAR');
  expect(message).toBe(
    'The times in the column "Start" cannot be read ("half nine", "half ten", from row 2 on); write them as 14:00, 2:00 PM or 14:00-15:30, or with their date as 2026-09-02 14:00.',
  );
});

test('the numbers of a spreadsheet are dates and times where a column of these holds nothing else', () => {
  const rows = ['Date,Start,End,Title,Room', '46267,0.375,0.40625,A,R', '46268,0.5,0.75,B,R'];
  expect(lines(read(rows))).toEqual([
    'A @ R 2026-09-02T09:00:00Z/2026-09-02T09:45:00Z',
    'B @ R 2026-09-03T12:00:00Z/2026-09-03T18:00:00Z',
  ]);
  expect(lines(read(['Start,End,Title,Room', '46267.375,46267.40625,A,R']))).toEqual([
    'A @ R 2026-09-02T09:00:00Z/2026-09-02T09:45:00Z',
  ]);
});

test("25:00 is one o'clock in the night that follows", () => {
  expect(lines(read(['Date,Time,Title,Room', '2026-09-02,25:00-26:30,A,R']))).toEqual([
    'A @ R 2026-09-03T01:00:00Z/2026-09-03T02:30:00Z',
  ]);
});

test('a session whose end is assumed is named by its title where the table has no ids', () => {
  const { problems } = read(['Date,Start,Title,Room', '2026-09-02,9:00,A,R']);
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['SESSION_END_ASSUMED session "A"']);
});

test('headings are understood in Dutch, Portuguese, Italian and Polish', () => {
  const expected = ['A @ R 2026-09-02T09:00:00Z/2026-09-02T09:45:00Z'];
  for (const rows of [
    ['Datum,Begintijd,Eindtijd,Titel,Zaal', '2026-09-02,9.00u,9.45u,A,R'],
    ['Data,Início,Término,Título,Sala', '2026-09-02,09h00,09h45,A,R'],
    ['Data,Ora,Titolo,Sala', '2 settembre 2026,dalle 9:00 alle 9:45,A,R'],
    ['Data,Godzina,Tytuł,Sala', '2 września 2026,od 9:00 do 9:45,A,R'],
  ])
    expect(lines(read(rows))).toEqual(expected);
});
