import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { campFeed } from '../fixtures/camp-feed.ts';
import { content, startFeedServer } from '../fixtures/feed-server.ts';
import { expect, test } from '../fixtures/kiosk.ts';
import { settingsFlags } from '../fixtures/settings.ts';

/** Talk 3 begins a minute later in the Hall. */
const minuteBefore = ['--at', '2026-02-01T10:29:00', '--room', 'Hall'];
const before = campFeed(9);
const removed = campFeed(9, '2').replace(/\{[^{}]*"Talk 3"[^{}]*\},?/, '');
/** Talk 3 of the Hall and Talk 4 of the Attic change places. */
const swapped = campFeed(9, '3')
  .replace('"Talk 3"', '"Talk X"')
  .replace('"Talk 4"', '"Talk 3"')
  .replace('"Talk X"', '"Talk 4"');

/** Milliseconds until the element has the text. */
const timeUntil = async (element: Locator, text: string, timeout: number): Promise<number> => {
  const began = performance.now();
  await expect(element).toHaveText(text, { timeout });
  return Math.round(performance.now() - began);
};

test('C15: a session that is cancelled or swapped a minute before its start is so on the wall a poll and two seconds later', async ({
  launch,
  stateFolder,
}) => {
  const server = await startFeedServer(content(before));
  const state = stateFolder();
  const settings = settingsFlags(state, { feed: server.url, pollMinutes: 0.1 });
  const { page, said } = await launch([...settings, ...minuteBefore], { state });
  const [title, gone] = [page.locator('.hero-title'), page.locator('.gone-session')];
  await expect(title).toHaveText('Talk 0');
  await expect(page.locator('.session-row-title').first()).toHaveText('Talk 3');
  const pollAndTwo = 6000 + 2000;

  server.behave(content(removed));
  const cancelled = await timeUntil(gone, 'Cancelled or moved: 10:30 Talk 3', pollAndTwo);
  await expect(page.locator('.session-row-title').first()).toHaveText('Talk 6');
  expect(await said('PROGRAM_CHANGED')).toMatchObject({ n: 1 });

  server.behave(content(swapped));
  const back = await timeUntil(page.locator('.session-row-title').first(), 'Talk 4', pollAndTwo);
  await expect(gone).toHaveCount(0);
  console.log(`C15 over HTTP, polled every 6 s: cancelled after ${cancelled} ms, swapped after ${back} ms`);
  await server.close();
});

test('C15: the same from a file, within two seconds of its being written', async ({
  launch,
  stateFolder,
}) => {
  const state = stateFolder();
  const file = join(state, 'schedule.json');
  const write = (text: string): void => {
    writeFileSync(file, text);
    chmodSync(file, 0o644);
  };
  write(before);
  const { page } = await launch(['--feed', file, ...minuteBefore], { state });
  await expect(page.locator('.hero-title')).toHaveText('Talk 0');
  write(removed);
  const cancelled = await timeUntil(page.locator('.gone-session'), 'Cancelled or moved: 10:30 Talk 3', 2000);
  write(swapped);
  const back = await timeUntil(page.locator('.session-row-title').first(), 'Talk 4', 2000);
  console.log(`C15 from a file: cancelled after ${cancelled} ms, swapped after ${back} ms`);
});

type Rooms = Readonly<Record<'Hall' | 'Attic', readonly { readonly title: string }[]>>;

const inAttic = ({ Hall, Attic, ...rooms }: Rooms): Rooms => {
  const isMoved = ({ title }: { readonly title: string }): boolean => title === 'Talk 3';
  const talks = Hall.filter(isMoved).map((talk) => ({ ...talk, room: 'Attic' }));
  return { ...rooms, Hall: Hall.filter((talk) => !isMoved(talk)), Attic: [...Attic, ...talks] };
};

/** Talk 3 takes place in the Attic; and then Talk 7, which is there already, twenty minutes later. */
const moved = JSON.stringify(
  JSON.parse(before, (key, value) => (key === 'rooms' ? inAttic(value) : key === 'version' ? '4' : value)),
);
const movedAndLater = moved.replace('"version":"4"', '"version":"5"').replaceAll('11:10', '11:30');

test('rule 18: a session that moves is told on the wall of both rooms, where it went and that it is new there', async ({
  launch,
  stateFolder,
}) => {
  const server = await startFeedServer(content(before));
  const state = stateFolder();
  const settings = settingsFlags(state, { feed: server.url, pollMinutes: 0.1 });
  const hall = await launch([...settings, ...minuteBefore], { state });
  await expect(hall.page.locator('.session-row-title').first()).toHaveText('Talk 3');
  server.behave(content(moved));
  await expect(hall.page.locator('.gone-session')).toHaveText('Moved to \u2068Attic\u2069: 10:30 Talk 3', {
    timeout: 8000,
  });
  await expect(hall.page.locator('.session-row-title').first()).toHaveText('Talk 6');
  await hall.stop();

  // The move is on disk, the new hour comes with the first answer after the restart: board time goes on (rule 24).
  const later = ['--at', '2026-02-01T10:29:50', '--room', 'Attic'];
  server.behave(content(movedAndLater));
  const attic = await launch([...settings, ...later], { state });
  const row = (title: string): Locator => attic.page.locator('.session-row', { hasText: title });
  await expect(row('Talk 3').locator('.change-mark')).toHaveText('New room');
  await expect(row('Talk 7').locator('.change-pair')).toHaveText('New timewas 11:10');
  await expect(row('Talk 4').locator('.change-mark')).toHaveCount(0);
  await expect(attic.page.locator('.gone')).toHaveCount(0);
  await server.close();
});

test('C2: a program that loses its half stays on the wall, through a restart too, until staff confirm the loss', async ({
  launch,
  launcher,
  display,
  stateFolder,
}) => {
  const state = stateFolder();
  const confirm = (): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
    new Promise((resolve) => {
      const env = { ...launcher.env, ...display, CALLBOARD_HOME: state };
      const words = [launcher.appPath, '--state', state, '--confirm-program'];
      const child = execFile(launcher.executable, words, { env }, (_error, out, err) =>
        resolve({ code: child.exitCode ?? -1, out, err }),
      );
    });
  const server = await startFeedServer(content(campFeed(60)));
  const flags = settingsFlags(state, { feed: server.url, pollMinutes: 0.1 });
  // In the evening only talks of the second half are left.
  const evening = [...flags, '--at', '2026-02-01T16:05:00', '--room', 'Hall'];
  const first = await launch(evening, { state });
  await expect(first.page.locator('.hero-title')).toHaveText('Talk 36');
  server.behave(content(campFeed(30, '2')));
  expect(await first.said('FEED_SUSPECT')).toMatchObject({ drop: '60->30' });
  expect(await first.said('PROBLEM', ({ code }) => code === 'FEED_SUSPECT')).toBeTruthy();
  await expect(first.page.locator('.hero-title')).toHaveText('Talk 36');
  await first.stop();

  expect(await confirm()).toMatchObject({ code: 1, err: expect.stringContaining('there is nobody to tell') });

  const second = await launch(evening, { state });
  await expect(second.page.locator('.hero-title')).toHaveText('Talk 36');
  const told = await confirm();
  expect(told).toMatchObject({ code: 0, out: expect.stringContaining('was told to believe') });
  expect(await second.said('FEED_SUSPECT_OVER')).toMatchObject({ drop: '60->30', confirmed: 'by staff' });
  await expect(second.page.locator('.hero-title')).not.toHaveText('Talk 36');
  // Talk 36 ran when it went; Talk 39 was due within two hours.
  await expect(second.page.locator('.gone-session').first()).toContainText(
    'Cancelled or moved: 16:00 Talk 36',
  );
  await server.close();
});
