import { expect, test } from 'playwright/test';
import { codes, lines, problemOf, programOf } from '../reading.ts';
import { contribution, event, exported, span, timetable } from './exports.ts';

test('one broken contribution is named, and those without a time are counted; the others are right', () => {
  const talks = [
    contribution(1, 'Good', span('09:00', '09:25')),
    contribution(2, 'Bad', { startDate: { date: 'soon', time: null, tz: 5 }, endDate: [] }),
    contribution(3, 'Waiting', { startDate: null, endDate: null }),
    null,
    'text',
    { _type: 'Contribution' },
  ];
  const program = programOf(exported([event({ contributions: talks, sessions: [null, 7, {}] })]));
  expect(program.sessions.map(({ title }) => title)).toEqual(['Good']);
  expect(codes(program)).toEqual(['SESSIONS_UNSCHEDULED', 'SESSION_SKIPPED']);
  expect(program.problems[1]?.message).toContain('"Bad"');
});

test('a category of seminars: each event is a session in its room, its chairs the speakers', () => {
  const seminar = (id: number, more: object) =>
    event({ id: String(id), type: 'simple_event', title: `Seminar ${id}`, room: 'Lecture hall', ...more });
  const chairs = [{ first_name: 'Ada', last_name: 'Lark', affiliation: null }];
  const url = 'https://indico.example.org/export/categ/7.json?from=today';
  const one = exported([seminar(1, { ...span('11:00', '12:00'), chairs })], url);
  expect(lines(programOf(one))).toEqual([
    'Seminar 1 @ Lecture hall 2022-08-22T09:00:00Z/2022-08-22T10:00:00Z',
  ]);
  expect(programOf(one).sessions[0]).toMatchObject({ track: null, speakers: [{ name: 'Ada Lark' }] });
  const two = programOf(exported([seminar(1, {}), seminar(2, { category: 'Theory' })], url));
  expect(two.sessions.map(({ track }) => track)).toEqual(['Meetings', 'Theory']);
  const mixed = exported([
    event({ title: 'Workshop', contributions: [contribution(1, 'Talk', span('09:00', '09:25'))] }),
    seminar(2, { contributions: [] }),
  ]);
  expect(programOf(mixed).sessions.map(({ title }) => title)).toEqual(['Seminar 2', 'Talk']);
});

test('an export without the sessions says which address has them', () => {
  const problem = problemOf(exported([event({})]));
  expect(problem.code).toBe('FEED_EMPTY');
  expect(problem.message).toContain('detail=sessions');
  expect(problemOf(exported([])).code).toBe('FEED_EMPTY');
  expect(problemOf(exported({})).code).toBe('FEED_EMPTY');
  expect(problemOf(timetable({ '20220821': {} })).code).toBe('FEED_EMPTY');
  expect(problemOf(exported([event({ contributions: [], sessions: [] })])).message).toContain('publish');
});

test('an export that is cut off is a problem', () => {
  expect(problemOf(exported([event({})]).slice(0, -9)).code).toBe('FEED_PARSE');
});
