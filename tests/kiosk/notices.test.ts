import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Said, test } from '../fixtures/kiosk.ts';
import { writeNotices } from '../fixtures/noticing.ts';
import { settingsFlags } from '../fixtures/settings.ts';

const inEmergency = (text: string): string =>
  JSON.stringify({ callboard: 1, notices: [{ level: 'emergency', icon: 'evacuation', text }] });

/** That a file with one notice was taken in. */
const tellsOne = ({ notices }: Said): boolean => notices === 1;

test('an emergency is on the wall as soon as its file is written, stays through a broken file and a restart, and goes with it', async ({
  launch,
  stateFolder,
}) => {
  const state = stateFolder();
  const file = join(state, 'notices.json');
  // Only the watch over the file can tell of it: the next poll is ten minutes away.
  const flags = settingsFlags(state, { notices: 'notices.json', noticesPollSeconds: 600 });
  const first = await launch(flags, { state });
  await first.said('BOARD_UP');
  const takeover = first.page.locator('.takeover-title');
  await expect(first.page.locator('.track-card, .hero').first()).toBeVisible();

  writeFileSync(file, inEmergency('Leave the building'));
  await first.said('FEED_TAKEN', tellsOne);
  await expect(takeover).toHaveText('Leave the building');
  await expect(first.page.locator('.track-card, .hero')).toHaveCount(0);

  writeFileSync(file, '{"callboard": 1, "notices": [{"lev');
  await first.said('FEED_REJECTED');
  await expect(takeover).toHaveText('Leave the building');
  await first.stop();

  const second = await launch(flags, { state });
  await expect(second.page.locator('.takeover-title')).toHaveText('Leave the building');
  await second.said('BOARD_UP');
  writeNotices(file, 'Lunch is served');
  await second.said('FEED_TAKEN', tellsOne);
  await expect(second.page.locator('.band-text')).toHaveText('Lunch is served');
  await expect(second.page.locator('.track-card, .hero').first()).toBeVisible();
  rmSync(file);
  await expect(second.page.locator('.band')).toHaveCount(0);
});

test('the logo of a sponsor stands on its page, drawn from the file beside the notices; a broken one leaves the name', async ({
  launch,
  stateFolder,
}) => {
  // The pages of the board and of the darkroom, and two turns of sponsors, fit a minute only where nothing else runs.
  test.slow();
  const state = stateFolder();
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10H0z"/></svg>';
  writeFileSync(join(state, 'logo.svg'), logo);
  writeFileSync(join(state, 'broken.svg'), logo.slice(0, 50));
  const sponsors = ['logo.svg', 'broken.svg'].map((picture) => ({
    ...{ level: 'sponsor', title: picture, text: 'Thank you', picture, seconds: 60 },
  }));
  writeFileSync(join(state, 'notices.json'), JSON.stringify({ notices: sponsors }));
  const flags = ['--board', 'standby', '--at', '2020-12-14T10:00', '--speed', '30'];
  const { page, said } = await launch([...settingsFlags(state, { notices: 'notices.json' }), ...flags], {
    state,
  });
  await said('PICTURE_FAIL');
  const drawn = page.locator('.sponsor-logo');
  await expect(drawn).toHaveAttribute('alt', 'logo.svg', { timeout: 20_000 });
  // The page turns every two seconds at this speed: what is asked of it may come between two of its turns.
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
  await expect(page.locator('.sponsor-name')).toHaveText('broken.svg', { timeout: 20_000 });
});
