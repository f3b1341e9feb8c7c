import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { content, routes, startFeedServer } from '../fixtures/feed-server.ts';
import { full } from '../fixtures/full.ts';
import { expect, type Kiosk, test } from '../fixtures/kiosk.ts';
import { listenTo, type PageEars } from '../fixtures/page-ears.ts';
import { fumble, noiseOf, noNoise } from '../fixtures/page-quiet.ts';
import { settingsFlags } from '../fixtures/settings.ts';
import { movePointer, pointerPixels } from '../fixtures/x-pointer.ts';

const program = readFileSync(
  join(import.meta.dirname, '..', '..', 'assets', 'demo', 'schedule.json'),
  'utf8',
);
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h60v20z"/></svg>';
const two = (count: number): string => String(count).padStart(2, '0');

/** Twenty seconds of each minute an emergency, a band all the time, and sponsors where they have their turn. */
const notices = JSON.stringify({
  callboard: 1,
  notices: [
    { text: 'Lunch is served in the foyer' },
    { level: 'sponsor', title: 'ACME Rockets', text: 'Thank you for the coffee', seconds: 20 },
    ...Array.from({ length: 180 }, (_, minute) => {
      const at = `2020-12-14T${10 + Math.floor(minute / 60)}:${two(minute % 60)}`;
      return { level: 'emergency', icon: 'info', text: 'Drill', start: `${at}:00`, end: `${at}:20` };
    }),
  ],
});

/** Two minutes of the issue; in the gate as long as it takes to see all faces, at sixty times the pace. */
const [least, most, speed] = full ? [120_000, 120_000, '10'] : [1000, 15_000, '60'];

/** Watches until all faces were seen, and for as long as was asked; gives the faces. */
const watched = async (
  { page }: Kiosk,
  ears: PageEars,
  wanted: readonly string[],
  display: Record<string, string | undefined>,
): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  const { width, height } = await page.evaluate(() => ({ width: screen.width, height: screen.height }));
  for (let spent = 0, turn = 0; spent < least || (spent < most && seen.size < wanted.length); turn += 1) {
    const began = performance.now();
    for (const face of wanted) {
      if (seen.has(face) || (await page.locator(`.${face}`).count()) === 0) continue;
      seen.add(face);
      await fumble(page);
    }
    expect(await noiseOf(page)).toEqual(noNoise);
    await movePointer(display, ((turn * 311) % (width - 40)) + 20, ((turn * 173) % (height - 40)) + 20);
    expect(ears.sockets()).toEqual([]);
    // X draws its own pointer until the page has heard of the first move.
    await expect.poll(() => pointerPixels(display), { timeout: 2000 }).toBe(0);
    await page.waitForTimeout(full ? 250 : 20);
    spent += performance.now() - began;
  }
  return seen;
};

const withSponsors = ['takeover', 'band', 'sponsor'];

for (const [board, flags, faces] of [
  ['tracks', [], withSponsors],
  ['lobby', [], withSponsors],
  ['agenda', [], ['takeover', 'band']],
  ['standby', [], withSponsors],
  ['room', ['--room', '主会场 Main Hall'], ['takeover', 'band']],
] as const) {
  test(`with the network gone the ${board} board asks for nothing but app://, and shows nothing of a browser whatever hands do`, async ({
    launch,
    stateFolder,
    display,
  }) => {
    test.setTimeout(most + 60_000);
    const state = stateFolder();
    const server = await startFeedServer(
      routes({ '/program.json': content(program), '/notices.json': content(notices) }),
    );
    writeFileSync(join(state, 'logo.svg'), logo);
    const theme = { logo: 'logo.svg' };
    const from = { theme, feed: `${server.url}program.json`, notices: `${server.url}notices.json` };
    const rehearsal = ['--at', '2020-12-14T10:00', '--speed', speed];
    const kiosk = await launch([...settingsFlags(state, from), '--board', board, ...flags, ...rehearsal], {
      state,
    });
    await kiosk.said('BOARD_UP');
    await expect(kiosk.page.locator('.takeover, .band').first()).toBeAttached();
    await server.close();
    const ears = await listenTo(kiosk);
    const env = { ...process.env, ...display };
    expect([...(await watched(kiosk, ears, faces, env))].sort()).toEqual([...faces].sort());
    expect((await ears.asked()).filter((url) => !url.startsWith('app://board/'))).toEqual([]);
    expect(await ears.tried()).toEqual([]);

    // That all of this is heard and seen where there is something.
    await kiosk.page.evaluate(() => {
      for (const src of ['http://127.0.0.1:9/pixel.png', 'app://board/none.png']) new Image().src = src;
      const wall = document.querySelector<HTMLElement>('#wall');
      if (wall) wall.style.cursor = 'crosshair';
    });
    await expect.poll(() => ears.tried()).toEqual(['http://127.0.0.1:9/pixel.png']);
    const heard = async () => (await ears.asked()).filter((url) => url === 'app://board/none.png').length;
    await expect.poll(heard).toBe(2);
    await expect.poll(() => pointerPixels(env)).toBeGreaterThan(0);
    expect((await noiseOf(kiosk.page)).cursors).toContain('div');
  });
}
