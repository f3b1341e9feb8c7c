import { expect, test } from 'playwright/test';
import { boardTime, clockOf, type Machine, type Rehearsal } from '../../../program/time/clock.ts';
import { after, hours, instant, minutes, seconds } from '../../../program/time/instant.ts';
import { utc } from '../../fixtures/program.ts';

const noon = utc('2026-06-05T12:00:00Z');

/** A machine whose time a test moves by hand; timers fire in order as time passes, or `early` milliseconds too soon. */
const machineAt = (start: number, early = 0) => {
  let steady = 0;
  let stand = start;
  let count = 0;
  const timers = new Map<number, { readonly due: number; readonly wake: () => void }>();
  const delays: number[] = [];
  const stopped: unknown[] = [];
  const machine: Machine = {
    now: () => stand + steady,
    steady: () => steady,
    startTimer: (wake, delay) => {
      count += 1;
      delays.push(delay);
      timers.set(count, { due: steady + Math.max(0, delay - early), wake });
      return count;
    },
    stopTimer: (timer) => {
      stopped.push(timer);
      timers.delete(Number(timer));
    },
  };
  const pass = (length: number) => {
    const end = steady + length;
    for (;;) {
      const [first] = [...timers].sort(([, a], [, b]) => a.due - b.due);
      if (first === undefined || first[1].due > end) break;
      timers.delete(first[0]);
      steady = Math.max(steady, first[1].due);
      first[1].wake();
      if (early > 0) steady += 1;
    }
    steady = Math.max(steady, end);
  };
  return { machine, pass, delays, stopped, pending: () => timers.size, step: (by: number) => (stand += by) };
};

test('a clock without rehearsal shows the machine time in whole milliseconds', () => {
  const { machine } = machineAt(noon + 0.75);
  expect(clockOf(machine, null).now()).toBe(noon);
});

test('a wait ends at its instant, once, and not a millisecond before', () => {
  const { machine, pass, pending } = machineAt(noon);
  let woken = 0;
  clockOf(machine, null).at(after(noon, seconds(10)), () => (woken += 1));
  pass(9999);
  expect(woken).toBe(0);
  pass(1);
  expect(woken).toBe(1);
  pass(hours(1));
  expect(woken).toBe(1);
  expect(pending()).toBe(0);
});

test('K6: a wait of a day is made of timers of at most a second, which cannot overflow', () => {
  const { machine, pass, delays } = machineAt(noon);
  let woken = 0;
  clockOf(machine, null).at(after(noon, hours(24)), () => (woken += 1));
  pass(hours(24) - 1);
  expect(woken).toBe(0);
  pass(1);
  expect(woken).toBe(1);
  expect(delays.reduce((one, other) => Math.max(one, other))).toBeLessThanOrEqual(seconds(1));
});

test('an instant that has passed wakes through a timer of 0 ms and not from inside the call', () => {
  const { machine, pass, delays } = machineAt(noon);
  let woken = 0;
  clockOf(machine, null).at(after(noon, -hours(1)), () => (woken += 1));
  expect(woken).toBe(0);
  expect(delays).toEqual([0]);
  pass(0);
  expect(woken).toBe(1);
});

test('a timer that fires too early is waited for again', () => {
  const { machine, pass } = machineAt(noon, 1);
  const wokenAt: number[] = [];
  const clock = clockOf(machine, null);
  clock.at(after(noon, seconds(5)), () => wokenAt.push(clock.now()));
  pass(seconds(10));
  expect(wokenAt).toEqual([noon + 5000]);
});

test('a cancelled wait never ends, and cancelling twice does no harm', () => {
  const { machine, pass, pending } = machineAt(noon);
  let woken = 0;
  const cancel = clockOf(machine, null).at(after(noon, seconds(90)), () => (woken += 1));
  pass(seconds(70));
  cancel();
  cancel();
  expect(pending()).toBe(0);
  pass(hours(1));
  expect(woken).toBe(0);
});

test('cancelling from inside the wake, or after it, stops no other timer', () => {
  const { machine, pass, stopped } = machineAt(noon);
  const clock = clockOf(machine, null);
  let second = 0;
  const cancel = clock.at(after(noon, 10), () => {
    cancel();
    clock.at(after(noon, 20), () => (second += 1));
  });
  pass(15);
  cancel();
  pass(10);
  expect(second).toBe(1);
  expect(stopped).toEqual([]);
});

test('a rehearsal starts at its instant and runs at its speed', () => {
  const rehearsal: Rehearsal = { from: noon, at: utc('2024-02-03T09:55:00Z'), speed: 60 };
  expect(boardTime(noon, rehearsal)).toBe(utc('2024-02-03T09:55:00Z'));
  expect(boardTime(after(noon, seconds(2)), rehearsal)).toBe(utc('2024-02-03T09:57:00Z'));
});

test('a rehearsal at an odd speed keeps whole milliseconds and rounds down', () => {
  const rehearsal: Rehearsal = { from: noon, at: noon, speed: 0.3 };
  expect(boardTime(after(noon, 9), rehearsal)).toBe(noon + 2);
});

for (const speed of [0.5, 1, 7, 60, 86_400]) {
  test(`a rehearsal at speed ${speed} sleeps as much less and is never early`, () => {
    const { machine, pass } = machineAt(noon);
    const at = utc('2024-02-03T09:00:00Z');
    const clock = clockOf(machine, { from: noon, at, speed });
    const due = after(at, seconds(1001));
    const wokenAt: number[] = [];
    clock.at(due, () => wokenAt.push(clock.now()));
    const needed = Math.ceil(1_001_000 / speed);
    pass(needed - 1);
    expect(wokenAt).toEqual([]);
    pass(1);
    expect(wokenAt).toHaveLength(1);
    expect(wokenAt[0]).toBeGreaterThanOrEqual(due);
  });
}

test('a rehearsal that stands still looks again once a second instead of spinning', () => {
  const { machine, pass, delays } = machineAt(noon);
  clockOf(machine, { from: noon, at: noon, speed: 0 }).at(after(noon, 1), () => expect(0).toBe(1));
  pass(minutes(1));
  expect(delays).toHaveLength(61);
});

test('what is not a finite number is not an instant', () => {
  expect(() => instant(Number.NaN)).toThrow('not an instant');
});
