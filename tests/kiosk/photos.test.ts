import { content, redirect, routes, startFeedServer } from '../fixtures/feed-server.ts';
import { expect, test } from '../fixtures/kiosk.ts';
import { bombPng, drawnPng, smallJpeg } from '../fixtures/photos.ts';
import { settingsFlags } from '../fixtures/settings.ts';

const at = '2026-06-05T10:20:00Z';

/** Sessionize's "all" of one session whose speakers have these photos. */
const sessionize = (photos: Readonly<Record<string, string>>): string => {
  const people = Object.entries(photos);
  return JSON.stringify({
    sessions: [
      {
        id: '1',
        title: 'Painting with light',
        startsAt: '2026-06-05T10:00:00Z',
        endsAt: '2026-06-05T11:00:00Z',
        speakers: people.map(([name]) => name),
        roomId: 7,
        isServiceSession: false,
        isPlenumSession: false,
        categoryItems: [],
      },
    ],
    speakers: people.map(([name, profilePicture]) => ({
      id: name,
      fullName: name,
      profilePicture,
      tagLine: '',
    })),
    rooms: [{ id: 7, name: 'Hall' }],
    categories: [],
    questions: [],
  });
};

/** Begins and ends as a PNG of this size, and has nothing of it in between. */
const garbled = drawnPng(60, 80).fill(0x55, 60, -20);

test('photos of a Sessionize feed are decoded, stand on the door, and stay when the server is gone; a bomb and a broken one have initials', async ({
  launch,
  stateFolder,
}) => {
  const server = await startFeedServer(content(''));
  const { url } = server;
  const feed = sessionize({
    'Ada Lark': `${url}twelve-megapixels.png`,
    'Bo Fern': `${url}garbled.png`,
    'Cy Moss': `${url}bomb.png`,
    'Eli Rohr': `${url}moved`,
  });
  server.behave(
    routes({
      '/all': content(feed, { type: 'application/json' }),
      '/twelve-megapixels.png': content(drawnPng(4000, 3000)),
      '/moved': redirect('/small.jpg'),
      '/small.jpg': content(smallJpeg),
      '/garbled.png': content(garbled),
      '/bomb.png': content(bombPng()),
    }),
  );
  const state = stateFolder();
  const flags = [...settingsFlags(state, { feed: `${url}all`, room: 'Hall' }), '--at', at];
  const first = await launch(flags, { state });
  const photos = first.page.locator('.faces img');
  await expect(photos).toHaveCount(2, { timeout: 20_000 });
  const widths = () => photos.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  // Squares: of 4000 by 3000, and of 48 by 64.
  await expect.poll(widths).toEqual([400, 48]);
  await expect(first.page.locator('.face-letters')).toHaveText(['BF', 'CM']);
  const faults = first.log.filter(({ event }) => event === 'PICTURE_FAIL').map(({ why }) => String(why));
  expect(faults.toSorted()).toEqual([
    expect.stringMatching(/^cannot be decoded/),
    'has 30000 by 30000 pixels',
  ]);
  expect(first.log.map(({ event }) => event)).not.toContain('REQUEST_BLOCKED');
  // The darkroom closes when nothing came for a while.
  const pages = () =>
    first.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((page) => page.getURL()));
  await expect.poll(pages, { timeout: 12_000 }).not.toContain('app://darkroom/');
  await first.stop();
  await server.close();

  const second = await launch(flags, { state });
  const kept = second.page.locator('.faces img');
  await expect(kept).toHaveCount(2);
  await expect
    .poll(() => kept.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)))
    .toEqual([400, 48]);
  await expect(second.page.locator('.hero-people')).toContainText('Ada Lark');
});
