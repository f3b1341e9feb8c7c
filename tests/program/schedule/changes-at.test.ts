import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { programDayOf } from '../../../program/schedule/day.ts';
import { defaultRules, type Rules } from '../../../program/schedule/rules.ts';
import { hours, type Instant, instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf } from '../../fixtures/program.ts';
import { dateOf, oracleOf } from './oracle.ts';
import { differenceAt, type Place, placesOf, sleepingBoard } from './places.ts';
import { randomProgram } from './random-program.ts';

/** Every `step` from `margin` before the first session to as long after the last, and the millisecond before, at and after each bound. */
const probesOf = (program: Program, rules: Rules, step: number, margin: number): readonly Instant[] => {
  const bounds = program.sessions.flatMap(({ start, end }) => [start, end]);
  const first = Math.min(...bounds) - margin;
  const last = Math.max(...bounds) + margin;
  const distances = [0, rules.endingSoon, rules.startingSoon, rules.breakUnder];
  const probes = bounds.flatMap((bound) =>
    distances.flatMap((distance) => [-1, 0, 1].map((offset) => bound - distance + offset)),
  );
  for (let at = first; at <= last; at += step) probes.push(at);
  return [...new Set(probes)].sort((a, b) => a - b).map(instant);
};

/** Where a board that sleeps until `changesAt` and the oracle differ: there it was wrong or woke too late. */
const lapses = (
  program: Program,
  place: Place,
  probes: readonly Instant[],
  rules: Rules,
): readonly string[] => {
  const board = sleepingBoard(place.stateAt);
  const oracle = oracleOf(program, place, rules);
  return probes.flatMap((at) => differenceAt(at, place.name, board(at), oracle(at)) ?? []);
};

const lapsesOf = (
  program: Program,
  step: number,
  rules = defaultRules,
  margin = hours(26),
): readonly string[] => {
  const probes = probesOf(program, rules, step, margin);
  return placesOf(program, rules).flatMap((place) => lapses(program, place, probes, rules).slice(0, 3));
};

for (let seed = 1; seed <= 12; seed += 1) {
  test(`a board that sleeps until changesAt is right at every instant of random program ${seed}`, () => {
    const given = seed % 2 === 0 ? { dayChange: hours(9) } : {};
    expect(lapsesOf(randomProgram(seed, 4 * seed, given), minutes(7), defaultRules)).toEqual([]);
  });
}

test('C5: a board that sleeps until changesAt is right at every second of a program of two hours', () => {
  const start = instant(Date.parse('2026-06-05T09:00:00Z'));
  const program = programOf([
    sessionOf({ title: 'Talk', start }),
    sessionOf({ title: 'Lunch', start: instant(start + minutes(30)), kind: 'service' }),
    sessionOf({ title: 'Late', start: instant(start + minutes(90)), end: instant(start + minutes(93)) }),
  ]);
  expect(lapsesOf(program, 1000, defaultRules, minutes(15))).toEqual([]);
});

test('other settings for the lengths of rule 16 hold as well', () => {
  const rules: Rules = {
    endingSoon: minutes(15),
    startingSoon: minutes(0),
    breakUnder: minutes(0),
    soonWithin: minutes(0),
  };
  expect(lapsesOf(randomProgram(99, 40), minutes(7), rules)).toEqual([]);
});

test('the program day of every minute of a clock change is that of the wall', () => {
  for (const [zone, turn] of [
    ['Europe/Brussels', hours(4)],
    ['Australia/Lord_Howe', hours(9)],
    ['Asia/Kathmandu', hours(0)],
  ] as const) {
    const program = programOf([], {
      zone: { name: zone, from: 'settings' },
      dayChange: turn,
    });
    const wrong: string[] = [];
    for (const from of ['2026-03-27', '2026-10-02', '2026-10-23', '2026-04-03']) {
      for (let minute = 0; minute < 4 * 24 * 60; minute += 1) {
        const at = instant(Date.parse(from) + minutes(minute));
        const day = programDayOf(program, at);
        if (day.date !== dateOf(program, at) || at < day.start || day.end <= at) wrong.push(`${zone} ${at}`);
      }
    }
    expect(wrong).toEqual([]);
  }
});

const camp = '../shared/feeds/frab-json/cccamp2019-everything.json';

test('C5: a board that sleeps until changesAt is right through a real camp with overlaps and nights', () => {
  test.skip(!existsSync(camp), 'the real feeds of ../shared are not here');
  expect(lapsesOf(campOf(JSON.parse(readFileSync(camp, 'utf8'))), hours(1)).slice(0, 5)).toEqual([]);
});

type CampEvent = {
  readonly id: number;
  readonly title: string;
  readonly date: string;
  readonly duration: string;
  readonly track: string | null;
};
type Camp = {
  readonly schedule: {
    readonly conference: {
      readonly days: readonly { readonly rooms: Record<string, readonly CampEvent[]> }[];
    };
  };
};

/** Just enough of the camp's JSON: this judges the schedule, not the reader. */
const campOf = ({ schedule }: Camp): Program => {
  const sessions = schedule.conference.days.flatMap(({ rooms }) =>
    Object.entries(rooms).flatMap(([room, events]) =>
      events.map(({ id, title, date, duration, track }) => {
        const start = instant(Date.parse(date));
        const [h = 0, m = 0] = duration.split(':').map(Number);
        return sessionOf({
          key: `${id}/${start}`,
          title,
          start,
          end: instant(start + hours(h) + minutes(m)),
          rooms: [room],
          track,
        });
      }),
    ),
  );
  const busiest = sessions.filter(({ rooms: [room = ''] }) => /Main|Curie|Workshop/.test(room));
  return programOf(busiest, { zone: { name: 'Europe/Berlin', from: 'settings' } });
};
