import { expect, test } from 'playwright/test';
import { noticesAt } from '../../../program/notices/notices-at.ts';
import { after, hours, instant, minutes, seconds } from '../../../program/time/instant.ts';
import type { ClockTrust } from '../../../program/time/trust.ts';
import { utc } from '../../fixtures/program.ts';
import { noticeOf } from './written-notice.ts';

const noon = utc('2026-06-05T12:00:00Z');
const lobby = { board: 'tracks', room: null } as const;
const door = (room: string) => ({ board: 'room', room }) as const;

test('a notice stands from its start until its end, and the state says when that changes', () => {
  const notice = noticeOf('Lunch', { start: noon, end: after(noon, minutes(30)) });
  const at = (now: number) => noticesAt([notice], lobby, instant(now));
  expect(at(noon - 1)).toMatchObject({ band: null, changesAt: noon });
  expect(at(noon)).toMatchObject({ band: notice, changesAt: notice.end });
  expect(at(noon + minutes(30) - 1).band).toBe(notice);
  expect(at(noon + minutes(30))).toMatchObject({ band: null, changesAt: null });
});

test('rooms decide for signs, boards for all other screens, and without either it is for all', () => {
  const isFor = (given: Parameters<typeof noticeOf>[1], screen: Parameters<typeof noticesAt>[1]) =>
    noticesAt([noticeOf('A', given)], screen, noon).band !== null;
  expect(isFor({}, lobby) && isFor({}, door('Hall'))).toBe(true);
  expect(isFor({ rooms: ['hall '] }, door('Hall'))).toBe(true);
  expect(isFor({ rooms: ['Hall'] }, door('Attic'))).toBe(false);
  expect(isFor({ rooms: ['Hall'] }, lobby)).toBe(false);
  expect(isFor({ boards: ['room'] }, door('Attic'))).toBe(true);
  expect(isFor({ boards: ['room'] }, lobby)).toBe(false);
  const both = { boards: ['tracks'], rooms: ['Hall'] };
  expect([isFor(both, lobby), isFor(both, door('Hall')), isFor(both, door('Attic'))]).toEqual([
    true,
    true,
    false,
  ]);
});

test('several announcements take turns that two screens agree on, each for as long as it takes to read', () => {
  const short = noticeOf('Lunch');
  const long = noticeOf(Array.from({ length: 30 }, () => 'word').join(' '));
  const own = noticeOf('Own', { stands: seconds(5) });
  const loop = 8000 + 3000 + Math.round((30 / 2.2) * 1000) - 0 + 5000;
  const base = Math.floor(noon / loop) * loop;
  const at = (offset: number) => noticesAt([short, long, own], lobby, instant(base + offset));
  expect(at(0)).toMatchObject({ band: short, changesAt: base + 8000 });
  expect(at(8000).band).toBe(long);
  expect(at(loop - 5000)).toMatchObject({ band: own, changesAt: base + loop });
  expect(at(loop).band).toBe(short);
});

const doubted = (off: number | null, offAtLeast: number): ClockTrust =>
  ({ trusted: false, why: 'before-build', off, offAtLeast }) as ClockTrust;

test('while the clock is doubted an emergency without a start is told at once', () => {
  const emergency = noticeOf('Leave', { level: 'emergency' });
  for (const clock of [doubted(null, hours(1)), doubted(null, -hours(9)), doubted(hours(-7), 0)]) {
    expect(noticesAt([emergency], lobby, instant(0), clock).takeover).toBe(emergency);
  }
});

test('while the clock is doubted times are judged by the true one, or by the least that has passed', () => {
  const drill = noticeOf('Drill', { level: 'emergency', start: noon, end: after(noon, minutes(30)) });
  const at = (off: number | null, offAtLeast: number) =>
    noticesAt([drill], lobby, instant(0), doubted(off, offAtLeast));
  expect(at(noon + 1, 0)).toMatchObject({ takeover: drill, changesAt: minutes(30) - 1 });
  expect(at(null, noon - 1)).toMatchObject({ takeover: null, changesAt: 1 });
  expect(at(null, noon + minutes(30)).takeover).toBeNull();
});

test('an emergency is no announcement, and a sponsor neither', () => {
  const levels = ['announcement', 'emergency', 'sponsor'] as const;
  const [announcement, emergency, sponsor] = levels.map((level) => noticeOf(level, { level }));
  if (announcement === undefined || emergency === undefined || sponsor === undefined) throw new Error('none');
  expect(noticesAt([announcement, emergency, sponsor], door('Hall'), noon)).toEqual({
    ...{ band: announcement, takeover: emergency, sponsors: [sponsor], sponsorsSince: null, changesAt: null },
  });
});
