import { expect, test } from 'playwright/test';
import type { Random } from '../../../main/feed/backoff.ts';
import { hours, minutes, seconds } from '../../../program/time/instant.ts';
import { type Crowd, crowdOf, peakOf } from '../../fixtures/crowd.ts';
import { full } from '../../fixtures/full.ts';
import { chanceOf } from '../../program/schedule/random-program.ts';

/** What a small web server may be asked of 500 screens, in any second, and when the last is back. */
const bounds = { boot: 70, steady: 20, back: minutes(5) } as const;
const screens = 500;
const seeds = Array.from({ length: full ? 40 : 2 }, (_, index) => index + 1);

/** Constant waits: what a scheduler without jitter has. */
const noChance: Random = () => 0.5;

type Seen = Readonly<Record<string, number>>;

/** The worst of several runs, told in the report of the run. */
const worst = async (run: (random: Random) => Promise<Seen>, chances: readonly Random[]): Promise<Seen> => {
  const all: Seen[] = [];
  for (const chance of chances) all.push(await run(chance));
  const [first = {}] = all;
  const seen = Object.fromEntries(
    Object.keys(first).map((what) => [what, Math.max(...all.map((one) => one[what] ?? 0))]),
  );
  console.log(`      ${test.info().title.slice(0, 40)}… ${JSON.stringify(seen)}`);
  return seen;
};

const worstOfSeeds = (run: (random: Random) => Promise<Seen>): Promise<Seen> =>
  worst(run, seeds.map(chanceOf));

/** How long after `since`, when the origin came, the last screen heard from it; infinite where one never did. */
const lastBack = ({ heard }: Crowd, since: number): number =>
  heard.size < screens ? Number.POSITIVE_INFINITY : Math.max(...heard.values()) - since;

/**
 * Boots the crowd, has it poll for an hour when the boot's echoes have died away (their first polls still come within a
 * minute of each other), and takes the origin away for another.
 */
const hourOfOutage = async (random: Random): Promise<Seen> => {
  const crowd = crowdOf({ screens, random });
  const { machine, asked } = crowd;
  const from = machine.now();
  const peakSince = (moment: number): number => peakOf(asked, moment, machine.now());
  crowd.boot();
  await crowd.pass(minutes(30));
  const boot = peakSince(from);
  await crowd.pass(hours(1));
  const steady = peakSince(from + minutes(30));
  crowd.origin('refuses');
  const down = machine.now();
  await crowd.pass(hours(1));
  const outage = peakSince(down);
  crowd.origin('up');
  const up = machine.now();
  await crowd.pass(minutes(20));
  await crowd.stop();
  return { boot, steady, outage, back: peakSince(up), lastBack: lastBack(crowd, up) };
};

/** Boots the crowd while the origin is still down, as when one power cut took both; it comes after `late`. */
const bootBeforeOrigin =
  (late: number) =>
  async (random: Random): Promise<Seen> => {
    const crowd = crowdOf({ screens, random });
    const from = crowd.machine.now();
    crowd.origin('refuses');
    crowd.boot();
    await crowd.pass(seconds(late));
    crowd.origin('up');
    const up = crowd.machine.now();
    await crowd.pass(minutes(10));
    await crowd.stop();
    return { boot: peakOf(crowd.asked, from, crowd.machine.now()), lastBack: lastBack(crowd, up) };
  };

/** An origin that polls find restarting: 40 seconds of 503, with a `Retry-After` that is the same for all. */
const restart = async (random: Random): Promise<Seen> => {
  const crowd = crowdOf({ screens, random });
  crowd.boot();
  await crowd.pass(minutes(33));
  const from = crowd.machine.now();
  crowd.origin({ busyFor: '10' });
  await crowd.pass(seconds(40));
  crowd.origin('up');
  const up = crowd.machine.now();
  await crowd.pass(minutes(10));
  await crowd.stop();
  return { peak: peakOf(crowd.asked, from, crowd.machine.now()), lastBack: lastBack(crowd, up) };
};

test('T12: 500 screens booted together, and after an outage of an hour, ask no more than a small server bears', async () => {
  // Forty seeds of hours with 500 screens, where all of them are asked for.
  test.setTimeout(180_000);
  const seen = await worstOfSeeds(hourOfOutage);
  expect(seen['boot']).toBeLessThanOrEqual(bounds.boot);
  expect(seen['steady']).toBeLessThanOrEqual(bounds.steady);
  expect(seen['outage']).toBeLessThanOrEqual(bounds.boot);
  expect(seen['back']).toBeLessThanOrEqual(bounds.steady);
  expect(seen['lastBack']).toBeLessThanOrEqual(bounds.back);
});

for (const late of [10, 60, 600]) {
  test(`T12: an origin that comes up ${late} seconds after its 500 screens is not stormed by them`, async () => {
    const seen = await worstOfSeeds(bootBeforeOrigin(late));
    expect(seen['boot']).toBeLessThanOrEqual(bounds.boot);
    expect(seen['lastBack']).toBeLessThanOrEqual(bounds.back);
  });
}

test('T12: an origin that restarts meets its 500 screens one after the other', async () => {
  const seen = await worstOfSeeds(restart);
  expect(seen['peak']).toBeLessThanOrEqual(bounds.steady);
  // Those whose poll fell just before the restart come with their next one, a poll and a tenth later.
  expect(seen['lastBack']).toBeLessThanOrEqual(minutes(5.5) + seconds(1));
});

test('T12: a scheduler without chance in its waits fails the same bounds', async () => {
  const seen = await worst(hourOfOutage, [noChance]);
  expect(seen['boot']).toBeGreaterThan(bounds.boot);
  expect(seen['steady']).toBeGreaterThan(bounds.steady);
  expect(seen['back']).toBeGreaterThan(bounds.steady);
});

test('T12: screens without any program ask at once, for nobody has anything to look at', async () => {
  const crowd = crowdOf({ screens, cached: false });
  const from = crowd.machine.now();
  crowd.boot();
  await crowd.pass(seconds(1));
  expect(lastBack(crowd, from)).toBeLessThan(seconds(1));
  await crowd.stop();
});
