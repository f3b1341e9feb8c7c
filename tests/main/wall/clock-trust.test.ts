import { expect, test } from 'playwright/test';
import { openClockTrust, type TimeReport } from '../../../main/wall/clock-trust.ts';
import { after, hours, type Instant, minutes, seconds } from '../../../program/time/instant.ts';
import { stagedMachine } from '../../fixtures/machine.ts';
import { utc } from '../../fixtures/program.ts';

const truth = utc('2026-06-05T10:00:00Z');
const builtAt = utc('2026-05-01T00:00:00Z');

/** A watch on a machine whose clock stands at `start`, with what it logs and a server that is asked by hand. */
const watchAt = (start: Instant, { doubts = true } = {}) => {
  const machine = stagedMachine(start);
  const logged: unknown[] = [];
  const trust = openClockTrust({
    machine,
    builtAt,
    doubts,
    log: (event, facts) => logged.push([event, facts?.['why'], facts?.['off']]),
  });
  const report = (more: Partial<TimeReport>): TimeReport => ({
    ...{ ages: true, fetchedAt: null, confirmedAt: null, serverDate: null },
    ...more,
  });
  /** The source at this place of the settings answers. */
  const answer = (at: number, place = 0): void => {
    const before = Array.from({ length: place }, () => report({}));
    const serverDate = { at: at as Instant, heardAt: machine.now() as Instant };
    trust.hear([...before, report({ serverDate })]);
  };
  return { machine, trust, logged, report, answer };
};

test('K5: a boot in 1970 is doubted at once, and believed as soon as the clock is set, without another answer', () => {
  const boot = utc('1970-01-01T00:00:20Z');
  const { machine, trust, logged, answer } = watchAt(boot);
  expect(trust.latest()).toMatchObject({ trusted: false, why: 'before-build', off: null });
  machine.pass(minutes(1));
  answer(truth);
  expect(trust.latest()).toMatchObject({ why: 'before-build', off: truth - boot - minutes(1) });
  machine.pass(minutes(3));
  machine.step(truth - boot - minutes(1));
  expect(trust.latest()).toEqual({ trusted: true });
  expect(logged).toEqual([
    ['CLOCK_UNTRUSTED', 'before-build', null],
    ['CLOCK_UNTRUSTED', 'before-build', truth - boot - minutes(1)],
    ['CLOCK_TRUSTED', undefined, undefined],
  ]);
});

test('K5: the clock of the last shutdown, three hours back, is found out by the first answer', () => {
  const { machine, trust, answer } = watchAt(after(truth, -hours(3)));
  expect(trust.latest()).toEqual({ trusted: true });
  answer(truth);
  expect(trust.latest()).toMatchObject({ trusted: false, why: 'http-date', off: hours(3) });
  machine.step(hours(3));
  expect(trust.latest()).toEqual({ trusted: true });
  machine.step(-hours(24));
  expect(trust.latest()).toMatchObject({ why: 'http-date', off: hours(24) });
});

test('K5: an answer on disk counts from the first report on, one of a file never', () => {
  const kept = after(truth, hours(5));
  const first = watchAt(truth);
  first.trust.hear([first.report({ fetchedAt: kept })]);
  expect(first.trust.latest()).toMatchObject({ why: 'before-cache', off: null });
  const file = watchAt(truth);
  file.trust.hear([file.report({ fetchedAt: kept, ages: false })]);
  expect(file.trust.latest()).toEqual({ trusted: true });
  // What this run itself took in is dated by the clock in question.
  const later = watchAt(truth);
  later.trust.hear([later.report({})]);
  later.trust.hear([later.report({ fetchedAt: kept })]);
  expect(later.trust.latest()).toEqual({ trusted: true });
});

test('K5: a cache that repeats an old date without an Age is found out by its second answer, and accuses nobody', () => {
  const { machine, trust, answer } = watchAt(truth);
  const copied = after(truth, -minutes(40));
  answer(copied);
  expect(trust.latest()).toMatchObject({ why: 'http-date', off: -minutes(40) });
  machine.pass(minutes(5));
  answer(copied);
  expect(trust.latest()).toEqual({ trusted: true });
  // Renewed copies come in jumps, each late by a little: that is no clock either.
  for (const late of [minutes(3), minutes(8), minutes(4), minutes(9)]) {
    machine.pass(minutes(5));
    answer(machine.now() - late);
    expect(trust.latest()).toEqual({ trusted: true });
  }
});

test('K5: a server whose own clock is put right is believed anew after two answers', () => {
  const { machine, trust, answer } = watchAt(truth);
  answer(machine.now() + hours(2));
  machine.pass(minutes(5));
  answer(machine.now() + hours(2));
  expect(trust.latest()).toMatchObject({ why: 'http-date', off: hours(2) });
  for (let round = 0; round < 2; round += 1) {
    machine.pass(minutes(5));
    answer(machine.now());
  }
  expect(trust.latest()).toEqual({ trusted: true });
});

test('K5: one of several servers that tells our time settles it', () => {
  const { machine, trust, answer } = watchAt(truth);
  answer(machine.now() + hours(2));
  expect(trust.latest()).toMatchObject({ trusted: false });
  machine.pass(seconds(1));
  answer(machine.now(), 1);
  expect(trust.latest()).toEqual({ trusted: true });
});

test('in rehearsal, in the demo, and where settings vouch for the clock, nothing is doubted and nothing is logged', () => {
  const { trust, logged, answer } = watchAt(utc('1970-01-01T00:00:20Z'), { doubts: false });
  answer(truth);
  expect(trust.latest()).toEqual({ trusted: true });
  expect(logged).toEqual([]);
});

test('K5: two sources of one server are two witnesses, however alike their addresses look', () => {
  const { machine, trust, report } = watchAt(truth);
  const late = (heardAt: number) => ({
    at: after(heardAt as Instant, -minutes(10)),
    heardAt: heardAt as Instant,
  });
  const dates = [late(machine.now()), late(machine.now())];
  for (let poll = 0; poll < 6; poll += 1) {
    machine.pass(minutes(1));
    dates[poll % 2] = late(machine.now());
    trust.hear(dates.map((serverDate) => report({ serverDate })));
    expect(trust.latest(), `poll ${poll}`).toMatchObject({ trusted: false, why: 'http-date' });
  }
});

test('K5: two answers within a second clear no doubt', () => {
  const { machine, trust, answer } = watchAt(truth);
  answer(after(truth, -minutes(10)));
  machine.pass(67);
  answer(after(truth, -minutes(10)));
  expect(trust.latest()).toMatchObject({ trusted: false, why: 'http-date' });
});

test('K5: what was confirmed lately counts like what was fetched lately', () => {
  const { trust, report } = watchAt(truth);
  trust.hear([report({ fetchedAt: after(truth, -hours(30)), confirmedAt: after(truth, hours(3)) })]);
  expect(trust.latest()).toMatchObject({ trusted: false, why: 'before-cache' });
});
