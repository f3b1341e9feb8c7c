import { expect, test } from 'playwright/test';
import { type Clock, clockOf, type Machine } from '../../../program/time/clock.ts';
import { after, hours, type Instant, minutes, seconds } from '../../../program/time/instant.ts';
import { stampOf } from '../../../program/time/stamp.ts';
import { stagedMachine } from '../../fixtures/machine.ts';
import { utc } from '../../fixtures/program.ts';

const noon = utc('2026-06-05T12:00:00Z');
const day = hours(24);

/** A step of the machine's clock, from 5 s to a day and from 1970 to today, both ways (K4). */
const steps = [
  ...[seconds(5), minutes(1), minutes(59), hours(1), hours(9), day].flatMap((length) => [length, -length]),
  utc('2026-06-05T12:00:00Z') - utc('1970-01-01T00:00:40Z'),
];

/** The naive clock: one timer for the whole wait, armed once. */
const longTimerClock = (machine: Machine): Clock => ({
  now: () => machine.now() as Instant,
  at: (when, wake) => {
    const timer = machine.startTimer(wake, Math.max(0, when - machine.now()) as never);
    return () => machine.stopTimer(timer);
  },
});

/** The board as a page keeps it: it shows the hour, and sleeps until the hour changes. */
const hourBoard = (clock: Clock) => {
  const shown: number[] = [];
  const draw = (): void => {
    const hour = Math.floor(clock.now() / hours(1));
    if (shown.at(-1) !== hour) shown.push(hour);
    clock.at(after(clock.now(), hours(1) - (clock.now() % hours(1))), draw);
  };
  draw();
  return shown;
};

const hourOf = (at: number): number => Math.floor(at / hours(1));

for (const step of steps) {
  test(`K4: a clock set by ${step / 1000} s is noticed within 2 s, once, and never shown as something else`, () => {
    const machine = stagedMachine(noon + 10 * 60_000);
    const shown = hourBoard(clockOf(machine, null));
    machine.pass(minutes(7));
    const before = machine.delays.length;
    machine.step(step);
    const right = hourOf(machine.now());
    machine.pass(seconds(2));
    expect(shown).toEqual([...new Set([hourOf(noon), right])]);
    machine.pass(minutes(1));
    // A wake a second and one more for the step: no storm of timers.
    expect(machine.delays.length - before).toBeLessThan(66);
    expect(shown).toHaveLength(new Set([hourOf(noon), right]).size);
  });
}

test('K4: a clock of one long timer, the naive one, shows the wrong hour after the same steps', () => {
  const machine = stagedMachine(noon + 10 * 60_000);
  const shown = hourBoard(longTimerClock(machine));
  machine.step(-hours(9));
  machine.pass(seconds(2));
  expect(shown).toEqual([hourOf(noon)]);
});

test('K4: a clock that creeps, as NTP makes it, wakes nobody early', () => {
  const machine = stagedMachine(noon);
  let woken = 0;
  clockOf(machine, null).at(after(noon, hours(1)), () => (woken += 1));
  for (let second = 0; second < 3000; second += 1) {
    machine.step(0.5);
    machine.pass(seconds(1));
  }
  expect(woken).toBe(0);
});

test('K7: a board that was stopped for eight hours is right at its first look', () => {
  const machine = stagedMachine(noon);
  const shown = hourBoard(clockOf(machine, null));
  // Timers of a stopped process are overdue, and both its clocks went on.
  let stopped = 0;
  const stoppedMachine: Machine = {
    ...machine,
    now: () => machine.now() + stopped,
    steady: () => machine.steady() + stopped,
  };
  const other = hourBoard(clockOf(stoppedMachine, null));
  stopped = hours(8);
  machine.pass(seconds(1));
  expect(other).toEqual([hourOf(noon), hourOf(noon) + 8]);
  expect(shown).toEqual([hourOf(noon)]);
});

test('K4: what was confirmed a minute before the clock was set is a minute old after it', () => {
  const boot = utc('1970-01-01T00:00:40Z');
  const machine = stagedMachine(boot);
  const confirmed = stampOf(machine, boot);
  machine.pass(minutes(1));
  expect(confirmed()).toBe(boot);
  machine.step(noon - boot);
  expect(machine.now() - confirmed()).toBe(minutes(1));
  machine.step(-day);
  machine.pass(minutes(30));
  expect(machine.now() - confirmed()).toBe(minutes(31));
});
