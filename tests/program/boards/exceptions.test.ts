import { expect, test } from 'playwright/test';
import type { Screen } from '../../../preload/contract.ts';
import type { Program, Session } from '../../../program/model.ts';
import { withChanges } from '../../../program/revision/remember.ts';
import { agendaOf } from '../../../program/schedule/agenda.ts';
import { activeGroups } from '../../../program/schedule/rotation.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { defaultLook } from '../../../program/theme/look.ts';
import { placeOf } from '../../../renderer/boards/face.ts';
import { goneLinesOf } from '../../../renderer/boards/gone-lines.ts';
import { viewAt } from '../../../renderer/boards/view.ts';
import { languages, learn, wordsFor } from '../../../renderer/words/languages.ts';
import { tellingOf } from '../../../renderer/words/telling.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const june = (time: string) => utc(`2026-06-05T${time}:00Z`);
const slot = (title: string, from: string, to: string, given: Partial<Session> = {}): Session =>
  sessionOf({ title, id: title, start: june(from), end: june(to), ...given });

const english = (program: Program) => tellingOf(program, 'UTC', 'en');
const screen: Screen = {
  ...{ board: 'room', room: 'Hall', track: null, language: 'en', motion: 'none', demo: false },
  secondLanguage: null,
  position: { number: 1, of: 1 },
  rules: defaultRules,
  look: defaultLook,
};

/** The lines of the Hall's door about what does not take place. */
const doorLines = (program: Program, time: string): readonly string[] => {
  const view = viewAt(scheduleOf(program), screen, june(time));
  if (view.board !== 'room') throw new Error(`the board is ${view.board}`);
  const lines = goneLinesOf(view.state.cancelled, view.gone, june(time), english(program));
  return lines.map(({ text }) => text);
};

const stays = slot('Stays', '08:00', '09:00');
const talk = slot('Talk', '10:00', '11:00');

test('what the program lost and what it calls cancelled look alike on a door, in the order in which they were due', () => {
  const before = programOf([stays, talk, slot('Lost', '10:30', '11:30')]);
  const after = programOf([stays, { ...talk, cancelled: true }]);
  const { program } = withChanges(before, after, june('09:30'));
  expect(doorLines(program, '09:45')).toEqual(['Cancelled: 10:00 Talk', 'Cancelled or moved: 10:30 Lost']);
});

test('a session that comes back cancelled under another id is told once', () => {
  const reborn = { ...talk, id: 'another', key: 'another', cancelled: true };
  const { program } = withChanges(programOf([stays, talk]), programOf([stays, reborn]), june('09:30'));
  expect(program.changes.map(({ kinds }) => kinds)).toContainEqual(['removed']);
  expect(doorLines(program, '09:45')).toEqual(['Cancelled: 10:00 Talk']);
});

test('a session that the feed first calls cancelled and then drops has been told already', () => {
  const off = { ...talk, cancelled: true };
  const { program } = withChanges(programOf([stays, off]), programOf([stays]), june('09:30'));
  expect(doorLines(program, '09:45')).toEqual([]);
});

test('a session that becomes cancelled is a change of that kind, and of no other', () => {
  const { program } = withChanges(
    programOf([stays, talk]),
    programOf([stays, { ...talk, cancelled: true }]),
    june('09:30'),
  );
  expect(program.changes.map(({ kinds }) => kinds)).toEqual([['cancelled']]);
});

test('a session of five rooms is one group of the tracks board, and names its rooms without a list of them', () => {
  const rooms = ['Hall', 'Attic', 'Cellar', 'Garden', 'Yard'];
  const keynote = slot('Keynote', '10:00', '11:00', { rooms });
  const own = slot('Own', '10:30', '11:30', { rooms: ['Attic'] });
  const shed = slot('Aside', '15:00', '16:00', { rooms: ['Shed'] });
  const program = programOf([keynote, own, shed]);
  const groups = activeGroups(scheduleOf(program), june('10:15'), defaultRules);
  expect(groups.map(({ name }) => name)).toEqual(['Hall', 'Attic']);
  const plain = (session: Session) => placeOf(session, english(program)).replace(/[\u2068\u2069]/g, '');
  expect(plain(keynote)).toBe('Hall · Attic and 3 more');
  expect(plain({ ...keynote, rooms: rooms.slice(0, 3) })).toBe('Hall · Attic · Cellar');
  expect(plain({ ...keynote, rooms: [...rooms, 'Shed'] })).toBe('All rooms');
});

test('a track with nothing but breaks is no page of the tracks board', () => {
  const program = programOf([
    slot('Coffee', '10:00', '10:30', { kind: 'service', track: 'Breaks' }),
    slot('Talk', '10:30', '11:00', { track: 'Go' }),
  ]);
  const groups = activeGroups(scheduleOf(program), june('10:10'), defaultRules);
  expect(groups.map(({ name }) => name)).toEqual(['Go']);
});

test('the list of a day begins with what lasts all of it, and is of the day on which that begins', () => {
  const days = (from: string, to: string, title: string) =>
    sessionOf({
      title,
      allDay: true,
      rooms: [],
      start: utc(`${from}T00:00:00Z`),
      end: utc(`${to}T00:00:00Z`),
    });
  const program = programOf([
    days('2026-06-04', '2026-06-05', 'Setting up'),
    days('2026-06-05', '2026-06-07', 'Fair'),
    days('2026-06-06', '2026-06-07', 'Second day'),
    slot('Talk', '10:00', '11:00'),
  ]);
  const listAt = (at: string) =>
    agendaOf(program, { room: null, track: null }, utc(at))?.pages.flatMap(({ sessions }) =>
      sessions.map(({ title }) => title),
    );
  expect(listAt('2026-06-05T09:00:00Z')).toEqual(['Fair', 'Talk']);
  expect(agendaOf(program, { room: 'Hall', track: null }, june('09:00'))?.pages[0]?.sessions).toHaveLength(1);
  const wholeDays = { ...program, sessions: program.sessions.filter(({ allDay }) => allDay) };
  expect(agendaOf(wholeDays, { room: null, track: null }, utc('2026-06-06T09:00:00Z'))).toMatchObject({
    day: { date: '2026-06-06' },
    pages: [{ sessions: [{ title: 'Fair' }, { title: 'Second day' }] }],
  });
});

test('every language has a word for what is cancelled, and says it the same in a line of its own', async () => {
  await learn(languages);
  for (const name of languages) {
    const words = wordsFor(name);
    expect(words.cancelledSession('10:00', 'Talk'), name).toContain(words.cancelled);
    expect(words.allDay.length, name).toBeGreaterThan(1);
  }
});
