import type { ElectronApplication, Page } from 'playwright/test';
import type { Snapshot } from '../../preload/contract.ts';
import type { Program } from '../../program/model.ts';
import { readProgram } from '../../program/readers/readers.ts';
import { defaultRules } from '../../program/schedule/rules.ts';
import { defaultLook } from '../../program/theme/look.ts';
import { instant } from '../../program/time/instant.ts';
import { content, type FeedServer, startFeedServer } from '../fixtures/feed-server.ts';
import { plainOptions } from '../fixtures/feeds.ts';
import { expect, test } from '../fixtures/kiosk.ts';
import { canary, payloads } from '../fixtures/payloads.ts';

const isFull = process.env['CALLBOARD_FULL'] === '1';

const now = Date.UTC(2026, 1, 1, 9, 10);

/** A program whose every text is this one, and whose speakers have this photo, read from a feed as any other. */
const programSaying = (text: string, photo = text): Program => {
  const event = (id: number, minute: string) => ({
    ...{
      id,
      guid: `${text} ${id}`,
      duration: '00:30',
      type: text,
      language: 'en',
      url: text,
      abstract: text,
    },
    ...{ title: text, subtitle: text, track: text, date: `2026-02-01T10:${minute}:00+01:00` },
    persons: [{ public_name: text, affiliation: text, avatar: photo }],
  });
  const days = [{ date: '2026-02-01', rooms: { [text]: [event(1, '00'), event(2, '30'), event(3, '45')] } }];
  const conference = { title: text, acronym: text, time_zone_name: 'Europe/Brussels', days };
  const read = readProgram(JSON.stringify({ schedule: { version: text, conference } }), plainOptions);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.program;
};

const snapshotOf = (program: Program, board: 'tracks' | 'room', revision: number): Snapshot => ({
  revision,
  program,
  notices: [],
  pictures: {},
  screen: {
    board,
    room: program.rooms[0]?.name ?? null,
    track: null,
    language: 'en',
    position: { number: 1, of: 1 },
    rules: defaultRules,
    look: defaultLook,
    motion: 'none',
    secondLanguage: null,
    demo: false,
  },
  health: { state: 'live', confirmedAt: instant(now) },
  rehearsal: { from: instant(Date.now()), at: instant(now), speed: 1 },
  clock: { trusted: true },
  setup: [],
});

/** Pushes a snapshot to the real page as main does, and waits until it is painted. */
const show = (app: ElectronApplication, snapshot: Snapshot): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, pushed) =>
      new Promise<void>((resolve) => {
        const page = BrowserWindow.getAllWindows()[0]?.webContents;
        const painted = (_event: unknown, revision: unknown): void => {
          if (revision !== pushed.revision) return;
          page?.ipc.off('shown', painted);
          resolve();
        };
        page?.ipc.on('shown', painted);
        page?.send('snapshot', pushed);
      }),
    snapshot,
  );

/** Every element of the page, by name, attributes' names and classes. `data-words` comes and goes with a title's length. */
const elementsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].map(
      (element) =>
        `${element.tagName} ${element
          .getAttributeNames()
          .filter((name) => name !== 'data-words')
          .sort()} ${element.getAttribute('class') ?? ''}`,
    ),
  );

/** Lists what the page asks for that is not the app's own, in `globalThis.asked` of main. */
const countRequests = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
      if (!url.startsWith('app://board/')) asked.push(url);
      decide({ cancel: !url.startsWith('app://board/') });
    });
  });

const harmOf = async (app: ElectronApplication, page: Page) => ({
  ran: await page.evaluate((name) => name in globalThis, canary),
  asked: await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
});

test.describe('C7: a hundred texts that would be markup', () => {
  let server: FeedServer;
  test.beforeAll(async () => {
    server = await startFeedServer(content('nothing'));
  });
  test.afterAll(() => server.close());

  test('C14: make no element, run nothing and fetch nothing in any field of any board, photos of speakers neither', async ({
    launch,
  }) => {
    test.setTimeout(180_000);
    const { app, page, said } = await launch([]);
    await said('BOARD_UP');
    await countRequests(app);
    let revision = 1_000_000;
    const texts = payloads(server.url);
    expect(new Set(texts).size).toBe(100);
    for (const board of ['tracks', 'room'] as const) {
      revision += 1;
      await show(app, snapshotOf(programSaying('a plain text'), board, revision));
      const template = await elementsOf(page);
      expect(template.length).toBeGreaterThan(20);
      // The second board shows the same parts in other places: every fourth text in the gate.
      for (const text of board === 'tracks' || isFull ? texts : texts.filter((_, index) => index % 4 === 0)) {
        revision += 1;
        await show(app, snapshotOf(programSaying(text, `${server.url}photo.svg`), board, revision));
        expect(await elementsOf(page), text).toEqual(template);
      }
    }
    expect(await page.locator('body').textContent()).toContain('<img src=x onerror=');
    expect(await harmOf(app, page)).toEqual({ ran: false, asked: [] });
    expect(server.asked).toEqual([]);
  });

  test('would make elements on a page that takes texts for markup', async ({ launch }) => {
    const { app, said } = await launch([]);
    await said('BOARD_UP');
    const elements = await app.evaluate(async ({ BrowserWindow }, texts) => {
      // The board's own page refuses to take a text for markup at all (Trusted Types).
      const naive = new BrowserWindow({ show: false });
      await naive.loadURL('about:blank');
      const code = `document.body.innerHTML = ${JSON.stringify(texts.join(''))}; document.querySelectorAll('*').length`;
      const count = Number(await naive.webContents.executeJavaScript(code));
      naive.destroy();
      return count;
    }, payloads(server.url));
    expect(elements).toBeGreaterThan(25);
  });
});

test('C9: a bidi override in one field turns around nothing beside it', async ({ launch }) => {
  const { app, page, said } = await launch([]);
  await said('BOARD_UP');
  const room = (name: string, title: string): Program => {
    const program = programSaying(title);
    const rooms = [{ name, id: null }];
    return {
      ...program,
      title: 'Event',
      rooms,
      sessions: program.sessions.map((one) => ({ ...one, rooms: [name], speakers: [] })),
    };
  };
  const place = page.locator('.hero-place, .hero-heading');
  const seen: Buffer[] = [];
  for (const [index, title] of ['Plain words', '\u202ePlain words\u2066'].entries()) {
    await show(app, snapshotOf(room('B 13', title), 'room', 2_000_000 + index));
    await expect(place.first()).toHaveText('B 13');
    seen.push(await place.first().screenshot());
  }
  expect(seen[1]?.equals(seen[0] ?? Buffer.alloc(0))).toBe(true);
  await expect(page.locator('.hero-title')).toHaveText('Plain words');
});
