import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { answersFor, boardAnswers } from '../../fixtures/answers.ts';
import { inFolder, realFeeds, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { reportOn } from './checking.ts';

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

test.describe('check --json gives the answers of independent readers', () => {
  test.skip(...withoutRealFeeds);
  for (const { file, source, counts, probes, ...expected } of [
    ...answersFor('frab-'),
    ...answersFor('sessionize/'),
    ...answersFor('ics/'),
    ...answersFor('own-json/'),
    ...answersFor('open-event/'),
  ]) {
    test(`for ${file}: counts, span, rooms, tracks and ${probes.length} probes`, () =>
      inFolder(async (folder) => {
        const feed = join(realFeeds, file);
        const settings = join(folder, 'settings.json');
        await writeFile(
          settings,
          JSON.stringify({ timeZone: source.timeZone, sources: [{ ...source, from: feed }] }),
        );
        const whole = await reportOn('--settings', settings);
        expect(whole).toMatchObject({
          version: 1,
          counts: { sessions: counts.sessions, rooms: counts.rooms, tracks: counts.tracks, skipped: 0 },
          timeZone: source.timeZone,
          firstStart: expected.firstStartUTC,
          lastEnd: expected.lastEndUTC,
          rooms: expected.roomsSorted,
          tracks: expected.tracksSorted,
        });
        for (const probe of probes) {
          const { at, room, nowEnds } = probe;
          const report = await reportOn('--settings', settings, '--at', at);
          expect(report.at).toBe(at);
          const row = report.now.find((each) => each.room === room);
          const { now, next, nextStart } = boardAnswers(probe);
          const titles = row?.sessions.map(({ title }) => title) ?? [];
          expect(sorted(titles), `${room} at ${at}`).toEqual(sorted(now));
          if (now === probe.now) {
            const ends = row?.sessions.map(({ end }) => end) ?? [];
            expect(sorted(ends), `${room} at ${at}`).toEqual(sorted(nowEnds));
          }
          expect(row?.next?.sessions.map(({ title }) => title) ?? [], `${room} at ${at}`).toEqual(next);
          expect(row?.next?.start ?? null, `${room} at ${at}`).toBe(nextStart);
        }
      }));
  }
});
