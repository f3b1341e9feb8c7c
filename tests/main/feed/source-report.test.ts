import { expect, test } from 'playwright/test';
import { instant, minutes } from '../../../program/time/instant.ts';
import { campFeed } from '../../fixtures/camp-feed.ts';
import { content, startFeedServer, status } from '../../fixtures/feed-server.ts';
import { codesOf, sourceOf, started } from '../../fixtures/feeding.ts';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';

test('each source is reported on its own: what it holds, what is wrong, when it is asked again, what time it has', async () => {
  await inFolder(async (folder) => {
    const good = await startFeedServer(content(smallFeed(['One', 'Two']), { headers: { age: '120' } }));
    const bad = await startFeedServer(status(500));
    const feed = await started(folder, [sourceOf(`${good.url}?token=hunter2`), sourceOf(bad.url)]);
    const { sources } = await feed.until(
      ({ sources: [one, other] }) => one?.state === 'live' && (other?.failures ?? 0) > 1,
    );
    const now = Date.now();
    expect(sources).toMatchObject([
      { shown: `${good.url}?…`, state: 'live', failures: 0, problem: null, sessions: 2, suspect: null },
      { shown: bad.url, state: 'holding', problem: { code: 'FEED_HTTP' }, sessions: 0, serverDate: null },
    ]);
    const [one, other] = sources;
    // The header counts whole seconds.
    const { at = instant(0), heardAt = instant(0) } = one?.serverDate ?? {};
    expect(Math.abs(at - minutes(2) - heardAt)).toBeLessThan(2000);
    expect(one?.confirmedAt ?? 0).toBeGreaterThanOrEqual(one?.fetchedAt ?? now);
    for (const source of [one, other]) expect(source?.nextAt ?? 0).toBeGreaterThan(now - 2000);
    expect(JSON.stringify(sources)).not.toContain('hunter2');
    await feed.stop();
    await Promise.all([good.close(), bad.close()]);
  });
});

test('C2: a doubt is a problem of its source and stands in its report, until staff confirm', async () => {
  await inFolder(async (folder) => {
    const server = await startFeedServer(content(campFeed(60)));
    const boardNow = () => instant(Date.UTC(2026, 1, 1));
    const feed = await started(folder, [sourceOf(server.url)], { boardNow });
    await feed.until(({ program }) => program?.sessions.length === 60);
    server.behave(content(campFeed(30)));
    const doubted = await feed.until(({ sources: [one] }) => (one?.suspect?.answers ?? 0) > 1);
    expect(doubted.sources[0]).toMatchObject({
      ...{ state: 'live', failures: 0, sessions: 60 },
      suspect: { held: 60, answered: 30, vanished: 30 },
    });
    expect(codesOf(doubted)).toEqual(['FEED_SUSPECT']);
    feed.confirm();
    const smaller = await feed.until(({ program }) => program?.sessions.length === 30);
    expect(smaller.sources[0]?.suspect).toBeNull();
    expect(codesOf(smaller)).toEqual([]);
    await feed.stop();
    await server.close();
  });
});
