import { expect, test } from 'playwright/test';
import type { FeedNews } from '../../../main/feed/program-feed.ts';
import { content, type FeedServer, startFeedServer, status } from '../../fixtures/feed-server.ts';
import { codesOf, type Running, sourceOf, started } from '../../fixtures/feeding.ts';
import { inFolder, plainOptions } from '../../fixtures/feeds.ts';
import { utc } from '../../fixtures/program.ts';
import { calendar, event } from '../../program/readers/small-calendar.ts';

const rooms = ['A', 'B', 'C'] as const;
const at = (hour: number) => ({ DTSTART: `20260201T${hour}0000Z`, DURATION: 'PT30M' });

/** The calendar of a room: the opening that is in all of them under one UID, and meetings of its own. */
const calendarOf = (room: string, meetings: number): string =>
  calendar([
    event({ ...at(10), UID: 'opening-0123456789@google.com', SUMMARY: 'Opening' }),
    ...Array.from({ length: meetings }, (_, index) =>
      event({
        ...at(11 + (index % 8)),
        UID: `${room}-${index}-0123456789@google.com`,
        SUMMARY: `${room}${index}`,
      }),
    ),
  ]);

/** Where the sessions are: `A:3` for three in room A. */
const placesOf = ({ program }: FeedNews): string =>
  rooms
    .map((room) => {
      const here = program?.sessions.filter((session) => session.rooms.includes(room)) ?? [];
      return `${room}:${here.length}`;
    })
    .join(' ');
const openings = ({ program }: FeedNews) =>
  program?.sessions.filter(({ title }) => title === 'Opening') ?? [];

type Stage = {
  readonly servers: Readonly<Record<(typeof rooms)[number], FeedServer>>;
  /** Starts with the calendars of these rooms. */
  readonly start: (names?: readonly (typeof rooms)[number][]) => Promise<Running>;
};

/** A server for each of three rooms, each with two meetings, and screens that read all three. */
const onStage = (use: (stage: Stage) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const serve = (room: string) => startFeedServer(content(calendarOf(room, 2)));
    const servers = { A: await serve('A'), B: await serve('B'), C: await serve('C') };
    const running: Running[] = [];
    await use({
      servers,
      start: async (names = rooms) => {
        const sources = names.map((room) =>
          sourceOf(servers[room].url, { options: { ...plainOptions, room } }),
        );
        const feed = await started(folder, sources, { boardNow: () => utc('2026-02-01T08:00:00Z') });
        running.push(feed);
        return feed;
      },
    });
    for (const feed of running) await feed.stop();
    await Promise.all(rooms.map((room) => servers[room].close()));
  });

test('a meeting in the calendars of three rooms is one session on all three doors', async () => {
  await onStage(async ({ start }) => {
    const feed = await start();
    const all = await feed.until((news) => placesOf(news) === 'A:3 B:3 C:3');
    expect(openings(all)).toMatchObject([{ rooms: ['A', 'B', 'C'] }]);
    expect(all.program?.sessions).toHaveLength(7);
  });
});

test('T1: a calendar whose server is down at the first start is missing alone, and joins when it is there', async () => {
  await onStage(async ({ servers, start }) => {
    servers.B.behave(status(503));
    const feed = await start();
    const two = await feed.until(({ asked, program }) => asked && program?.sessions.length === 5);
    expect(placesOf(two)).toBe('A:3 B:0 C:3');
    expect(openings(two)).toMatchObject([{ rooms: ['A', 'C'] }]);
    expect(codesOf(two)).toEqual(['FEED_HTTP']);
    servers.B.behave(content(calendarOf('B', 2)));
    const three = await feed.until((news) => placesOf(news) === 'A:3 B:3 C:3');
    expect(codesOf(three)).toEqual([]);
  });
});

test('T2: a calendar whose server is down at a later start is there from disk, and only its own report says so', async () => {
  await onStage(async ({ servers, start }) => {
    const before = await start();
    await before.until((news) => placesOf(news) === 'A:3 B:3 C:3');
    await before.stop();
    servers.B.behave(status(503));
    servers.A.behave(content(calendarOf('A', 3)));
    const after = await start();
    const news = await after.until((one) => one.asked && placesOf(one) === 'A:4 B:3 C:3');
    expect(after.news.map(placesOf)).not.toContain('A:3 B:0 C:3');
    expect(openings(news)).toMatchObject([{ rooms: ['A', 'B', 'C'] }]);
    expect(news.sources.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'FEED_HTTP', null]);
  });
});

test('C2: a calendar that loses its half is doubted alone: its meetings stay, and the others go on changing', async () => {
  await onStage(async ({ servers, start }) => {
    servers.C.behave(content(calendarOf('C', 40)));
    const feed = await start();
    await feed.until((news) => placesOf(news) === 'A:3 B:3 C:41');
    servers.C.behave(content(calendarOf('C', 4)));
    const doubted = await feed.until(({ sources }) => sources[2]?.suspect != null);
    expect(doubted.sources.map(({ suspect }) => suspect?.vanished ?? 0)).toEqual([0, 0, 36]);
    servers.A.behave(content(calendarOf('A', 5)));
    await feed.until((news) => placesOf(news) === 'A:6 B:3 C:41');
    feed.confirm();
    await feed.until((news) => placesOf(news) === 'A:6 B:3 C:5');
  });
});

test('a calendar that is taken out of the settings is gone from the boards, and from the sessions it shared', async () => {
  await onStage(async ({ start }) => {
    const before = await start();
    await before.until((news) => placesOf(news) === 'A:3 B:3 C:3');
    await before.stop();
    const after = await start(['A', 'C']);
    const news = await after.until(({ program }) => program !== null);
    expect(placesOf(news)).toBe('A:3 B:0 C:3');
    expect(openings(news)).toMatchObject([{ rooms: ['A', 'C'] }]);
  });
});
