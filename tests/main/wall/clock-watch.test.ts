import { expect, test } from 'playwright/test';
import { watchClock } from '../../../main/wall/clock-watch.ts';
import type { Machine } from '../../../program/time/clock.ts';
import { hours, seconds } from '../../../program/time/instant.ts';
import { stagedMachine } from '../../fixtures/machine.ts';
import { utc } from '../../fixtures/program.ts';

/** A watched machine that can be stopped: both clocks go on then, and the timers are late. */
const watched = () => {
  const staged = stagedMachine(utc('2026-06-05T10:00:00Z'));
  let stopped = 0;
  const machine: Machine = {
    ...staged,
    now: () => staged.now() + stopped,
    steady: () => staged.steady() + stopped,
  };
  const told: unknown[] = [];
  const cancel = watchClock(
    machine,
    (event, facts) => told.push([event, facts]),
    () => told.push('changed'),
  );
  return { ...staged, told, cancel, stopFor: (length: number) => (stopped += length) };
};

for (const delta of [seconds(5), -seconds(5), hours(24), -hours(24)]) {
  test(`K4: a step of ${delta / 1000} s is logged once and told at once`, () => {
    const { pass, step, told } = watched();
    pass(seconds(10));
    step(delta);
    pass(seconds(1));
    expect(told).toEqual([['CLOCK_STEP', { delta }], 'changed']);
    pass(hours(1));
    expect(told).toHaveLength(2);
  });
}

test('K7: a process that stood still for eight hours says so, and no step', () => {
  const { pass, stopFor, told } = watched();
  pass(seconds(10));
  stopFor(hours(8));
  pass(seconds(1));
  expect(told).toEqual([['RESUME', { gap: hours(8) + 1000 }], 'changed']);
});

test('K6: an hour in which nothing happens is 3600 looks, and no word', () => {
  const { pass, delays, told, cancel } = watched();
  pass(hours(1));
  expect(told).toEqual([]);
  expect(delays).toHaveLength(3601);
  cancel();
  pass(hours(1));
  expect(delays).toHaveLength(3601);
});
