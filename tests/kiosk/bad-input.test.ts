import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Behaviour, content, startFeedServer } from '../fixtures/feed-server.ts';
import { smallFeed } from '../fixtures/feeds.ts';
import { expect, test } from '../fixtures/kiosk.ts';
import { settingsFlags } from '../fixtures/settings.ts';

const good = smallFeed(['Opening', 'Second talk', 'Third talk']);
const during = ['--at', '2026-02-01T10:05'];

const bomb: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/xml', 'content-encoding': 'gzip' });
  response.end(gzipSync(Buffer.alloc(210_000_000, 0x20)));
};

const bad: readonly (readonly [string, string, Behaviour, RegExp])[] = [
  [
    'T6',
    'a web page',
    content('<!doctype html><title>Sign in</title><form></form>', { type: 'application/xml' }),
    /NOT_A_PROGRAM/,
  ],
  ['C1', 'a truncated program', content(good.slice(0, good.length / 2)), /FEED_PARSE/],
  ['C2', 'an empty program', content(smallFeed([])), /FEED_EMPTY/],
  ['C1', 'nothing at all', content(''), /NOT_A_PROGRAM|FEED_EMPTY|FEED_PARSE|FORMAT_UNKNOWN/],
  ['T8', '210 MB once unpacked', bomb, /FEED_TOO_BIG/],
];

for (const [row, what, behaviour, code] of bad) {
  test(`${row}: when the feed becomes ${what}, the last good board stays and one problem says why`, async ({
    launch,
    stateFolder,
  }) => {
    const server = await startFeedServer(content(good));
    const state = stateFolder();
    const settings = settingsFlags(state, { feed: server.url, pollMinutes: 0.1 });
    const { page, said, log } = await launch([...settings, '--room', 'Main hall', ...during], { state });
    await expect(page.locator('.hero-title')).toHaveText('Opening');
    server.behave(behaviour);
    const problem = await said('PROBLEM', (line) => code.test(String(line['code'])));
    expect(String(problem['message']).length).toBeGreaterThan(20);
    await expect(page.locator('.hero-title')).toHaveText('Opening');
    expect(log.filter((line) => line.event === 'PROBLEM' && code.test(String(line['code'])))).toHaveLength(1);
    await server.close();
  });
}

test('T6, T3: a feed that never was a program leaves a calm standby board without any error text', async ({
  launch,
}) => {
  const server = await startFeedServer(content('<html><body>502 Bad Gateway</body></html>'));
  const { page, said } = await launch(['--feed', server.url]);
  await said('PROBLEM', (line) => line['code'] === 'NOT_A_PROGRAM');
  await said('BOARD_UP');
  const text = await page.locator('body').textContent();
  expect(text).toMatch(/program follows/i);
  expect(text).not.toMatch(/error|problem|502|gateway/i);
  await server.close();
});

test('a sign for a room that is not in the program says so once, shows its name, and claims nothing of it', async ({
  launch,
  stateFolder,
}) => {
  const state = stateFolder();
  const feed = join(state, 'schedule.json');
  writeFileSync(feed, good, { mode: 0o644 });
  const { page, said } = await launch(['--feed', feed, '--room', 'Main hal', ...during], { state });
  const problem = await said('PROBLEM', (line) => line['code'] === 'ROOM_UNKNOWN');
  expect(problem['message']).toContain('"Main hall"');
  await expect(page.locator('.hero-heading')).toHaveText('Main hal');
  await expect(page.locator('body')).not.toContainText('Opening');
  await expect(page.locator('body')).not.toContainText('No sessions');
});

test('a settings file broken by an edit leaves the screen with the last one that worked', async ({
  launch,
  stateFolder,
}) => {
  const state = stateFolder();
  const feed = join(state, 'schedule.json');
  writeFileSync(feed, good, { mode: 0o644 });
  const first = await launch([...settingsFlags(state, { feed, room: 'Main hall' }), ...during], { state });
  await expect(first.page.locator('.hero-title')).toHaveText('Opening');
  await first.stop();
  const second = await launch([...settingsFlags(state, `{ "feed": "${feed}" "room": `), ...during], {
    state,
  });
  const problem = await second.said('PROBLEM', (line) => line['code'] === 'SETTINGS_FILE');
  expect(problem['where']).toContain('settings.json');
  await expect(second.page.locator('.hero-title')).toHaveText('Opening');
});
