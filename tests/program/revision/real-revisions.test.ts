import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type ChangeKind, mayMark } from '../../../program/changes.ts';
import type { Program } from '../../../program/model.ts';
import { type Comparison, compare, countChanged } from '../../../program/revision/compare.ts';
import { withChanges } from '../../../program/revision/remember.ts';
import { isSuspect, lossAt, vanishedFrom } from '../../../program/revision/vanished.ts';
import { markOf } from '../../../program/schedule/marks.ts';
import { realFeeds, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { programOf } from '../readers/reading.ts';

/** How many sessions differ, in the words of the expected files. One that moved and got a new title counts under both. */
type Counts = {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly roomChanged: number;
  readonly retitled: number;
};

const having = ({ kept }: Comparison, ...all: readonly ChangeKind[]): number =>
  kept.filter(({ kinds }) => all.every((kind) => kinds.includes(kind))).length;

const countsOf = (comparison: Comparison): Counts => ({
  added: comparison.added.length,
  removed: comparison.removed.length,
  moved: having(comparison, 'moved in time'),
  roomChanged: having(comparison, 'moved in room'),
  retitled: having(comparison, 'retitled'),
});

const answersIn = (name: string) =>
  JSON.parse(readFileSync(join(realFeeds, 'expected', `${name}.json`), 'utf8'));
const revision = (file: string, timeZone: string): Program =>
  programOf(readFileSync(join(realFeeds, file), 'utf8'), { timeZone });

/** The two revisions of a pair, and what independent readers counted between them. */
const pairIn = (name: string, timeZone: string) => {
  const { before, after, ...counts } = answersIn(name);
  const comparison = compare(revision(before, timeZone), revision(after, timeZone));
  return { comparison, counts };
};

test.skip(...withoutRealFeeds);

test('every expected file of a refresh is asked about here', () => {
  const expected = readdirSync(join(realFeeds, 'expected')).filter((file) => file.startsWith('refresh-'));
  expect(expected.sort()).toEqual([
    'refresh-jev22.json',
    'refresh-pair-droidcon-london-2021.json',
    'refresh-pair-jococruise-2023.json',
  ]);
});

test('refresh-jev22: three revisions in forty minutes differ as independent readers counted', () => {
  const { steps, timeZone } = answersIn('refresh-jev22');
  const programs = steps.map(({ file }: { file: string }) => revision(file, timeZone));
  for (const [index, step] of steps.entries()) {
    expect(programs[index].sessions).toHaveLength(step.sessions);
    if (index === 0) continue;
    const { added, removed, moved, roomChanged, retitled } = step;
    const counted = countsOf(compare(programs[index - 1], programs[index]));
    expect(counted).toEqual({ added, removed, moved, roomChanged, retitled });
  }
});

test('refresh-pair-droidcon-london-2021: rooms that were all renamed, and sessions that also moved', () => {
  const { comparison, counts } = pairIn('refresh-pair-droidcon-london-2021', 'Europe/London');
  expect(countsOf(comparison)).toEqual(counts);
  // The readers count a session under every kind of change it has: 20 of the 77 in other rooms moved in time as well.
  expect(having(comparison, 'moved in time', 'moved in room')).toBe(20);
});

test('refresh-pair-jococruise-2023: a calendar whose dinners moved and got new names', () => {
  const { comparison, counts } = pairIn('refresh-pair-jococruise-2023', 'America/New_York');
  expect(countsOf(comparison)).toEqual(counts);
  expect(having(comparison, 'moved in time', 'retitled')).toBe(8);
  expect(countChanged(comparison)).toBe(21 + 8 + 20 + 7 + 9 - 8);
});

test('droidcon NYC 2024, a pair without expected counts: every session is counted once, none may be marked', () => {
  const [before, after] = ['-earlier', ''].map((which) =>
    revision(`sessionize/droidcon-nyc-2024-gridsmart${which}.json`, 'America/New_York'),
  );
  if (before === undefined || after === undefined) throw new Error('no pair');
  const comparison = compare(before, after);
  expect(comparison.kept.length + comparison.removed.length).toBe(before.sessions.length);
  expect(comparison.kept.length + comparison.added.length).toBe(after.sessions.length);
  expect(mayMark(countChanged(comparison), before.sessions.length)).toBe(false);
  const [opening] = before.sessions;
  if (opening === undefined) throw new Error('no session');
  const loss = lossAt(before, vanishedFrom(before, after), opening.start);
  // The later file is the sister event in the same house: nothing of the first program is in it, and it is doubted.
  expect(comparison.kept).toEqual([]);
  expect(isSuspect(loss)).toBe(true);
});

test('of no real refresh does a board mark a session: too many changed at once', () => {
  const { steps, timeZone } = answersIn('refresh-jev22');
  const pairs = [
    steps.slice(0, 2).map(({ file }: { file: string }) => [file, timeZone]),
    ...['london-2021', 'nyc-2024'].map((event) => [
      [`sessionize/droidcon-${event}-gridsmart-earlier.json`, 'UTC'],
      [`sessionize/droidcon-${event}-gridsmart.json`, 'UTC'],
    ]),
  ];
  for (const pair of pairs) {
    const [before, after] = pair.map(([file, zone]: readonly [string, string]) => revision(file, zone));
    const opening = before?.sessions[0]?.start;
    if (before === undefined || after === undefined || opening === undefined) throw new Error('no pair');
    const { program, changed } = withChanges(before, after, opening);
    expect(changed).toBeGreaterThan(20);
    expect(program.changes.length).toBeGreaterThan(20);
    expect(program.sessions.filter((session) => markOf(program.changes, session, opening))).toEqual([]);
  }
});
