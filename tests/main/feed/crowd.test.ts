import { expect, test } from 'playwright/test';
import { hours, milliseconds, minutes, seconds } from '../../../program/time/instant.ts';
import { type Crowd, crowdOf, peakOf } from '../../fixtures/crowd.ts';

/** What a small web server may be asked of 500 screens (issue "Never wrong, never dark"). */
const bounds = { boot: 70, steady: 20, back: minutes(5) } as const;

const note = (what: string): void => {
  test.info().annotations.push({ type: 'figure', description: what });
};

const booted = (wish: Parameters<typeof crowdOf>[0] = {}): Crowd => {
  const crowd = crowdOf(wish);
  crowd.boot();
  return crowd;
};

/** How long after `since` the last of the screens was confirmed; infinite where one never was. */
const lastBack = ({ confirmed }: Crowd, since: number, screens = 500): number => {
  const back = confirmed.filter((at) => at >= since);
  return back.length < screens ? Number.POSITIVE_INFINITY : Math.max(...back) - since;
};

/** Boots a crowd and lets an outage of an hour come and go; gives what the origin saw. */
const throughOutage = async (wish: Parameters<typeof crowdOf>[0] = {}) => {
  const crowd = booted(wish);
  const { machine, asked } = crowd;
  const start = machine.now();
  await crowd.pass(minutes(3));
  const boot = peakOf(asked, start, machine.now());
  await crowd.pass(hours(1));
  const steady = peakOf(asked, start + minutes(3), machine.now());
  const perHour = asked.filter((at) => at >= start + minutes(3)).length;
  crowd.origin('refuses');
  const down = machine.now();
  await crowd.pass(hours(1));
  const outage = peakOf(asked, down, machine.now());
  crowd.origin('up');
  const up = machine.now();
  await crowd.pass(minutes(20));
  const back = { within: lastBack(crowd, up), peak: peakOf(asked, up, machine.now()) };
  await crowd.stop();
  return { boot, steady, perHour, outage, back };
};

test('T12: 500 screens that get their power back together ask a small server no more than it can bear', async () => {
  const seen = await throughOutage();
  note(JSON.stringify(seen));
  expect(seen.boot).toBeLessThanOrEqual(bounds.boot);
  expect(seen.steady).toBeLessThanOrEqual(bounds.steady);
  expect(seen.outage).toBeLessThanOrEqual(bounds.steady);
  expect(seen.back.within).toBeLessThanOrEqual(bounds.back);
  expect(seen.back.peak).toBeLessThanOrEqual(bounds.steady);
});

test('T12: screens without chance in their waits ask as one, which the same bounds notice', async () => {
  const seen = await throughOutage({ random: () => () => 0.5 });
  expect(seen.boot).toBe(500);
  expect(seen.steady).toBe(500);
  expect(seen.back.peak).toBe(500);
});
