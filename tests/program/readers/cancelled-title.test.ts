import { expect, test } from 'playwright/test';
import { unmarked } from '../../../program/readers/parts/cancelled-title.ts';
import { programOf } from './reading.ts';
import { oneEvent, syntaxes } from './small-feed.ts';

const marked: readonly (readonly [string, string])[] = [
  [
    'CANCELLED! Surface Mount Electronics Assembly for Terrified Beginners (Day 2)',
    'Surface Mount Electronics Assembly for Terrified Beginners (Day 2)',
  ],
  // Outlook and Exchange set these before the title by themselves.
  ['Canceled: Talk', 'Talk'],
  ['Abgesagt: Löten', 'Löten'],
  ['Annulé : Atelier', 'Atelier'],
  ['CANCELLED: Talk', 'Talk'],
  ['[CANCELLED] Talk', 'Talk'],
  ['(Cancelled) Talk', 'Talk'],
  ['[CANCELLED - speaker ill] Talk', 'Talk'],
  ['Talk (cancelled: speaker ill)', 'Talk'],
  ['CANCELLED Talk', 'Talk'],
  ['CANCELLED 3D printing', '3D printing'],
  ['CANCELLED | Talk', 'Talk'],
  ['CANCELLED - KEYNOTE', 'KEYNOTE'],
  ['CANCELLED!!! Talk', 'Talk'],
  ['*** CANCELLED *** Talk', 'Talk'],
  ['❌ CANCELLED: Talk', 'Talk'],
  ['Talk [cancelled]', 'Talk'],
  ['Talk - CANCELLED', 'Talk'],
  ['Talk – cancelled', 'Talk'],
  ['Talk *CANCELLED*', 'Talk'],
  ['ABGESAGT Löten für alle', 'Löten für alle'],
  ['ENTFÄLLT - Löten', 'Löten'],
  ['FÄLLT AUS: Löten', 'Löten'],
  ['[ANNULÉE] Conférence', 'Conférence'],
  ['ANNULÉ Atelier'.normalize('NFD'), 'Atelier'],
  ['CANCELADO: Charla', 'Charla'],
  ['【中止】講演', '講演'],
  ['講演（中止）', '講演'],
  ['【キャンセル】講演', '講演'],
  ['[取消] 演讲', '演讲'],
  ['已取消：演讲', '演讲'],
  ['[취소] 발표', '발표'],
  ['CANCELLED', 'CANCELLED'],
  ['[Cancelled]', '[Cancelled]'],
];

test('a mark that says a session is cancelled is taken from its title, in whatever language and form', () => {
  expect(marked.map(([title]) => unmarked(title))).toEqual(
    marked.map(([, title]) => ({ title, cancelled: true })),
  );
});

const talks = [
  ...[
    'Cancelled flights: a data story',
    'CANCELLED FLIGHTS: A DATA STORY',
    'Cancelled',
    'How I got CANCELLED',
  ],
  ...['Cancelled! How a tweet ended a career', 'Cancelled - a documentary', 'CANCELLED? What now'],
  ...['CANCELLED! THE MUSICAL', 'CANCELLED!? Or not', 'CANCELLED flights and what they teach'],
  ...['Not cancelled: Talk', 'UNCANCELLED: Talk', 'Talk (not cancelled)', 'Noise cancelled - in software'],
  ...['MOVED: Talk', 'Verschoben: Löten', 'Talk (POSTPONED)', 'CANCELLED/MOVED: Talk'],
  ...['(Achtung Verschoben!! ) Desinformation? Sieht doch ganz seriös aus.', 'Wenn der Strom ausfällt'],
  ...[
    '取消订单的设计',
    '中止できる計算',
    '취소할 수 있는 작업',
    'Annulé ou pas ?',
    'Cancelados por la red',
    '',
  ],
];

test('a title that speaks of what was cancelled, moved or postponed is a talk and stays as it is', () => {
  expect(talks.map(unmarked)).toEqual(talks.map((title) => ({ title, cancelled: false })));
});

test('a title of 500 marks is looked through at once', () => {
  const began = performance.now();
  for (let time = 0; time < 100; time += 1) unmarked(`${'('.repeat(250)}${'cancelled '.repeat(25)}`);
  expect(performance.now() - began).toBeLessThan(2000);
});

for (const { syntax, write } of syntaxes) {
  test(`a ${syntax} feed has no field for it: a session is cancelled by its title, and is the same session as before`, () => {
    const read = (title: string) => {
      const feed = write(oneEvent({ title, date: '2024-02-03T10:00:00+01:00', duration: '00:30' }));
      return programOf(feed).sessions.map(({ key, title: shown, cancelled }) => ({ key, shown, cancelled }));
    };
    const [before] = read('Löten für alle');
    expect(before).toMatchObject({ shown: 'Löten für alle', cancelled: false });
    expect(read('ABGESAGT: Löten für alle')).toEqual([{ ...before, cancelled: true }]);
  });
}
