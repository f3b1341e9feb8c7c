import { expect, test } from 'playwright/test';
import { lines, problemOf, programOf } from '../reading.ts';
import { file, here, read } from './tables.ts';

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
