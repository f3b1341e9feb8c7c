import { expect, test } from 'playwright/test';
import {
  after,
  type Duration,
  hours,
  type Instant,
  minutes,
  seconds,
} from '../../../program/time/instant.ts';
import {
  type ClockEvidence,
  type ClockTrust,
  isSameTrust,
  trustedClock,
  trustOf,
} from '../../../program/time/trust.ts';
import { utc } from '../../fixtures/program.ts';

const builtAt = utc('2026-05-01T00:00:00Z');
const storedAt = utc('2026-06-04T18:00:00Z');
const truth = utc('2026-06-05T10:00:00Z');

const judged = (now: Instant, more: Partial<ClockEvidence> = {}): ClockTrust =>
  trustOf({ now, builtAt, storedAt: null, lasted: seconds(5), servers: [], ...more });

const doubt = (why: string, off: Duration | null) => ({ trusted: false, why, off });

test('K5: a clock that nothing speaks against is believed', () => {
  expect(judged(truth)).toBe(trustedClock);
  expect(judged(truth, { storedAt })).toBe(trustedClock);
  expect(judged(truth, { storedAt, servers: [truth] })).toBe(trustedClock);
});

test('K5: a clock that stands before the build is not believed, whoever agrees with it', () => {
  const boot = utc('1970-01-01T00:00:30Z');
  expect(judged(boot)).toMatchObject(doubt('before-build', null));
  // A server without a clock of its own started in the same minute.
  expect(judged(boot, { servers: [boot] })).toMatchObject(doubt('before-build', null));
  expect(judged(boot, { servers: [truth] })).toMatchObject(doubt('before-build', (truth - boot) as Duration));
});

test('K5: a clock that stands before an answer on disk is not believed until it is set or a server agrees', () => {
  const lastShutdown = utc('2026-06-04T12:00:00Z');
  expect(judged(lastShutdown, { storedAt })).toMatchObject(doubt('before-cache', null));
  expect(judged(after(storedAt, minutes(5)), { storedAt })).toBe(trustedClock);
  expect(judged(lastShutdown, { storedAt, servers: [after(lastShutdown, seconds(40))] })).toBe(trustedClock);
});

test('K5: a doubted clock is not believed by the mere passing of time', () => {
  const behind = after(storedAt, -hours(1));
  for (const lasted of [minutes(1), hours(1), hours(30)]) {
    expect(judged(after(behind, lasted), { storedAt, lasted })).toMatchObject({ why: 'before-cache' });
  }
});

test('K5: two minutes between the clock and every server are too much, either way', () => {
  expect(judged(truth, { servers: [after(truth, seconds(119))] })).toBe(trustedClock);
  expect(judged(truth, { servers: [after(truth, -seconds(119))] })).toBe(trustedClock);
  expect(judged(truth, { servers: [after(truth, minutes(2))] })).toMatchObject(
    doubt('http-date', minutes(2)),
  );
  expect(judged(truth, { servers: [after(truth, -hours(3))] })).toMatchObject(doubt('http-date', hours(-3)));
});

test('K5: one server that tells the same time settles it; servers that disagree among themselves tell no time', () => {
  const [wrong, worse] = [after(truth, hours(2)), after(truth, -hours(6))];
  expect(judged(truth, { servers: [wrong, worse, truth] })).toBe(trustedClock);
  expect(judged(truth, { servers: [wrong, worse] })).toMatchObject(doubt('http-date', null));
  expect(judged(truth, { servers: [wrong, after(wrong, seconds(30))] })).toMatchObject(
    doubt('http-date', hours(2)),
  );
});

test('K5: a server that lives before the build accuses nobody', () => {
  expect(judged(truth, { servers: [utc('2000-01-01T00:00:00Z')] })).toBe(trustedClock);
});

test('K5: what is known to have passed is the newest of build and disk, and goes on with the run', () => {
  const boot = utc('1970-01-01T00:00:30Z');
  const found = judged(boot, { storedAt, lasted: minutes(10) });
  expect(found.trusted ? null : after(boot, found.offAtLeast)).toBe(after(storedAt, minutes(10)));
});

test('K5: the same doubt a few seconds on is the same, a step is another', () => {
  const one = judged(utc('1970-01-01T00:00:30Z'));
  expect(isSameTrust(one, judged(utc('1970-01-01T00:00:31Z')))).toBe(true);
  expect(isSameTrust(one, judged(utc('2020-01-01T00:00:30Z')))).toBe(false);
  expect(isSameTrust(one, trustedClock)).toBe(false);
  expect(isSameTrust(trustedClock, trustedClock)).toBe(true);
});
