import { expect, test } from 'playwright/test';
import { problemOf } from './reading.ts';
import { here } from './table/tables.ts';

test('headings without rows are an empty program', () => {
  const problem = problemOf('Title,Date,Start,End,Room\n', here);
  expect(problem).toMatchObject({ code: 'FEED_EMPTY', message: expect.stringContaining('no row below') });
});

const others: Readonly<Record<string, string>> = {
  'a log': Array.from(
    { length: 50 },
    (_, index) => `2026-09-03 09:${10 + index}:00,123 INFO start of session, room 1, title`,
  ).join('\n'),
  'a log with headings':
    'time,level,message\n2026-09-03 09:00:00,INFO,started\n2026-09-03 09:01:00,INFO,session ended',
  'a list of orders': 'date,name,total\n2026-09-03,Chair,12.50\n2026-09-03,Table,14.00',
  'a list of visitors': 'name,company,arrival\nAda,Engines,2026-09-03 9:00\nBo,Navy,2026-09-03 9:10',
  'prose with commas':
    'Well, the title, as I said, starts at 9:00, in room 5.\nAnd then, at 10:00, we go home.',
  'an error text': 'Error: title, start and room are missing',
  bytes: `\u0000\u0001Title,Date,Start\nA,2026-09-03,9:00`,
  'a list of people': 'Name,Company,Title\nAda,Engines,Dr.\nGrace,Navy,Admiral',
};
for (const [name, text] of Object.entries(others)) {
  test(`${name} does not become a program`, () => {
    expect(['NOT_A_PROGRAM', 'FORMAT_UNKNOWN', 'COLUMNS_UNCLEAR']).toContain(problemOf(text, here).code);
  });
}
