import type { Program } from '../../../program/model.ts';
import { hours, instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf } from '../../fixtures/program.ts';

/** Numbers from 0 up to 1, the same for a seed on every machine (the generator of Lehmer, with 48271). */
export const chanceOf = (seed: number): (() => number) => {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/**
 * A program of three days that has whatever real ones have: overlaps, ties, points in time, nights, services,
 * broadcasts, plenums, cancelled and all-day entries, sessions without room or track, an empty room.
 */
export const randomProgram = (seed: number, count: number, given: Partial<Program> = {}): Program => {
  const chance = chanceOf(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const firstDay = Date.parse('2026-10-24T06:00:00Z');
  const sessions = Array.from({ length: count }, (_, index) => {
    const start = instant(firstDay + hours(24 * below(3)) + minutes(5 * below(12 * 16)));
    const length = chance() < 0.1 ? 0 : minutes(5 * (1 + below(chance() < 0.1 ? 200 : 18)));
    return sessionOf({
      title: `${String.fromCharCode(65 + below(26))}${index}`,
      start,
      end: instant(start + length),
      rooms: ['Hall', 'Attic', 'Yard', 'Barn'].filter(() => chance() < 0.3),
      track: ['Kernel', 'Go', 'Rust', null][below(4)] ?? null,
      kind: chance() < 0.2 ? 'service' : 'talk',
      plenum: chance() < 0.05,
      cancelled: chance() < 0.1,
      allDay: chance() < 0.05,
    });
  });
  const rooms = ['Hall', 'Attic', 'Yard', 'Barn', 'Cellar'].map((name) => ({ name, id: null }));
  return programOf(sessions, { rooms, zone: { name: 'Europe/Brussels', from: 'feed' }, ...given });
};
