import { expect, test } from 'playwright/test';
import { composeStatus } from '../../../main/status/compose-status.ts';
import { conditionNow } from '../../../main/status/facts.ts';
import { instant } from '../../../program/time/instant.ts';
import { programOf, utc } from '../../fixtures/program.ts';
import { factsOf, fullFacts, snapshotOf, statusNow } from '../../fixtures/status-facts.ts';

const since = instant(statusNow - 1000);
const minute = 60_000;

test('a status says what is on the wall, how it fares and since when', () => {
  const status = composeStatus(factsOf(), since);
  expect(status).toMatchObject({
    schema: 1,
    version: '0.0.0-test',
    state: 'live',
    reason: 'CONFIRMED',
    writtenAt: '2026-02-01T10:05:00.000Z',
    since: '2026-02-01T10:04:59.000Z',
    uptimeSeconds: 100.5,
    event: { title: 'Small conference', sessions: 2, skipped: 1, firstStart: '2026-02-01T10:00:00.000Z' },
    clock: { trusted: true, why: null, offSeconds: null, venueZone: 'UTC', machineZone: 'UTC' },
    page: { lastBeatSecondsAgo: 1.2, renderersGone: 1, hangs: 2, safeBoard: false },
  });
});

test('K8: the event is before, during or after its sessions by the time of the board', () => {
  const phaseAt = (at: string): unknown => composeStatus(factsOf({ now: utc(at) }), since).event?.phase;
  expect(phaseAt('2026-02-01T09:59:59.999Z')).toBe('before');
  expect(phaseAt('2026-02-01T10:00:00Z')).toBe('during');
  expect(phaseAt('2026-02-01T10:45:00Z')).toBe('during');
  expect(phaseAt('2026-02-01T11:30:00Z')).toBe('after');
  expect(phaseAt('2027-06-01T00:00:00Z')).toBe('after');
  const rehearsal = { from: statusNow, at: utc('2025-12-31T23:59:59Z'), speed: 1 };
  const rehearsed = composeStatus(factsOf({ snapshot: snapshotOf({ rehearsal }) }), since);
  expect(rehearsed.event?.phase).toBe('before');
  expect(rehearsed.screen.rehearsal).toEqual({ boardTime: '2025-12-31T23:59:59.000Z', speed: 1 });
});

test('K5, K8: a clock that is not trusted tells no phase, and neither does an event without sessions', () => {
  const clock = { trusted: false, why: 'before-build', off: null } as unknown as ReturnType<
    typeof snapshotOf
  >['clock'];
  const doubted = composeStatus(factsOf({ snapshot: snapshotOf({ clock }) }), since);
  expect(doubted).toMatchObject({ reason: 'CLOCK_UNTRUSTED', event: { phase: null } });
  expect(doubted.clock).toMatchObject({ trusted: false, why: 'before-build', offSeconds: null });
  const empty = composeStatus(factsOf({ snapshot: snapshotOf({ program: programOf([]) }) }), since);
  expect(empty.event).toMatchObject({ sessions: 0, phase: null, firstStart: null, lastEnd: null });
});

test('P6: the page is silent 15 seconds after its last beat, and a minute after a start without one', () => {
  const vitals = factsOf().vitals;
  const reasonAfter = (lastBeat: number | null, uptime: number): string =>
    conditionNow(factsOf({ uptime, vitals: vitals && { ...vitals, lastBeat } })).reason;
  expect(reasonAfter(100_000 - 15_000, 100_000)).toBe('CONFIRMED');
  expect(reasonAfter(100_000 - 15_001, 100_000)).toBe('PAGE_SILENT');
  expect(reasonAfter(null, minute - 1)).toBe('CONFIRMED');
  expect(reasonAfter(null, minute)).toBe('PAGE_SILENT');
  expect(conditionNow(factsOf({ uptime: minute, vitals: null })).reason).toBe('PAGE_SILENT');
});

test('C2: a doubted answer and a missing source are told with their numbers', () => {
  const [source] = fullFacts().sources;
  if (source === undefined) throw new Error('the facts have no source');
  const missing = { ...source, state: 'holding' as const, suspect: null };
  expect(conditionNow(factsOf({ sources: [source] })).reasons).toEqual(['FEED_SUSPECT']);
  expect(conditionNow(factsOf({ sources: [{ ...source, suspect: null }, missing] })).reasons).toEqual([
    'SOURCE_MISSING',
  ]);
  // All of them missing is one reason, not two.
  expect(conditionNow(factsOf({ sources: [missing, missing] })).reasons).toEqual(['CONFIRMED']);
  expect(composeStatus(fullFacts(), since).sources[0]?.suspect).toEqual({
    held: 402,
    answered: 251,
    vanished: 151,
    answers: 1,
    lastedSeconds: 61,
  });
});

test('before there is a wall a status can be told, of a screen that holds', () => {
  const status = composeStatus(factsOf({ snapshot: null, vitals: null, uptime: 1 }), since);
  expect(status).toMatchObject({ state: 'holding', reason: 'NO_PROGRAM', event: null });
});

test('a problem that stands twice is told once, and five hundred are counted and not all listed', () => {
  const problems = Array.from({ length: 500 }, (_, index) => ({
    code: 'SESSION_SKIPPED' as const,
    where: `session ${index % 250}`,
    message: 'It has no start.',
  }));
  const status = composeStatus(factsOf({ problems }), since);
  expect(status.problems.count).toBe(250);
  expect(status.problems.list).toHaveLength(50);
});
