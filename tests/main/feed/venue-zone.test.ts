import { expect, test } from 'playwright/test';
import type { FeedNews } from '../../../main/feed/program-feed.ts';
import { content, startFeedServer, status } from '../../fixtures/feed-server.ts';
import { sourceOf, started } from '../../fixtures/feeding.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { utc } from '../../fixtures/program.ts';
import { calendar, event } from '../../program/readers/small-calendar.ts';

const table = 'Date,Start,End,Title,Room\n2026-02-01,12:00,13:00,Lunch talk,Foyer';
const main = (zone: string): string =>
  calendar(
    [event({ UID: 'opening', SUMMARY: 'Opening', DTSTART: '20260201T090000', DURATION: 'PT30M' })],
    [`X-WR-TIMEZONE:${zone}`],
  );

const startOf = ({ program }: FeedNews, wanted: string): string | null => {
  const start = program?.sessions.find(({ title }) => title === wanted)?.start;
  return start === undefined ? null : new Date(start).toISOString().slice(11, 16);
};

test('a source that says nothing of its zone is read in that of the venue: at first, after a restart without a network, when the zone is corrected', async () => {
  await inFolder(async (folder) => {
    const [calendars, tables] = [
      await startFeedServer(content(main('America/New_York'))),
      await startFeedServer(content(table)),
    ];
    const sources = [tables, calendars].map(({ url }) => sourceOf(url));
    const clock = { boardNow: () => utc('2026-01-20T08:00:00Z') };

    const first = await started(folder, sources, clock);
    const known = await first.until((news) => startOf(news, 'Lunch talk') === '17:00');
    expect(startOf(known, 'Opening')).toBe('14:00');
    // It is kept with the answer after: from then on a restart shows it without asking anybody.
    const answered = ({ sources: [side] }: FeedNews): number => side?.confirmedAt ?? 0;
    await first.until((news) => startOf(news, 'Lunch talk') === '17:00' && answered(news) > answered(known));
    await first.stop();

    for (const server of [calendars, tables]) server.behave(status(503));
    const second = await started(folder, sources, clock);
    await second.until((news) => startOf(news, 'Lunch talk') === '17:00');
    expect(new Set(second.news.map((news) => startOf(news, 'Lunch talk')))).toEqual(new Set(['17:00']));

    calendars.behave(content(main('Asia/Tokyo')));
    const corrected = await second.until((news) => startOf(news, 'Lunch talk') === '03:00');
    // Of the calendar it is a change, of the table it is not.
    expect(corrected.program?.changes.map(({ was, is }) => (was ?? is)?.title)).toEqual(['Opening']);
    expect(startOf(corrected, 'Opening')).toBe('00:00');
    await second.stop();
    await Promise.all([calendars.close(), tables.close()]);
  });
});
