import { expect, test } from 'playwright/test';
import { boardNames } from '../../../program/boards.ts';
import { noticeIcons } from '../../../program/notices/notice.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { contrastOf } from '../../../program/theme/mixed.ts';
import { after, hours, minutes, seconds } from '../../../program/time/instant.ts';
import type { ClockTrust } from '../../../program/time/trust.ts';
import { noticeTones } from '../../../renderer/notices/notice-tones.ts';
import { wallAt } from '../../../renderer/notices/wall-view.ts';
import { snapshotOf, statusNow } from '../../fixtures/status-facts.ts';
import { noticeOf } from '../notices/written-notice.ts';

test('every colour that a notice may ask for is read at a contrast of 7, and one that is legible stays', () => {
  const shades = ['00', '33', '66', '7f', '99', 'cc', 'ff'];
  const colours = shades.flatMap((red) =>
    shades.flatMap((green) => shades.map((blue) => `#${red}${green}${blue}`)),
  );
  for (const colour of [...colours, null]) {
    for (const icon of colour === null ? [...noticeIcons, null] : [null]) {
      for (const level of ['emergency', 'announcement', 'sponsor'] as const) {
        const { ground, ink } = noticeTones({ colour, icon, level });
        expect(contrastOf(ground, ink), `${colour} ${icon} ${level}`).toBeGreaterThanOrEqual(7);
      }
    }
  }
  expect(noticeTones({ colour: '#ffd500', icon: null, level: 'emergency' }).ground).toBe('#ffd500');
  expect(noticeTones({ colour: '#7a0010', icon: null, level: 'emergency' }).ground).toBe('#7a0010');
});

const emergency = noticeOf('Leave', { level: 'emergency' });
const sponsor = noticeOf('ACME', { level: 'sponsor', stands: seconds(10) });
const doubted: ClockTrust = { trusted: false, why: 'before-build', off: null, offAtLeast: hours(0) };

test('an emergency takes over every board, with a program and without, with a clock and without', () => {
  const base = snapshotOf();
  const schedule = base.program && scheduleOf(base.program);
  for (const board of boardNames) {
    for (const clock of [base.clock, doubted]) {
      for (const known of [schedule, null]) {
        const screen = { ...base.screen, board, room: board === 'room' ? 'Hall' : null };
        const shown = { ...base, screen, clock, notices: [emergency] };
        expect(wallAt(known, shown, statusNow).notices.takeover, board).toBe(emergency);
      }
    }
  }
});

test('a wall looks again when a notice begins or ends, whatever its board waits for', () => {
  const base = snapshotOf();
  const start = after(statusNow, seconds(3));
  const shown = { ...base, notices: [{ ...emergency, start }] };
  expect(wallAt(base.program && scheduleOf(base.program), shown, statusNow).changesAt).toBe(start);
  expect(wallAt(null, { ...base, notices: [{ ...emergency, end: start }] }, statusNow).changesAt).toBe(start);
});

test('a sponsor has a turn on the tracks board, the agenda and standby, and none on doors and a screen being set up', () => {
  const base = snapshotOf();
  const schedule = base.program && scheduleOf(base.program);
  const turns = (
    given: Partial<typeof base.screen>,
    more: Partial<typeof base> = {},
    known = schedule,
  ): number =>
    Array.from({ length: 600 }, (_, second) => {
      const shown = { ...base, ...more, screen: { ...base.screen, ...given }, notices: [sponsor] };
      return wallAt(known, shown, after(statusNow, minutes(1) + seconds(second))).sponsor;
    }).filter((stands) => stands === sponsor).length;
  expect(turns({ board: 'tracks' })).toBeGreaterThan(60);
  expect(turns({ board: 'standby' })).toBeGreaterThan(60);
  expect(turns({ board: 'agenda' })).toBeGreaterThan(60);
  expect(turns({ board: 'agenda' }, { clock: doubted })).toBe(0);
  expect(turns({ board: 'tracks' }, {}, null)).toBeGreaterThan(60);
  expect(turns({ board: 'room', room: 'Hall' })).toBe(0);
  expect(turns({ board: 'tracks' }, { clock: doubted })).toBe(0);
  expect(turns({ board: 'standby' }, { setup: ['Name a feed.'] })).toBe(0);
});
