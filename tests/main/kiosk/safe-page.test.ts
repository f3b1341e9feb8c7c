import { expect, test } from 'playwright/test';
import { safePageAt } from '../../../main/kiosk/safe/page.ts';
import { mostRows, safeRowsAt } from '../../../main/kiosk/safe/rows.ts';
import type { Screen, Snapshot } from '../../../preload/contract.ts';
import type { Program } from '../../../program/model.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { defaultLook } from '../../../program/theme/look.ts';
import { hours, instant } from '../../../program/time/instant.ts';
import { trustedClock } from '../../../program/time/trust.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const program = programOf(
  [
    sessionOf({ title: 'Opening', start: utc('2026-06-05T08:00:00Z'), rooms: ['Hall'], track: 'Main' }),
    sessionOf({ title: 'Deep dive', start: utc('2026-06-05T08:00:00Z'), rooms: ['Attic'], track: 'Code' }),
    sessionOf({ title: 'Lunch', start: utc('2026-06-05T08:30:00Z'), rooms: ['Hall'], kind: 'service' }),
    sessionOf({ title: 'Lunch', start: utc('2026-06-05T08:30:00Z'), rooms: ['Attic'], kind: 'service' }),
    sessionOf({ title: 'Closing', start: utc('2026-06-06T08:00:00Z'), rooms: ['Hall'], track: 'Main' }),
  ],
  { title: 'Days of Light', zone: { name: 'Europe/Brussels', from: 'settings' } },
);

const snapshotOf = (screen: Partial<Screen> = {}, given: Partial<Snapshot> = {}): Snapshot => ({
  revision: 1,
  program,
  notices: [],
  pictures: {},
  screen: {
    board: 'tracks',
    room: null,
    track: null,
    language: 'en',
    position: { number: 1, of: 1 },
    rules: defaultRules,
    look: defaultLook,
    motion: 'none',
    secondLanguage: null,
    demo: false,
    ...screen,
  },
  health: { state: 'live', confirmedAt: null },
  rehearsal: null,
  clock: trustedClock,
  setup: [],
  ...given,
});

const during = utc('2026-06-05T08:10:00Z');

test('P3: the safe board says what is on now and next, when and where, in venue time', () => {
  const { rows } = safeRowsAt(snapshotOf(), during);
  expect(rows).toEqual([
    { when: '10:00–10:30', title: 'Deep dive', place: 'Attic', now: true },
    { when: '10:00–10:30', title: 'Opening', place: 'Hall', now: true },
    { when: '10:30', title: 'Lunch', place: '', now: false },
  ]);
});

test('P3: a door sign tells its own room, a pinned board its own track, and other days by their names', () => {
  const room = safeRowsAt(snapshotOf({ board: 'room', room: 'Hall' }), utc('2026-06-05T08:40:00Z'));
  expect(room.rows).toEqual([
    { when: '10:30–11:00', title: 'Lunch', place: '', now: true },
    { when: 'Sat 10:00', title: 'Closing', place: '', now: false },
  ]);
  const track = safeRowsAt(snapshotOf({ track: 'Main' }), during);
  expect(track.rows.map(({ title }) => title)).toEqual(['Opening', 'Closing']);
});

test('P3: the safe board says until when it is right (rule 15)', () => {
  const at = (now: ReturnType<typeof utc>) => safePageAt(snapshotOf(), now);
  for (let now = utc('2026-06-05T07:00:00Z'), steps = 0; steps < 20; steps += 1) {
    const { html, changesAt } = at(now);
    if (changesAt === null) break;
    expect(changesAt).toBeGreaterThan(now);
    expect(at(instant(changesAt - 1)).html).toBe(html);
    now = changesAt;
  }
  expect(at(utc('2026-06-05T08:30:00Z')).html).not.toBe(at(instant(utc('2026-06-05T08:30:00Z') - 1)).html);
});

test('K5, P3: while the clock of the machine is in doubt nothing is claimed to be on now', () => {
  const clock = { trusted: false, why: 'http-date', off: null, offAtLeast: hours(0) } as const;
  const doubting = safeRowsAt(snapshotOf({}, { clock }), during);
  expect(doubting.rows.map(({ when, now }) => [when, now])).toEqual([
    ['5 June 10:00', false],
    ['10:00–10:30', false],
    ['10:30–11:00', false],
  ]);
  // The negative control: believed, the same clock claims two sessions.
  expect(safeRowsAt(snapshotOf(), during).rows.filter(({ now }) => now)).toHaveLength(2);
});

test('C7, P3: titles are text: nothing in them becomes an element, an attribute or a script', () => {
  const nasty = `</p><script>alert(1)</script><img src=x onerror='a' title="b">&amp;`;
  const hostile: Program = {
    ...programOf([sessionOf({ title: nasty, start: during, rooms: [nasty] })]),
    title: nasty,
  };
  const { html } = safePageAt(snapshotOf({ language: '"><script>' }, { program: hostile }), during);
  expect(html).not.toMatch(/<script|<img|<\/p><s/i);
  expect(html).toContain('&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('&amp;amp;');
});

test('P3: plain HTML: no script, no image, no animation, no style but the one of its own', () => {
  const { html } = safePageAt(snapshotOf(), during);
  const tags = [...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag);
  expect([...new Set(tags)].sort()).toEqual(
    ['b', 'body', 'h1', 'head', 'header', 'html', 'li', 'link', 'meta', 'ol', 'p', 'time', 'title'].sort(),
  );
  expect(html).not.toMatch(/ style=| on[a-z]+=/);
});

test('P3: without a program, and with more sessions than fit, it stands too', () => {
  expect(safePageAt(null, during).html).toContain('<body>');
  expect(safeRowsAt(snapshotOf({}, { program: null }), during).rows).toEqual([]);
  const crowd = programOf(
    Array.from({ length: 60 }, (_, n) =>
      sessionOf({ title: `Talk ${n}`, start: during, rooms: [`Room ${n}`] }),
    ),
  );
  expect(safeRowsAt(snapshotOf({}, { program: crowd }), during).rows).toHaveLength(mostRows);
});
