import { expect, test } from 'playwright/test';
import { openPause } from '../../main/feed/pause.ts';
import { wait } from '../../main/wait.ts';
import { hours, minutes, seconds } from '../../program/time/instant.ts';
import { stagedMachine } from '../fixtures/machine.ts';

const start = Date.UTC(2026, 1, 1);

test('a long wait is made of timers of a minute at most, and ends on time', () => {
  const machine = stagedMachine(start);
  let woken = 0;
  wait(machine, seconds(150), () => {
    woken = machine.now();
  });
  machine.pass(149_999);
  expect(woken).toBe(0);
  machine.pass(1);
  expect(woken).toBe(start + 150_000);
  expect(machine.delays).toEqual([60_000, 60_000, 30_000]);
});

test('K4, K7: a machine that slept through the wait goes on within a minute of waking', () => {
  const machine = stagedMachine(start);
  let woken = false;
  wait(machine, minutes(5), () => {
    woken = true;
  });
  machine.step(hours(8));
  machine.pass(60_000);
  expect(woken).toBe(true);
});

test('K4: a clock set back by a day does not lengthen the wait', () => {
  const machine = stagedMachine(start);
  let woken = false;
  wait(machine, minutes(5), () => {
    woken = true;
  });
  machine.pass(90_000);
  machine.step(-hours(24));
  machine.pass(minutes(5) - 90_000);
  expect(woken).toBe(true);
});

test('a wait that was called off never wakes', () => {
  const machine = stagedMachine(start);
  let woken = false;
  const cancel = wait(machine, minutes(5), () => {
    woken = true;
  });
  machine.pass(minutes(2));
  cancel();
  machine.pass(minutes(10));
  expect(woken).toBe(false);
});

test('a pause that is ended before it begins lasts no time, and the next one lasts again', async () => {
  const machine = stagedMachine(start);
  const pause = openPause(machine);
  pause.end();
  await pause.for(minutes(5));
  let over = false;
  const second = pause.for(minutes(5)).then(() => {
    over = true;
  });
  await Promise.resolve();
  expect(over).toBe(false);
  pause.end();
  await second;
  expect(machine.delays).toEqual([60_000]);
});
