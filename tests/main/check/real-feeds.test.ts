import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { realFeeds, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { reportOn } from './checking.ts';

type Probe = {
  readonly at: string;
  readonly room: string;
  readonly now: readonly string[];
  readonly nowEnds: readonly string[];
  readonly next: readonly string[];
  readonly nextStart: string | null;
};

type Expected = {
  readonly file: string;
  readonly source: Readonly<Record<string, unknown>>;
  readonly counts: { readonly sessions: number; readonly rooms: number; readonly tracks: number };
  readonly firstStartUTC: string;
  readonly lastEndUTC: string;
  readonly roomsSorted: readonly string[];
  readonly tracksSorted: readonly string[];
  readonly probes: readonly Probe[];
};

const answers = (): readonly Expected[] => {
  const folder = join(realFeeds, 'expected');
  return readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Expected)
    .filter(({ file }) => file?.startsWith('frab-'));
};

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

test.describe('check --json gives the answers of independent readers', () => {
  test.skip(...withoutRealFeeds);
  if (withoutRealFeeds[0]) return;

  for (const { file, source, counts, probes, ...expected } of answers()) {
    test(`for ${file}: counts, span, rooms, tracks and ${probes.length} probes`, async () => {
      const feed = join(realFeeds, file);
      const zone = ['--time-zone', String(source['timeZone'])];
      const whole = await reportOn(feed, ...zone);
      expect(whole).toMatchObject({
        version: 1,
        counts: { sessions: counts.sessions, rooms: counts.rooms, tracks: counts.tracks, skipped: 0 },
        timeZone: source['timeZone'],
        firstStart: expected.firstStartUTC,
        lastEnd: expected.lastEndUTC,
        rooms: expected.roomsSorted,
        tracks: expected.tracksSorted,
      });
      for (const { at, room, now, nowEnds, next, nextStart } of probes) {
        const report = await reportOn(feed, ...zone, '--at', at);
        expect(report.at).toBe(at);
        const row = report.now.find((each) => each.room === room);
        expect(sorted(row?.sessions.map(({ title }) => title) ?? []), `${room} at ${at}`).toEqual(
          sorted(now),
        );
        expect(sorted(row?.sessions.map(({ end }) => end) ?? []), `${room} at ${at}`).toEqual(
          sorted(nowEnds),
        );
        expect(row?.next?.sessions.map(({ title }) => title) ?? [], `${room} at ${at}`).toEqual(next);
        expect(row?.next?.start ?? null, `${room} at ${at}`).toBe(nextStart);
      }
    });
  }
});
