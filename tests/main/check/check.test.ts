import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { content, startFeedServer } from '../../fixtures/feed-server.ts';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { check, reportOn } from './checking.ts';

const feed = smallFeed(['Opening', 'Second talk', 'Third talk']);

test('the report has one row per room, with what a board for it shows', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'schedule.json');
    await writeFile(path, feed);
    expect(await reportOn(path, '--at', '2026-02-01T10:05')).toEqual({
      version: 1,
      sources: [{ from: path, format: 'frab-json', sessions: 3 }],
      title: 'Small conference',
      timeZone: 'Europe/Brussels',
      counts: { sessions: 3, rooms: 1, tracks: 1, skipped: 0 },
      firstStart: '2026-02-01T09:00:00Z',
      lastEnd: '2026-02-01T10:30:00Z',
      rooms: ['Main hall'],
      tracks: ['Everything'],
      problems: [],
      at: '2026-02-01T09:05:00Z',
      now: [
        {
          room: 'Main hall',
          phase: 'running',
          sessions: [session('guid-1', 'Opening', '09:00', '09:30')],
          next: {
            start: '2026-02-01T09:30:00Z',
            sessions: [session('guid-2', 'Second talk', '09:30', '10:00')],
          },
          cancelled: [],
          allDay: [],
        },
      ],
    });
  });
});

const session = (id: string, title: string, start: string, end: string) => ({
  id,
  title,
  start: `2026-02-01T${start}:00Z`,
  end: `2026-02-01T${end}:00Z`,
  track: 'Everything',
});

test('check says what can be read from the distance of the settings, and what does not fit on a page then', async () => {
  await inFolder(async (folder) => {
    const settings = join(folder, 'settings.json');
    const screen = { diagonalInches: 43, distanceMetres: 5 };
    const feed = join(import.meta.dirname, '../../../assets/demo/schedule.json');
    const said = async (board: string): Promise<string> => {
      await writeFile(settings, JSON.stringify({ screen, feed, board }));
      return (await check('--settings', settings, '--at', '2020-12-14T10:40')).out;
    };
    const out = await said('tracks');
    expect(out).toContain('From 5 m a 43" screen needs type of 58 px and more, and 96 px for');
    expect(out).toMatch(/\d+ tracks do not fit legibly on one page: \d+ pages of 2 at most\./);
    expect(await said('lobby')).toMatch(/\d+ rooms do not fit legibly on one page: \d+ pages of 3 at most\./);
    const agenda = await said('agenda');
    expect(agenda).toMatch(/\d+ sessions do not fit legibly on one page: \d+ pages of 3 at most\./);
    expect(agenda).not.toContain('rooms by time');
  });
});

test('the report names the event as the settings do', async () => {
  await inFolder(async (folder) => {
    const settings = join(folder, 'settings.json');
    await writeFile(join(folder, 'schedule.json'), smallFeed(['Opening'], ''));
    await writeFile(settings, JSON.stringify({ title: 'Ours', sources: [{ from: 'schedule.json' }] }));
    expect((await reportOn('--settings', settings)).title).toBe('Ours');
  });
});

test('for people it says counts, days, zone and what is on, in plain words', async () => {
  const server = await startFeedServer(content(feed));
  const { code, out } = await check(server.url, '--at', '2026-02-01T10:05');
  await server.close();
  expect(code).toBe(0);
  expect(out).toContain('3 sessions in 1 room and 1 track; 0 skipped');
  expect(out).toContain('Time zone Europe/Brussels (from the feed; zone data test)');
  expect(out).toContain('Main hall [running] Opening until 10:30; next 10:30 Second talk');
  expect(out).toContain('No problems.');
});

test('--time-zone beats the zone of the feed, and --at is read in it', async () => {
  const server = await startFeedServer(content(feed));
  const report = await reportOn(server.url, '--time-zone', 'Asia/Tokyo', '--at', '2026-02-01T18:05');
  await server.close();
  expect(report.timeZone).toBe('Asia/Tokyo');
  expect(report.at).toBe('2026-02-01T09:05:00Z');
  expect(report.now[0]?.sessions).toHaveLength(1);
});

const unusable: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['a web page', '<!doctype html><html><title>Log in</title></html>', /not a program/i],
  ['a truncated program', feed.slice(0, 400), /cut off|ends|malformed|valid/i],
  ['an empty program', smallFeed([]), /no sessions/i],
  ['an empty file', '', /empty|nothing|not a program/i],
];

for (const [what, bytes, sentence] of unusable) {
  test(`${what} ends check with 1 and one clear sentence`, async () => {
    const server = await startFeedServer(content(bytes, { type: 'application/xml' }));
    const { code, out, err } = await check(server.url);
    await server.close();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
}

test('210 MB of nothing once unpacked are refused in one sentence', async () => {
  const server = await startFeedServer((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(210_000_000, 0x20)));
  });
  const { code, err } = await check(server.url);
  await server.close();
  expect(code).toBe(1);
  expect(err).toMatch(/unpacks to \d MB of nothing and more/);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('one failing feed is a problem, and the others are still usable', async () => {
  const server = await startFeedServer(content(feed));
  const report = await reportOn(server.url, '/nowhere/schedule.xml');
  await server.close();
  expect(report.counts.sessions).toBe(3);
  expect(report.sources.map(({ format }) => format)).toEqual(['frab-json', null]);
  expect(report.problems.map(({ code, where }) => [code, where])).toEqual([
    ['FEED_FILE', '/nowhere/schedule.xml'],
  ]);
});

test('settings lend their options to the feeds they name, by a path from their own folder', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'schedule.json'), feed.replaceAll('+01:00', ''));
    const sources = [{ from: 'schedule.json', timeZone: 'America/New_York' }];
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ sources }));
    const settings = join(folder, 'settings.json');
    for (const words of [[], [join(folder, 'schedule.json')]]) {
      const report = await reportOn('--settings', settings, ...words);
      expect(report.firstStart).toBe('2026-02-01T15:00:00Z');
      expect(report.problems).toEqual([]);
    }
  });
});

test('a login and headers of the settings go with another feed of the same server, and to no other server', async () => {
  const [own, other] = [await startFeedServer(content(feed)), await startFeedServer(content(feed))];
  await inFolder(async (folder) => {
    const login = { user: 'screen', password: 'hush' };
    const sources = [
      { from: `${own.url}a.json`, login, headers: { 'X-Key': 'hush' }, timeZone: 'Asia/Tokyo' },
    ];
    const settings = join(folder, 'settings.json');
    await writeFile(settings, JSON.stringify({ sources }));
    for (const url of [`${own.url}b.json`, other.url]) {
      expect((await reportOn('--settings', settings, url)).counts.sessions).toBe(3);
    }
  });
  const sent = [own, other].map(({ asked }) =>
    asked.map(({ headers }) => [headers.authorization, headers['x-key']]),
  );
  expect(sent).toEqual([[['Basic c2NyZWVuOmh1c2g=', 'hush']], [[undefined, undefined]]]);
  await Promise.all([own.close(), other.close()]);
});

test('a variable that the environment does not have is a problem that names it and its setting', async () => {
  await inFolder(async (folder) => {
    const settings = join(folder, 'settings.json');
    const sources = [{ from: 'https://example.org/${CALLBOARD_TEST_UNSET}/a.ics' }];
    await writeFile(settings, JSON.stringify({ sources, caFile: 'nowhere.pem' }));
    const report = await reportOn('--settings', settings);
    expect(report.problems.map(({ code, where }) => [code, where])).toEqual([
      ['SETTING_INVALID', `${settings}: caFile`],
      ['SETTING_INVALID', 'https://example.org/${CALLBOARD_TEST_UNSET}/a.ics: from'],
    ]);
    const { err } = await check('--settings', settings);
    expect(err).toContain('The environment has no CALLBOARD_TEST_UNSET');
  });
});

const misused: readonly (readonly string[])[] = [
  [],
  ['--bogus', 'a.xml'],
  ['a.xml', '--time-zone', 'Mars/Olympus'],
  ['a.xml', '--at', 'noon'],
];

for (const words of misused) {
  test(`check ${words.join(' ') || 'without words'} is wrong usage: 2, a sentence and the help`, async () => {
    const { code, out, err } = await check(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('npm run --silent check');
  });
}

test('a day without a time of day is wrong usage, and the sentence says what it lacks', async () => {
  const { code, err } = await check('a.xml', '--at', '2026-06-25');
  expect(code).toBe(2);
  expect(err).toContain('--at lacks a time of day: write 2026-06-25T10:55');
});

test('where all sources fail each of them is named', async () => {
  await inFolder(async (folder) => {
    const [settings, login] = [join(folder, 'settings.json'), join(folder, 'login.html')];
    await writeFile(login, '<!doctype html><html><form><input type="password"></form></html>');
    await writeFile(settings, JSON.stringify({ sources: [{ from: 'missing.ics' }, { from: 'login.html' }] }));
    const { code, err } = await check('--settings', settings);
    expect(code).toBe(1);
    const [missing, page, ...rest] = err.trimEnd().split('\n');
    expect(missing).toContain('missing.ics: ');
    expect(page).toContain('login.html: This is a login page');
    expect(rest).toEqual([]);
  });
});
