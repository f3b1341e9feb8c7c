import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenSettings } from '../fixtures/broken-settings.ts';
import { mountSmallDisk, noMount } from '../fixtures/disk.ts';
import { content } from '../fixtures/feed-server.ts';
import { smallFeed } from '../fixtures/feeds.ts';
import { full } from '../fixtures/full.ts';
import { settingsFlags } from '../fixtures/settings.ts';
import { expect, test } from '../fixtures/situation.ts';

const during = ['--room', 'Main hall', '--at', '2026-02-01T10:05'];
const revised = smallFeed(['Opening, revised', 'Second talk', 'Third talk']);

const refusals = [
  { row: 'S2', disk: 'full', errno: 'ENOSPC' },
  { row: 'S3', disk: 'read-only', errno: 'EROFS' },
] as const;

for (const { row, disk, errno } of refusals) {
  test(`${row}: on a ${disk} disk a changed program is on the wall from memory, and status and log say why it is not kept`, async ({
    given,
  }) => {
    const { page, said, feed } = await given({ store: 'good', disk, flags: during });
    await expect(page.locator('.hero-title')).toHaveText('Opening');
    await feed(content(revised));
    await expect(page.locator('.hero-title')).toHaveText('Opening, revised', { timeout: 20_000 });
    expect(await said('CACHE_WRITE_FAIL')).toMatchObject({ errno });
    await said('PROBLEM', (line) => line['code'] === 'STORE_FAILED');
    await expect(page.locator('.hero-title')).toHaveText('Opening, revised');
  });
}

for (const name of full ? ['profile', 'status.json', 'feeds', 'sign.json'] : ['profile', 'status.json']) {
  test(`S3: with the wrong kind of thing where "${name}" of the state belongs, the board comes up`, async ({
    launch,
    stateFolder,
  }) => {
    const state = stateFolder();
    const feed = join(state, 'schedule.json');
    writeFileSync(feed, smallFeed(['Opening']), { mode: 0o644 });
    if (name.endsWith('.json')) mkdirSync(join(state, name));
    else writeFileSync(join(state, name), 'not a folder');
    const { page, said } = await launch(['--feed', feed, ...during], { state });
    await expect(page.locator('.hero-title')).toHaveText('Opening', { timeout: 20_000 });
    // Electron refuses the lock there, as it does to a second start.
    if (name === 'profile') await said('PROFILE_UNUSABLE');
  });
}

test('S3: on a disk that has become read-only as a whole the board comes up, though no lock can be had', async ({
  launch,
  launcher,
  stateFolder,
}) => {
  const state = stateFolder();
  const disk = mountSmallDisk(64, state);
  test.skip(disk === null, noMount);
  if (disk === null) return;
  try {
    mkdirSync(join(state, 'log'));
    const feed = join(state, 'schedule.json');
    writeFileSync(feed, smallFeed(['Opening']), { mode: 0o644 });
    launcher.own(state);
    const first = await launch(['--feed', feed, ...during], { state, owned: true });
    await expect(first.page.locator('.hero-title')).toHaveText('Opening');
    // As a power cut ends it: its lock stays.
    const ended = new Promise<void>((resolve) => first.app.on('close', () => resolve()));
    first.app.process().kill('SIGKILL');
    await ended;
    disk.freeze();
    const second = await launch(['--feed', feed, ...during], { state, owned: true });
    await expect(second.page.locator('.hero-title')).toHaveText('Opening', { timeout: 20_000 });
    await second.stop();
  } finally {
    disk.unmount();
  }
});

/** Of the fifty, a few that leave no feed: a field that cannot be used, cut off, not settings at all. */
const kinds = [32, 9, 25, 36].slice(0, full ? 4 : 2).map((index) => brokenSettings[index]);

for (const [index, broken] of kinds.entries()) {
  test(`S5: a first settings file that is broken (kind ${index + 1}) is said on the wall, to be read from two metres`, async ({
    launch,
    stateFolder,
  }) => {
    if (broken === undefined) throw new Error('no such settings');
    const state = stateFolder();
    const flags = settingsFlags(state, broken.text);
    const { page, said } = await launch(flags, { state });
    const path = flags[1] ?? '';
    expect(await said('CONFIG_BAD')).toMatchObject({ path });
    const line = page.locator('.standby-setup li').first();
    await expect(line).toContainText(broken.field === null ? path : `${path}: ${broken.field}`);
    // Two metres ask for capitals of 5 mm: 2.5 % of the short side of a 40-inch screen is 12 mm of font size.
    const share = await line.evaluate(
      (node) => Number.parseFloat(getComputedStyle(node).fontSize) / Math.min(innerWidth, innerHeight),
    );
    expect(share).toBeGreaterThan(0.025);
    await expect(page.locator('body')).not.toContainText(/demo/i);
  });
}
