import { expect, test } from 'playwright/test';
import { systemd, systemdWish } from '../../../main/supervision/systemd.ts';
import { startWatchdog } from '../../../main/supervision/watchdog.ts';
import { isWell } from '../../../main/supervision/well.ts';
import { milliseconds, seconds } from '../../../program/time/instant.ts';
import { stagedMachine } from '../../fixtures/machine.ts';

const well = { lag: milliseconds(0), running: seconds(100), sinceBeat: seconds(3) };

test('P6: all is well while main wakes within 2 s of its time and the page has beaten within 15 s', () => {
  expect(isWell(well)).toBe(true);
  expect(isWell({ ...well, lag: milliseconds(1999) })).toBe(true);
  expect(isWell({ ...well, lag: seconds(2) })).toBe(false);
  expect(isWell({ ...well, sinceBeat: seconds(15) })).toBe(true);
  expect(isWell({ ...well, sinceBeat: milliseconds(15_001) })).toBe(false);
});

test('P6: a page that has not beaten yet is waited for, for a minute', () => {
  expect(isWell({ ...well, running: seconds(59), sinceBeat: null })).toBe(true);
  expect(isWell({ ...well, running: seconds(60), sinceBeat: null })).toBe(false);
});

/** A machine with a watchdog whose page beats each 3 s until `beating` is set to false. */
const watched = () => {
  const machine = stagedMachine(0);
  const told: { readonly at: number; readonly word: string }[] = [];
  const tell = (word: string) => () => void told.push({ at: machine.steady(), word });
  const page = { lastBeat: null as number | null, beating: true };
  const beat = (): void => {
    if (page.beating) page.lastBeat = machine.steady();
    machine.startTimer(beat, seconds(3));
  };
  machine.startTimer(beat, seconds(3));
  startWatchdog({
    machine,
    every: seconds(5),
    lastBeat: () => page.lastBeat,
    supervisors: [{ up: tell('up'), well: tell('well'), ending: tell('ending') }],
  });
  return { machine, page, told };
};

/** The longest a supervisor heard nothing, in ms. */
const longestSilence = (told: readonly { readonly at: number }[], until: number): number => {
  const heard = [...told.map(({ at }) => at), until];
  return Math.max(...heard.map((at, index) => at - (heard[index - 1] ?? 0)));
};

test('P6: the supervisor hears once that a board is up, and each 5 s that all is well', () => {
  const { machine, told } = watched();
  machine.pass(seconds(61));
  expect(told.filter(({ word }) => word === 'up')).toEqual([{ at: 5000, word: 'up' }]);
  expect(told.filter(({ word }) => word === 'well')).toHaveLength(13);
});

test('P6: a page frozen for the 15 s its kiosk may need is never a silence of 30 s', () => {
  const { machine, page, told } = watched();
  machine.pass(seconds(60));
  page.beating = false;
  machine.pass(seconds(15));
  page.beating = true;
  machine.pass(seconds(60));
  expect(longestSilence(told, machine.steady())).toBeLessThan(15_000);
});

test('P6: a board that is dead for a minute is a silence of more than 40 s', () => {
  const { machine, page, told } = watched();
  machine.pass(seconds(60));
  page.beating = false;
  machine.pass(seconds(60));
  expect(longestSilence(told, machine.steady())).toBeGreaterThan(40_000);
});

test('P6, K4: a wall clock that is set by a day changes nothing of it', () => {
  const { machine, told } = watched();
  for (const step of [86_400_000, -172_800_000]) {
    machine.pass(seconds(20));
    machine.step(step);
  }
  machine.pass(seconds(20));
  expect(told.filter(({ word }) => word === 'well')).toHaveLength(13);
});

test('systemd is told at the latest when half of its limit has passed, and no more than is of use', () => {
  const words: string[] = [];
  const told = systemd({ limit: seconds(30) }, seconds(5), (word) => words.push(word));
  for (let at = 0; at <= 60_000; at += 5000) told.well(at);
  expect(words).toHaveLength(7);
  told.up();
  told.ending();
  expect(words.slice(-2)).toEqual(['READY=1', 'STOPPING=1']);
});

test('systemd that does not watch is told of the start and the end alone', () => {
  const words: string[] = [];
  const told = systemd({ limit: null }, seconds(5), (word) => words.push(word));
  told.well(0);
  told.up();
  expect(words).toEqual(['READY=1']);
});

test('a notify socket that another process was given is left alone', () => {
  const given = { NOTIFY_SOCKET: '/run/user/1000/systemd/notify', WATCHDOG_USEC: '30000000' };
  expect(systemdWish({ ...given, WATCHDOG_PID: '7' }, 7)).toEqual({ limit: 30_000 });
  expect(systemdWish(given, 7)).toEqual({ limit: 30_000 });
  expect(systemdWish({ ...given, WATCHDOG_PID: '8' }, 7)).toBeNull();
  expect(systemdWish({}, 7)).toBeNull();
});
