import { expect, test } from 'playwright/test';
import { eventAt } from '../../../program/schedule/event.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import { rotationAt } from '../../../program/schedule/rotation.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { instant, minutes } from '../../../program/time/instant.ts';
import { chanceOf } from '../schedule/random-program.ts';
import { programOf } from './reading.ts';
import { asJson, asXml, type SmallEvent } from './small-feed.ts';

const seeds = process.env['CALLBOARD_FULL'] === '1' ? 300 : 20;

const shuffled = <T>(list: readonly T[], chance: () => number): readonly T[] => {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
};

/** Sessions on top of each other: one start, one title, one id, points in time, nights, whole days. */
const crowd = (chance: () => number): readonly SmallEvent[] =>
  Array.from({ length: 40 }, (_, index) => {
    const below = (limit: number): number => Math.floor(chance() * limit);
    const hour = String(8 + below(16)).padStart(2, '0');
    return {
      guid: chance() < 0.3 ? 'the same' : `g${index}`,
      title: chance() < 0.3 ? 'The same' : `Talk ${below(5)}`,
      date: `2024-02-0${3 + below(2)}T${hour}:${below(2) * 3}0:00+01:00`,
      duration: ['0:00', '0:30', '1:30', '8:00', '24:00'][below(5)] ?? '0:30',
    };
  });

/** All that boards show at one instant. */
const boardsAt = (program: ReturnType<typeof programOf>, now: number): string => {
  const schedule = scheduleOf(program);
  const at = instant(now);
  const options = { rules: defaultRules, mostPerPage: 4, position: { number: 1, of: 1 }, only: null };
  return JSON.stringify([
    eventAt(schedule, at, defaultRules),
    ...program.rooms.map(({ name }) => roomAt(schedule, name, at, defaultRules)),
    rotationAt(schedule, at, options),
  ]);
};

/** Instants at which the boards of one crowd, listed in another order, show something else. */
const restlessAt = (seed: number): readonly number[] => {
  const chance = chanceOf(seed);
  const events = crowd(chance);
  const feed = (list: readonly SmallEvent[]) => ({
    conference: { time_zone_name: 'Europe/Brussels' },
    rooms: { Hall: list, Attic: events.slice(0, 3) },
  });
  const program = programOf(asJson(feed(events)));
  const first = program.sessions[0]?.start ?? 0;
  return [asJson, asXml].flatMap((write) => {
    const again = programOf(write(feed(shuffled(events, chance))));
    const instants = Array.from(
      { length: 20 },
      () => first - minutes(60) + Math.floor(chance() * minutes(48 * 60)),
    );
    return instants.filter((now) => boardsAt(again, now) !== boardsAt(program, now));
  });
};

test('C5: sessions on top of each other stand in one order, whatever order the feed lists them in and whenever it is read', () => {
  for (let seed = 1; seed <= seeds; seed += 1) expect(restlessAt(seed), `seed ${seed}`).toEqual([]);
});

test('C5: a board that takes whatever the feed lists first shows two things for one program', () => {
  const chance = chanceOf(1);
  const events = crowd(chance);
  const naive = (list: readonly SmallEvent[]) =>
    list.find(({ date }) => date?.startsWith('2024-02-03T10'))?.guid;
  const seen = new Set(Array.from({ length: 60 }, () => naive(shuffled(events, chance))));
  expect(seen.size).toBeGreaterThan(1);
});
