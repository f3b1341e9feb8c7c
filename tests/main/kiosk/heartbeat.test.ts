import { expect, test } from 'playwright/test';
import { openHeartbeat } from '../../../main/kiosk/heartbeat.ts';
import { beatEvery } from '../../../preload/contract.ts';
import { stagedMachine } from '../../fixtures/machine.ts';

const staged = () => {
  const machine = stagedMachine(0);
  const lost: number[] = [];
  const heart = openHeartbeat(machine, (silence) => lost.push(silence));
  const beatFor = (rounds: number): void => {
    for (let round = 0; round < rounds; round += 1) {
      heart.beat();
      machine.pass(beatEvery);
    }
  };
  return { machine, lost, heart, beatFor };
};

test('P2: a page that beats is left alone, for as long as it beats', () => {
  const { lost, beatFor } = staged();
  beatFor(10_000);
  expect(lost).toEqual([]);
});

test('P2: three missed beats are a hang, nine seconds after the last one and once', () => {
  const { machine, lost, heart, beatFor } = staged();
  beatFor(5);
  heart.beat();
  machine.pass(8_999);
  expect(lost).toEqual([]);
  machine.pass(1);
  expect(lost).toEqual([9_000]);
  machine.pass(60_000);
  expect(lost).toEqual([9_000]);
});

test('P2: before its first beat, and once it may rest, a page owes none', () => {
  const { machine, lost, heart } = staged();
  machine.pass(60_000);
  heart.beat();
  heart.rest();
  machine.pass(60_000);
  expect(lost).toEqual([]);
});

test('K7, P2: a machine that was suspended gives the page a fresh round before it is taken for hung', () => {
  const { machine, lost, heart, beatFor } = staged();
  beatFor(3);
  heart.beat();
  machine.standStill(8 * 3_600_000);
  expect(lost).toEqual([]);
  machine.pass(5_999);
  expect(lost).toEqual([]);
  machine.pass(6_001);
  expect(lost).toHaveLength(1);
});

test('K4, P2: a clock that is set forward or back by a day makes no page hang', () => {
  const { machine, lost, beatFor } = staged();
  beatFor(2);
  machine.step(24 * 3_600_000);
  beatFor(2);
  machine.step(-48 * 3_600_000);
  beatFor(2);
  expect(lost).toEqual([]);
});
