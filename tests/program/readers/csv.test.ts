import { expect, test } from 'playwright/test';
import type { ReadOptions } from '../../../program/readers/reader.ts';
import { parseInstant } from '../../../program/time/parse.ts';
import { codes, lines, problemOf, programOf } from './reading.ts';

const at = (text: string) => {
  const found = parseInstant(text, 'UTC');
  if (found === null) throw new RangeError(text);
  return found;
};

/** A venue in UTC, so that what is written is what is expected; the reading takes place just before the event. */
const here: Partial<ReadOptions> = { timeZone: 'UTC', today: at('2026-08-25T12:00') };
const september: Partial<ReadOptions> = {
  ...here,
  window: { from: at('2026-09-03T00:00'), to: at('2026-09-06T00:00') },
};

/** Rows as a file; a cell that needs quotes brings them along. */
const file = (rows: readonly string[], newline = '\n'): string => rows.join(newline);
const read = (rows: readonly string[], options = here) => programOf(file(rows), options);

const opening = 'Opening @ Hall 2026-09-03T09:00:00Z/2026-09-03T10:30:00Z';
const talk = 'Talk, with a comma @ Room 2 2026-09-03T11:00:00Z/2026-09-03T11:30:00Z';

const exported: Readonly<Record<string, readonly string[]>> = {
  'English, as Google Sheets exports it': [
    'Date,Start time,End time,Session Title,Room',
    '2026-09-03,9:00 AM,10:30 AM,Opening,Hall',
    '2026-09-03,11:00 AM,11:30 AM,"Talk, with a comma",Room 2',
  ],
  'German, with the semicolons of Excel': [
    'Tag;Uhrzeit;Titel;Raum',
    'Do., 3.9.;9:00-10:30 Uhr;Opening;Hall',
    ';11–11.30 Uhr;Talk, with a comma;Room 2',
  ],
  'French, parted by tabs': [
    'Jour\tHoraire\tIntitulé\tSalle',
    'jeudi 3 septembre\t9h - 10h30\tOpening\tHall',
    'jeudi 3 septembre\t11h à 11h30\tTalk, with a comma\tRoom 2',
  ],
  'Spanish, parted by bars': [
    'Fecha|Hora de inicio|Hora fin|Título|Sala',
    '3/9/2026|9:00 a. m.|10:30 a. m.|Opening|Hall',
    '3/9/2026|11:00 a. m.|11:30 a. m.|Talk, with a comma|Room 2',
  ],
  Chinese: [
    '日期,时间,会议主题,会场',
    '9月3日（周四）,上午9:00-10:30,Opening,Hall',
    '9月3日（周四）,上午11:00-11:30,"Talk, with a comma",Room 2',
  ],
  'Chinese of Taiwan': [
    '日期,開始時間,結束時間,標題,會議室',
    '2026/9/3,09:00,10:30,Opening,Hall',
    '2026/9/3,11:00,11:30,"Talk, with a comma",Room 2',
  ],
  Japanese: [
    '開催日,開始時刻,終了時刻,セッション名,会場',
    '2026年9月3日(木),午前9時,午前10時30分,Opening,Hall',
    '2026年9月3日(木),11:00,11:30,"Talk, with a comma",Room 2',
  ],
  Korean: [
    '날짜,시작 시간,종료 시간,제목,장소',
    '2026년 9월 3일,오전 9:00,오전 10:30,Opening,Hall',
    '2026년 9월 3일,11:00,11:30,"Talk, with a comma",Room 2',
  ],
  Outlook: [
    '"Subject","Start Date","Start Time","End Date","End Time","All day event","Location"',
    '"Opening","9/3/2026","9:00:00 AM","9/3/2026","10:30:00 AM","False","Hall"',
    '"Talk, with a comma","9/3/2026","11:00:00 AM","9/3/2026","11:30:00 AM","False","Room 2"',
    '"Later","9/13/2026","11:00:00 AM","9/13/2026","11:30:00 AM","False","Room 2"',
  ],
  'two languages in one heading, with dates and times in one cell': [
    'Titel / Title,"Beginn\nStart",Ende (Uhr) / End,Ort | Place',
    'Opening,3.9.2026 9:00,3.9.2026 10:30,Hall',
    '"Talk, with a comma",3.9.2026 11:00,11:30,Room 2',
  ],
  'a program that writes ISO times and lengths': [
    'title,startsAt,duration_min,room_name',
    'Opening,2026-09-03T09:00:00+00:00,90,Hall',
    '"Talk, with a comma",2026-09-03T11:00:00Z,30 min,Room 2',
  ],
};
for (const [name, rows] of Object.entries(exported)) {
  test(`a table is read by its own headings: ${name}`, () => {
    const read = lines(programOf(`\ufeff${file(rows, '\r\n')}\r\n`, here)).slice(0, 2);
    expect(read).toEqual([opening, talk]);
  });
}

test('exports of other systems are read by their own headings', () => {
  const whova = [
    '"Do not change the headings. Dates as mm/dd/yyyy.",,,,,',
    '*Date,*Time Start,*Time End,Tracks (Optional),*Session Title,Room/Location (Optional)',
    '09/03/2026,9:00 AM,10:30 AM,Main,Opening,Hall',
    '09/14/2026,9:00 AM,10:30 AM,Main,Later,Hall',
  ];
  const sessionize = [
    'Session Id,Title,Session format,Status,Date Submitted,Room,Scheduled At,Scheduled Duration',
    '12,Opening,Talk,Accepted,01 Mar 2026 10:11 AM,Hall,03 Sep 2026 09:00 AM,90',
    '13,No,Talk,Declined,01 Mar 2026 10:11 AM,,,',
  ];
  const pretalx = [
    'ID,Proposal title,Session type,State,Start,End,Room',
    'ABC,Opening,Talk,confirmed,2026-09-03T09:00:00+00:00,2026-09-03T10:30:00+00:00,Hall',
  ];
  const sched = [
    'Session ID,Published,Session Title,Session Start,Session End,Session Type,Venue',
    'a1,Y,Opening,"Sep 3, 2026 9:00am","Sep 3, 2026 10:30am",Keynote,Hall',
  ];
  for (const rows of [whova, sessionize, pretalx, sched]) expect(lines(read(rows))[0]).toBe(opening);
});

test('when a form was filled in is not when its session takes place', () => {
  const form = ['Timestamp,Title,Speaker', '9/3/2026 10:11:12,A talk,Ada', '9/4/2026 10:11:12,Another,Bo'];
  expect(problemOf(file(form), here).code).toBe('COLUMNS_UNCLEAR');
});

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

test('a break is known by its type, which is its title where it has none; by its title where it has no type', () => {
  const rows = [
    'Date,Start,Type,Title',
    '3 Sept,9:00,Break,',
    '3 Sept,10:00,Talk,Lunch',
    '3 Sept,11:00,,Coffee break',
    '3 Sept,12:00,,Coffee with the maintainers',
    '3 Sept,13:00,Pause,Mittag',
  ];
  expect(read(rows).sessions.map(({ title, kind }) => `${title}: ${kind}`)).toEqual([
    'Break: service',
    'Lunch: talk',
    'Coffee break: service',
    'Coffee with the maintainers: talk',
    'Mittag: service',
  ]);
});

test('a status cancels a session, or leaves it out; "states" says which take place', () => {
  const rows = [
    'Date,Start,Title,Status',
    '3 Sept,9:00,A,Cancelled',
    '3 Sept,10:00,B,abgesagt',
    '3 Sept,11:00,C,Rejected',
    '3 Sept,12:00,D,Confirmed',
    '3 Sept,13:00,E,',
  ];
  const titles = (options: Partial<ReadOptions>) =>
    read(rows, { ...here, ...options }).sessions.map(
      ({ title, cancelled }) => `${title}${cancelled ? ' cancelled' : ''}`,
    );
  expect(titles({})).toEqual(['A cancelled', 'B cancelled', 'D', 'E']);
  expect(titles({ states: ['confirmed'] })).toEqual(['D', 'E']);
  expect(read(rows).skipped).toBe(0);
});

test('rooms: a comma parts those that also stand alone, the setting names the one of the whole sheet', () => {
  const rows = [
    'Date,Start,Title,Room',
    '3 Sept,9:00,A,"Hall, Room 2"',
    '3 Sept,10:00,B,Hall',
    '3 Sept,10:00,C,Room 2',
    '3 Sept,11:00,D,"Deck 3, Forward"',
  ];
  const rooms = (options: Partial<ReadOptions>) =>
    read(rows, { ...here, ...options }).sessions.map((session) => session.rooms);
  expect(rooms({})).toEqual([['Hall', 'Room 2'], ['Hall'], ['Room 2'], ['Deck 3, Forward']]);
  expect(rooms({ room: 'Studio' })).toEqual([['Studio'], ['Studio'], ['Studio'], ['Studio']]);
});

test('tracks, ids, subtitles, languages and links come along; a category of its own for each row is no track', () => {
  const rows = [
    'ID,Date,Start,Title,Subtitle,Track,Language,URL',
    'x1,3 Sept,9:00,A,and more,Web,German,https://a.example/1',
  ];
  expect(read(rows).sessions[0]).toMatchObject({
    id: 'x1',
    subtitle: 'and more',
    track: 'Web',
    language: 'de',
    url: 'https://a.example/1',
  });
  const hashed = [
    'Date,Start,Title,Category',
    ...Array.from({ length: 30 }, (_, index) => `3 Sept,9:00,T${index},#tag${index}`),
  ];
  expect(read(hashed).tracks).toEqual([]);
  expect(read(hashed, { ...here, trackFrom: 'Category' }).tracks).toHaveLength(30);
});

test('rows that are equal in the columns of groupBy are one session of all their speakers', () => {
  const rows = [
    'Date,Start,End,Session,Paper title,Room,Author',
    '3 Sept,9:00,9:20,Optics,Lenses,Hall,Ada L.',
    '3 Sept,9:20,10:00,Optics,Mirrors,Hall,Bo K.; Ada L.',
    '3 Sept,9:00,10:00,Sound,Waves,Room 2,Cy M.',
    '4 Sept,9:00,10:00,Optics,Prisms,Hall,Di N.',
  ];
  const program = read(rows, { ...here, groupBy: ['Session', 'Room'] });
  expect(lines(program)).toEqual([
    'Optics @ Hall 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'Sound @ Room 2 2026-09-03T09:00:00Z/2026-09-03T10:00:00Z',
    'Optics @ Hall 2026-09-04T09:00:00Z/2026-09-04T10:00:00Z',
  ]);
  expect(program.sessions[0]?.speakers.map(({ name }) => name)).toEqual(['Ada L.', 'Bo K.']);
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
