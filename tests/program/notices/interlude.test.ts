import { expect, test } from 'playwright/test';
import { interludeOf, sponsorOfRound, sponsorOnStandby } from '../../../program/notices/interlude.ts';
import { noticesAt } from '../../../program/notices/notices-at.ts';
import { mostPerPage } from '../../../program/schedule/pages.ts';
import { rotationAt } from '../../../program/schedule/rotation.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { after, instant, minutes, seconds } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { noticeOf } from './written-notice.ts';

const noon = utc('2026-06-05T12:00:00Z');
const sponsorOf = (name: string) => noticeOf(name, { level: 'sponsor', stands: seconds(10) });
const sponsors = [sponsorOf('ACME'), sponsorOf('Initech')];
const screen = { board: 'tracks', room: null } as const;

const schedule = scheduleOf(
  programOf(
    ['A', 'B', 'C'].map((track) =>
      sessionOf({ title: track, track, start: noon, end: after(noon, minutes(600)), rooms: [track] }),
    ),
  ),
);

/** What stands at each second of an hour, on the screen at this position. */
const hourOf = (number: number, of: number, notices = sponsors) =>
  Array.from({ length: 3600 }, (_, second) => {
    const now = after(noon, minutes(60) + seconds(second));
    const told = noticesAt(notices, screen, now);
    const { page, interlude } = rotationAt(schedule, now, {
      ...{ rules: defaultRules, mostPerPage, only: null, position: { number, of } },
      interlude: interludeOf(told),
    });
    return interlude === undefined ? page : (sponsorOfRound(told, interlude)?.key ?? null);
  });

test('a sponsor has a page after a minute of program, each in turn, and the pages go on where they would', () => {
  const turns = hourOf(1, 1).filter((stands, second, all) => stands !== all[second - 1]);
  const names = turns.filter((stands) => typeof stands === 'string');
  expect(names.length).toBeGreaterThan(30);
  expect(new Set(names)).toEqual(new Set(['ACME', 'Initech']));
  expect(names.every((name, index) => name !== names[index - 1])).toBe(true);
  const shown = hourOf(1, 1);
  const share = shown.filter((stands) => typeof stands === 'string').length / shown.length;
  expect(share).toBeLessThanOrEqual(10 / 70);
  expect(turns.filter((stands) => typeof stands === 'number').slice(3, 9)).toHaveLength(6);
});

test('of screens that share a rotation never all show a sponsor at once', () => {
  const [one, other] = [hourOf(1, 2), hourOf(2, 2)];
  expect(other.filter((stands) => typeof stands === 'string').length).toBeGreaterThan(300);
  expect(one.some((stands, second) => typeof stands === 'string' && typeof other[second] === 'string')).toBe(
    false,
  );
});

test('without sponsors the rotation is what it was', () => {
  expect(hourOf(1, 1, []).every((stands) => typeof stands === 'number')).toBe(true);
});

test('the cycle counts from when sponsors came to be others, and a pinned track has none', () => {
  const late = [{ ...sponsorOf('ACME'), start: after(noon, minutes(90)) }];
  const shown = hourOf(1, 1, late);
  const first = shown.indexOf('ACME');
  expect(shown[30 * 60]).toBe(0);
  expect(first - 30 * 60).toBeGreaterThanOrEqual(60);
  const told = noticesAt(sponsors, screen, noon);
  const pinned = rotationAt(schedule, noon, {
    ...{ rules: defaultRules, mostPerPage, only: 'A', position: { number: 1, of: 1 } },
    interlude: interludeOf(told),
  });
  expect(pinned.interlude).toBeUndefined();
});

test('on standby a sponsor stands after each minute, and the state says when that changes', () => {
  const loop = 70_000;
  const base = Math.floor(noon / loop) * loop;
  const at = (offset: number) => {
    const now = instant(base + offset);
    return sponsorOnStandby(noticesAt(sponsors, screen, now), now);
  };
  expect(at(0)).toEqual({ sponsor: null, changesAt: base + 60_000 });
  expect(at(60_000)).toMatchObject({ changesAt: base + 70_000 });
  expect([at(60_000).sponsor?.key, at(130_000).sponsor?.key].toSorted()).toEqual(['ACME', 'Initech']);
});
