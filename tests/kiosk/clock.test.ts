import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { full } from '../fixtures/full.ts';
import { setClock } from '../fixtures/set-clock.ts';
import { settingsFlags } from '../fixtures/settings.ts';
import { expect, test } from '../fixtures/situation.ts';
import { longestTimers } from '../fixtures/wrong-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Everything that a board says of this moment, in English. */
const claims =
  /\bnow\b|\bnext\b|\bin \d+ (min|h)|left|until|ending|starts|welcome|see you|thank you|not started/i;

/** A week of hourly talks in one room, "Hall", around an instant; "Talk 0" begins in the hour of that instant. */
const hourlyProgram = (around: number): string => {
  const first = Math.floor(around / hour) * hour;
  const talks = Array.from({ length: 24 * 7 }, (_, index) => ({
    id: index,
    date: new Date(first + (index - 84) * hour).toISOString(),
    duration: '1:00',
    room: 'Hall',
    title: `Talk ${index - 84}`,
  }));
  const days = [{ date: new Date(first).toISOString().slice(0, 10), rooms: { Hall: talks } }];
  return JSON.stringify({ schedule: { conference: { title: 'Hourly', time_zone_name: 'UTC', days } } });
};

test('K4: a running board is right within 2 s of each step of the clock, from 5 s to a day, and never flickers', async ({
  launch,
  stateFolder,
}) => {
  const state = stateFolder();
  const feed = join(state, 'hourly.json');
  const began = Date.now();
  writeFileSync(feed, hourlyProgram(began), { mode: 0o644 });
  const kiosk = await launch(['--room', 'Hall', ...settingsFlags(state, { feed, trustClock: true })], {
    state,
  });
  const { page, said, log } = kiosk;
  const title = page.locator('.hero-title');
  const first = Math.floor(began / hour);
  let shifted = 0;
  const right = (): string => `Talk ${Math.floor((Date.now() + shifted) / hour) - first}`;
  await expect(title).toHaveText(right());
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = (): void => {
      const text = document.querySelector('.hero-title')?.textContent ?? '';
      if (seen.at(-1) !== text) seen.push(text);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { seen });
  });
  const wanted = [right()];
  const took: number[] = [];
  const steps = [5000, -5000, hour, -hour, 9 * hour, -9 * hour, day, -day, 3 * day];
  for (const [index, step] of steps.entries()) {
    await setClock(kiosk, step);
    shifted += step;
    const set = Date.now();
    await expect(title, `after ${step} ms`).toHaveText(right(), { timeout: 2000 });
    await said('CLOCK_STEP', (line) => Math.abs(Number(line['delta']) - step) < 500);
    took.push(Date.now() - set);
    if (wanted.at(-1) !== right()) wanted.push(right());
    expect(log.filter(({ event }) => event === 'CLOCK_STEP')).toHaveLength(index + 1);
  }
  console.log(`right and logged after ${took.join(' ')} ms`);
  expect(Math.max(...took)).toBeLessThan(2000);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(wanted);
});

test('K5, K6: a boot in 1970 with a program on disk shows a list of the day, and no word, clock or date of this moment', async ({
  given,
}) => {
  const program = hourlyProgram(Date.now());
  const kiosk = await given({
    ...{ feed: 'down', store: 'good', clock: '1970-01-01T00:00:20Z', program },
    flags: ['--room', 'Hall'],
  });
  const { page, said, feed, log } = kiosk;
  expect(await said('CLOCK_UNTRUSTED')).toMatchObject({ why: 'before-build', off: null });
  await said('BOARD_UP');
  await expect(page.locator('.agenda-notice')).toHaveText(/check the time/);
  await expect(page.locator('.agenda-title').first()).toHaveText(/Talk/);
  await expect(page.locator('.bar-clock, .bar-date')).toHaveCount(0);
  expect(await page.locator('body').innerText()).not.toMatch(claims);

  // The network comes, and with it the date: the list stays until the clock is set.
  await feed('up');
  const behind = await said('CLOCK_UNTRUSTED', ({ off }) => off !== null);
  expect(Math.abs(Number(behind['off']) - (Date.now() - Date.parse(behind['time'] as string)))).toBeLessThan(
    3000,
  );
  expect(await page.locator('body').innerText()).not.toMatch(claims);

  await setClock(kiosk, Number(behind['off']));
  await said('CLOCK_TRUSTED');
  await expect(page.locator('.hero-title')).toHaveText('Talk 0', { timeout: 2000 });
  await expect(page.locator('.hero-badge')).toHaveText(/now|ending/i);
  expect(log.filter(({ event }) => event === 'CLOCK_STEP')).toHaveLength(1);

  // K6: with a program 56 years ahead, a boundary an hour ahead, a poll and a health to wait for.
  for (const longest of await longestTimers(kiosk)) {
    expect(longest).toBeGreaterThanOrEqual(1000);
    expect(longest).toBeLessThanOrEqual(minute);
  }
});

test('K5: a clock that is three hours behind, as after a long power cut, is found out by the first answer', async ({
  given,
}) => {
  const clock = new Date(Date.now() - 3 * hour).toISOString();
  const program = hourlyProgram(Date.now());
  const { page, said } = await given({ clock, program, flags: ['--room', 'Hall'] });
  const doubt = await said('CLOCK_UNTRUSTED');
  // A build of today may be younger than this clock.
  expect(doubt['why']).toMatch(/http-date|before-build/);
  await said('CLOCK_UNTRUSTED', ({ off }) => Math.abs(Number(off) - 3 * hour) < 5000);
  await expect(page.locator('.agenda-notice')).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(claims);
});

test('K5: a boot in 1970 without any program holds, and shows no clock', async ({ given }) => {
  const { page, said } = await given({ feed: 'down', clock: '1970-01-01T00:00:20Z' });
  await said('BOARD_UP');
  await expect(page.locator('.standby')).toHaveText(/program follows/i);
  await expect(page.locator('.bar-clock, .bar-date')).toHaveCount(0);
});

test('K5: a board that trusts its clock blindly says what is on in 1970, and is caught by the same look', async ({
  given,
}) => {
  const program = hourlyProgram(Date.parse('1970-01-01T00:00:20Z'));
  const { page, said } = await given({
    ...{ feed: 'down', store: 'good', clock: '1970-01-01T00:00:20Z', program },
    flags: ['--room', 'Hall'],
    settings: { trustClock: true },
  });
  await said('BOARD_UP');
  await expect(page.locator('.hero-title')).toHaveText('Talk 0');
  expect(await page.locator('body').innerText()).toMatch(claims);
});

test('K2: the zone of the screen changes no letter of what it says', async ({ launch, stateFolder }) => {
  test.slow();
  const zones = [...(full ? ['UTC', 'Asia/Calcutta'] : []), 'America/Los_Angeles', 'Pacific/Apia'];
  const said = new Map<string, string>();
  for (const zone of zones) {
    const state = stateFolder();
    const feed = join(state, 'night.json');
    writeFileSync(feed, hourlyProgram(Date.parse('2026-06-05T22:00:00Z')), { mode: 0o644 });
    // A rehearsal that all but stands still: every run says the same minute.
    const flags = [
      '--feed',
      feed,
      '--time-zone',
      'Europe/Brussels',
      '--at',
      '2026-06-05T23:30',
      '--speed',
      '0.001',
    ];
    const kiosk = await launch([...flags, '--room', 'Hall'], { state, env: { TZ: zone } });
    expect(await kiosk.said('STARTED')).toMatchObject({ event: 'STARTED' });
    expect(await kiosk.said('ZONE')).toMatchObject({ venue: 'Europe/Brussels', system: zone });
    await kiosk.said('BOARD_UP');
    said.set(zone, await kiosk.page.locator('body').innerText());
    await kiosk.stop();
  }
  expect(said.get('Pacific/Apia')).toContain('23:30');
  expect([...new Set(said.values())]).toHaveLength(1);
});

test('K3: on the night the clocks go forward the wall goes from 01:59 to 03:00, and the session goes on', async ({
  given,
}) => {
  const talk = (title: string, date: string, duration: string) => ({
    ...{ id: title, title, date, duration, room: 'Hall' },
  });
  const talks = [
    talk('Night program', '2026-03-29T00:30:00+01:00', '2:00'),
    talk('Later', '2026-03-29T05:00:00+02:00', '1:00'),
  ];
  const days = [{ date: '2026-03-28', rooms: { Hall: talks } }];
  const conference = { title: 'Night', time_zone_name: 'Europe/Brussels', days };
  const { page } = await given({
    program: JSON.stringify({ schedule: { conference } }),
    clock: '2026-03-29T00:59:48Z',
    flags: ['--room', 'Hall'],
    settings: { trustClock: true },
  });
  const clock = page.locator('.bar-clock');
  await expect(clock).toHaveText(/01:59|03:00/);
  await expect(clock).toHaveText('03:00', { timeout: 20_000 });
  await expect(page.locator('.hero-title')).toHaveText('Night program');
  // Half an hour is left of the two: the wall says 03:30, and nobody counts an hour twice.
  await expect(page.locator('.hero-time')).toHaveText(/–03:30$/);
});
