import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { readProgram } from '../../../program/readers/readers.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { hours, type Instant, instant, minutes } from '../../../program/time/instant.ts';
import { plainOptions, realFeed, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { full } from '../../fixtures/full.ts';
import { type Answer, oracleOf } from './oracle.ts';
import { differenceAt, type Place, placesOf, sleepingBoard } from './places.ts';
import { randomProgram } from './random-program.ts';

const minute = minutes(1);

/** Every minute from half a day before the first session until half a day after the last. */
const minutesOf = ({ sessions }: Program): readonly Instant[] => {
  const first = Math.min(...sessions.map(({ start }) => start)) - hours(12);
  const last = Math.max(...sessions.map(({ end }) => end)) + hours(12);
  const count = Math.ceil((last - first) / minute);
  return Array.from({ length: count }, (_, index) => instant(first - (first % minute) + index * minute));
};

/** Every fourth place of a large program in the gate, all of them in the full form. */
const asked = (program: Program): readonly Place[] =>
  placesOf(program, defaultRules).filter((_, index, { length }) => full || length < 20 || index % 4 === 0);

type Answers = (place: Place) => (at: Instant) => Answer;

const asBoardsDo: Answers = ({ stateAt }) => sleepingBoard(stateAt);

/** Where these answers differ from the oracle's, and how many were compared. */
const compared = (program: Program, answers: Answers, places = asked(program)) => {
  const moments = minutesOf(program);
  const differences = places.flatMap((place) => {
    const answer = answers(place);
    const oracle = oracleOf(program, place, defaultRules);
    return moments.flatMap((at) => differenceAt(at, place.name, answer(at), oracle(at)) ?? []);
  });
  return { differences, count: places.length * moments.length };
};

const read = (name: string): Program => {
  const result = readProgram(realFeed(name).toString('utf8'), plainOptions);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.program;
};

/** The same program on other days, in Brussels: from `from` to `to` is a whole number of days and hours. */
const moved = (program: Program, from: string, to: string): Program => {
  const length = Date.parse(to) - Date.parse(from);
  const sessions = program.sessions.map((session) => ({
    ...session,
    start: instant(session.start + length),
    end: instant(session.end + length),
  }));
  return { ...program, sessions, zone: { name: 'Europe/Brussels', from: 'settings' } };
};

const events = [
  // The second night of the congress is the night in which the clocks of Europe are changed.
  { feed: '38c3.xml', night: '2024-12-29T00:00Z' },
  { feed: 'fosdem-2024.xml', night: '2024-02-04T00:00Z' },
];
const nights = { 'the clocks go back': '2026-10-25T00:00Z', 'the clocks go forward': '2026-03-29T00:00Z' };

test.describe('of real programs', () => {
  test.skip(...withoutRealFeeds);

  for (const { feed, night } of events) {
    for (const [what, to] of Object.entries(nights)) {
      test(`T1, K3: every minute of every room of ${feed} is right when ${what} during it`, () => {
        test.slow();
        const { differences, count } = compared(moved(read(`frab-xml/${feed}`), night, to), asBoardsDo);
        console.log(`      ${count} answers of ${feed} compared while ${what}`);
        expect(differences.slice(0, 5)).toEqual([]);
      });
    }
  }

  test('T1: naive answers differ from the oracle: ends that count, days by the calendar, the zone of the machine', () => {
    const program = read('frab-xml/fosdem-2024.xml');
    const endInclusive: Answers = (place) => {
      const board = place.stateAt;
      return (at) => {
        const { now } = board(instant(at - 1));
        return { ...board(at), now };
      };
    };
    const inUtcByCalendar: Answers = (place) =>
      oracleOf({ ...program, zone: { name: 'America/Los_Angeles', from: 'machine' } }, place, defaultRules);
    const places = placesOf(program, defaultRules).filter(({ name }) => /Janson|K\.1\.105/.test(name));
    expect(places.length).toBeGreaterThan(1);
    expect(compared(program, asBoardsDo, places).differences).toEqual([]);
    for (const naive of [endInclusive, inUtcByCalendar]) {
      expect(compared(program, naive, places).differences.length).toBeGreaterThan(10);
    }
  });
});

for (const seed of Array.from({ length: full ? 60 : 3 }, (_, index) => index + 1)) {
  test(`T1, K3: every minute of every room of random program ${seed} is right over the end of summer time`, () => {
    const { differences } = compared(randomProgram(seed, 30 + 5 * seed), asBoardsDo);
    expect(differences.slice(0, 5)).toEqual([]);
  });
}
