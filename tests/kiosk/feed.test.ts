import { content, startFeedServer } from '../fixtures/feed-server.ts';
import { realFeed, withoutRealFeeds } from '../fixtures/feeds.ts';
import { expect, test } from '../fixtures/kiosk.ts';
import { plainText } from '../fixtures/plain-text.ts';
import { settingsFlags } from '../fixtures/settings.ts';

const saturday = '2024-02-03T10:55';
const brussels = ['--time-zone', 'Europe/Brussels'];

test.describe('FOSDEM 2024 from a local web server', () => {
  test.skip(...withoutRealFeeds);
  const fosdem = (): string => realFeed('frab-xml/fosdem-2024.xml').toString('utf8');

  test('the tracks board turns through every track that has a session now or within the hour', async ({
    launch,
  }) => {
    const server = await startFeedServer(content(fosdem()));
    const flags = ['--feed', server.url, '--at', saturday, '--speed', '15'];
    const { page, said } = await launch(flags);
    await said('BOARD_UP');
    const names = page.locator('.track-card-name, .hero-track .hero-heading');
    const seen = new Set<string>();
    // Counted from the XML by a second, naive reading of rule 20.
    const wanted = tracksAround(fosdem(), '2024-02-03T10:55:00+01:00', 60);
    await expect
      .poll(
        async () => {
          for (const name of await names.allInnerTexts()) seen.add(plainText(name).trim());
          return wanted.filter((name) => ![...seen].some((shown) => sameName(shown, name)));
        },
        { timeout: 45_000, intervals: [200] },
      )
      .toEqual([]);
    await server.close();
  });

  test('a door sign is right from the server, without the server, and after a restart without it', async ({
    launch,
    stateFolder,
  }) => {
    const server = await startFeedServer(content(fosdem()));
    const flags = ['--feed', server.url, '--room', 'Janson', '--at', '2024-02-03T11:05', ...brussels];
    const state = stateFolder();
    const first = await launch(flags, { state });
    await expect(first.page.locator('.hero-heading')).toHaveText('Janson');
    await expect(first.page.locator('.hero-title')).toContainText('Outreachy');
    await first.said('FEED_TAKEN');
    await server.close();
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await expect(first.page.locator('.hero-title')).toContainText('Outreachy');
    await first.stop();

    const second = await launch(flags, { state });
    await second.said('CACHE_LOADED');
    const up = await second.said('BOARD_UP');
    expect(up['sessions']).toBe(876);
    await expect(second.page.locator('.hero-title')).toContainText('Outreachy');
    await second.said('FEED_CONN');
    await expect(second.page.locator('.hero-title')).toContainText('Outreachy');
  });

  test('C15: an edited feed is on the wall within 2 seconds of being fetched, without a reload', async ({
    launch,
    stateFolder,
  }) => {
    const before = fosdem();
    const after = before.replaceAll('Outreachy: 1000 interns', 'Outreachy: 1001 interns');
    const server = await startFeedServer(content(before));
    const state = stateFolder();
    const settings = settingsFlags(state, { feed: server.url, pollMinutes: 0.1 });
    const { page, said, log } = await launch([...settings, '--room', 'Janson', '--at', '2024-02-03T11:05'], {
      state,
    });
    await expect(page.locator('.hero-title')).toContainText('1000');
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    const revised = server.asked.length;
    server.behave(content(after));
    await expect.poll(() => server.asked.length, { timeout: 20_000 }).toBeGreaterThan(revised);
    await expect(page.locator('.hero-title')).toContainText('1001', { timeout: 2000 });
    await said('FEED_TAKEN', () => log.filter(({ event }) => event === 'FEED_TAKEN').length > 1);
    expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
    await server.close();
  });
});

/** The shown name may be clamped with an ellipsis. */
const sameName = (shown: string, name: string): boolean =>
  shown === name || (shown.endsWith('…') && name.startsWith(shown.slice(0, -1).trim()));

/** Tracks with a session on at `at` or starting within `minutes`, read naively from frab XML. */
const tracksAround = (xml: string, at: string, minutes: number): readonly string[] => {
  const now = Date.parse(at);
  const events = [...xml.matchAll(/<event [^>]*>[\s\S]*?<\/event>/g)].map(([event]) => {
    const field = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(event)?.[1] ?? '';
    const [hours = 0, mins = 0] = field('duration').split(':').map(Number);
    const start = Date.parse(field('date'));
    return {
      start,
      end: start + (hours * 60 + mins) * 60_000,
      track: field('track').replaceAll('&amp;', '&'),
    };
  });
  const active = events.filter(({ start, end }) => start <= now + minutes * 60_000 && end > now);
  return [...new Set(active.map(({ track }) => track))];
};
