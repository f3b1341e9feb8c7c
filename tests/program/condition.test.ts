import { expect, test } from 'playwright/test';
import {
  type ConditionState,
  conditionOf,
  grounds,
  isHealthy,
  reasonList,
  type ScreenFacts,
} from '../../program/condition.ts';
import type { ProblemCode } from '../../program/problem-codes.ts';
import { trustedClock } from '../../program/time/trust.ts';
import { statusNow } from '../fixtures/status-facts.ts';

const well: ScreenFacts = {
  health: { state: 'live', confirmedAt: statusNow },
  clock: trustedClock,
  safe: false,
  silent: false,
  suspect: false,
  sourceMissing: false,
  noticesUnheard: false,
  problems: new Set(),
  storageErrors: false,
  memoryHigh: false,
  lit: true,
  rehearsal: false,
  demo: false,
};

const ofHealth = (state: ScreenFacts['health']['state']): Partial<ScreenFacts> => ({
  health: { state, confirmedAt: state === 'holding' ? null : statusNow },
});

const ofProblem = (code: ProblemCode): Partial<ScreenFacts> => ({ problems: new Set([code]) });

/** What makes each reason hold. */
const causes = {
  CRASH_LOOP: { safe: true },
  PAGE_SILENT: { silent: true },
  NO_PROGRAM: ofHealth('holding'),
  CLOCK_UNTRUSTED: {
    clock: {
      ...trustedClock,
      trusted: false,
      why: 'before-build',
      off: null,
      offAtLeast: 0,
    } as ScreenFacts['clock'],
  },
  FEED_STALE: ofHealth('stale'),
  FEED_SUSPECT: { suspect: true },
  SOURCE_MISSING: { sourceMissing: true },
  NOTICES_UNHEARD: { noticesUnheard: true },
  ROOM_UNKNOWN: ofProblem('ROOM_UNKNOWN'),
  TRACK_UNKNOWN: ofProblem('TRACK_UNKNOWN'),
  STORE_FAILED: ofProblem('STORE_FAILED'),
  STORAGE_ERRORS: { storageErrors: true },
  MEMORY_HIGH: { memoryHigh: true },
  DISPLAY_MAY_SLEEP: { lit: false },
  SETTINGS_FILE: ofProblem('SETTINGS_FILE'),
  ZONE_GUESSED: ofProblem('ZONE_GUESSED'),
  FROM_CACHE: ofHealth('cache'),
  REHEARSAL: { rehearsal: true },
  DEMO: { demo: true },
  CONFIRMED: {},
} as const satisfies Readonly<Record<keyof typeof grounds, Partial<ScreenFacts>>>;

for (const reason of reasonList) {
  const { state } = grounds[reason];
  test(`C4, K5, P3, P11, S2, S7: what makes for ${reason} makes the screen ${state}, for that reason alone`, () => {
    expect(conditionOf({ ...well, ...causes[reason] })).toEqual({ state, reason, reasons: [reason] });
  });
}

/** Facts that make for both; the reasons that health stands for exclude each other. */
const together = (one: keyof typeof causes, other: keyof typeof causes): ScreenFacts => {
  const both: readonly Partial<ScreenFacts>[] = [causes[other], causes[one]];
  const problems = new Set(both.flatMap((cause) => [...(cause.problems ?? [])]));
  return { ...well, ...both[0], ...both[1], problems };
};

test('of two reasons the more urgent names the condition, and neither is hidden', () => {
  const ofOneHealth = new Set(['NO_PROGRAM', 'FEED_STALE', 'FROM_CACHE']);
  for (const [index, one] of reasonList.entries()) {
    for (const other of reasonList.slice(index + 1)) {
      if (other === 'CONFIRMED' || (ofOneHealth.has(one) && ofOneHealth.has(other))) continue;
      const { state, reason, reasons } = conditionOf(together(one, other));
      expect([state, reason, reasons]).toEqual([grounds[one].state, one, [one, other]]);
    }
  }
});

test('a guessed zone, which may stand for days, does not hide a feed that has died', () => {
  expect(conditionOf(together('FEED_STALE', 'ZONE_GUESSED')).state).toBe('stale');
});

test('ages that were counted with a clock that lies are not told first', () => {
  expect(conditionOf(together('CLOCK_UNTRUSTED', 'FEED_STALE')).reason).toBe('CLOCK_UNTRUSTED');
});

test('only a page that is gone or silent is unhealthy: with whatever else, there is a board on the wall', () => {
  const unhealthy = reasonList.filter((reason) => !isHealthy(conditionOf({ ...well, ...causes[reason] })));
  expect(unhealthy).toEqual(['CRASH_LOOP', 'PAGE_SILENT']);
});

test('all six states can come about', () => {
  const states = new Set<ConditionState>(reasonList.map((reason) => grounds[reason].state));
  expect([...states].sort()).toEqual(['cache', 'degraded', 'holding', 'live', 'safe', 'stale']);
});
