import { expect, test } from 'playwright/test';
import { type Fall, openPageWatch } from '../../../main/kiosk/page-watch.ts';
import { seconds } from '../../../program/time/instant.ts';
import { stagedMachine } from '../../fixtures/machine.ts';

const staged = () => {
  const machine = stagedMachine(0);
  const falls: Fall[] = [];
  const silences: number[] = [];
  let crashes = 0;
  const watch = openPageWatch({
    machine,
    onSilence: (silence) => silences.push(silence),
    crash: () => {
      crashes += 1;
    },
    onFall: (fall) => falls.push(fall),
  });
  return { machine, falls, silences, watch, crashes: () => crashes };
};

test('P2: a page that hangs is ended, and has fallen once it is gone; it stood until the beat it owed', () => {
  const { machine, falls, silences, watch, crashes } = staged();
  watch.loading(seconds(5));
  watch.beat();
  watch.standing();
  machine.pass(2_000);
  watch.beat();
  machine.pass(9_000);
  expect([silences, crashes(), falls]).toEqual([[9_000], 1, []]);
  watch.gone();
  expect(falls).toEqual([{ how: 'hung', stood: 5_000 }]);
});

test('P2: a renderer that does not go when it is told to is late after two seconds: a new window is needed', () => {
  const { machine, falls, watch } = staged();
  watch.loading(seconds(5));
  watch.standing();
  watch.beat();
  machine.pass(9_000 + 1_999);
  expect(falls).toEqual([]);
  machine.pass(1);
  expect(falls.map(({ how }) => how)).toEqual(['late']);
});

test('P2: a page that hangs during its load, before its first beat or after, falls in its time', () => {
  const { machine, falls, watch } = staged();
  watch.loading(seconds(15));
  machine.pass(15_000);
  expect(falls).toEqual([{ how: 'late', stood: 0 }]);
  watch.loading(seconds(15));
  watch.beat();
  machine.pass(9_000);
  watch.gone();
  expect(falls.at(-1)).toEqual({ how: 'hung', stood: 0 });
});

test('P8: a page that listens while there is nothing to draw may wait for ever; given something, it must draw it', () => {
  const { machine, falls, watch } = staged();
  watch.loading(seconds(5));
  watch.idle();
  machine.pass(3_600_000);
  expect(falls).toEqual([]);
  watch.drawing(seconds(5));
  machine.pass(5_000);
  expect(falls.map(({ how }) => how)).toEqual(['late']);
});

test('each load falls once at the most, and a page at rest not at all', () => {
  const { machine, falls, watch } = staged();
  watch.loading(seconds(5));
  watch.unloadable();
  watch.gone();
  machine.pass(60_000);
  expect(falls.map(({ how }) => how)).toEqual(['unloadable']);
  watch.loading(seconds(5));
  watch.rest();
  watch.gone();
  machine.pass(60_000);
  expect(falls).toHaveLength(1);
});

test('P7: a missing part ends a load, but not a board that stands already', () => {
  const { falls, watch } = staged();
  watch.loading(seconds(5));
  watch.standing();
  watch.unloadable();
  expect(falls).toEqual([]);
});
