import { expect, test } from 'playwright/test';
import { type Instant, instant } from '../../../program/time/instant.ts';
import { instantOf, isZone, offsetAt, wallTimeAt, wallTimeOf } from '../../../program/time/zone.ts';
import {
  systemTzVersion,
  tzNames,
  withoutTzDatabase,
  type ZoneHistory,
  zoneHistories,
} from '../../fixtures/tz-database.ts';

const [firstYear, lastYear] = [2026, 2027];
const [second, hour] = [1000, 3_600_000];
const begin = Date.UTC(firstYear, 0, 1);
const end = Date.UTC(lastYear + 1, 0, 1);

type InstantOf = (zone: string, local: number) => Instant;

const ours: InstantOf = (zone, local) => instantOf(zone, wallTimeAt(local));

/** The naive way: the offset that holds when it is that late in Greenwich. */
const naive: InstantOf = (zone, local) => instant(local - offsetAt(zone, instant(local)));

/** Where the zone's answers differ from the tz database, in words; empty for a good zone. */
const faultsOf = ({ name, initial, transitions }: ZoneHistory, toInstant: InstantOf): readonly string[] => {
  const faults: string[] = [];
  const expectOffset = (at: number, offset: number): void => {
    const found = offsetAt(name, instant(at));
    if (found !== offset)
      faults.push(`${new Date(at).toISOString()} is ${found / second} s off, not ${offset / second}`);
  };
  const expectInstant = (local: number, offset: number): void => {
    const found = toInstant(name, local);
    if (found !== local - offset)
      faults.push(`${new Date(local).toISOString()} on the wall is ${new Date(found).toISOString()}`);
  };
  /** The offset holds from one change to the next, and each of these walls shows one instant only. */
  const stretch = (from: number, until: number, offset: number): void => {
    for (let at = from; at < until; at += (until - from) / 3) {
      expectOffset(at, offset);
      const whole = Math.floor(at / second) * second;
      if (whole < from + 30 * hour || whole > until - 30 * hour) continue;
      expectInstant(whole + offset, offset);
      if (JSON.stringify(wallTimeOf(name, instant(whole))) !== JSON.stringify(wallTimeAt(whole + offset)))
        faults.push(`${new Date(whole).toISOString()} shows another wall`);
    }
  };
  let since = begin;
  let current = initial;
  for (const { at, from, to } of transitions) {
    stretch(since, at, current);
    expectOffset(at - second, from);
    expectOffset(at, to);
    expectOffset(at + second, to);
    // Walls skipped (a gap) move forward by it, walls shown twice (an overlap) are their first showing: the old offset, both.
    const [low, high] = [at + Math.min(from, to), at + Math.max(from, to)];
    expectInstant(low - second, from);
    for (const local of [low, low + second, (low + high) / 2, high - second])
      if (high > low) expectInstant(local, from);
    expectInstant(high, to);
    expectInstant(high + second, to);
    [since, current] = [at, to];
  }
  stretch(since, end, current);
  return faults;
};

/** The offset that the runtime's own tz database has, asked without any code of ours. */
const runtimeOffset = (name: string, at: number): number => {
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  const written = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(written) ?? [];
  const size = Number(hours) * hour + Number(minutes) * 60 * second + Number(seconds) * second;
  return sign === '-' ? -size : size;
};

/** Whether the runtime and the system know different histories of a zone. */
const isOfAnotherEdition = ({ name, initial, transitions }: ZoneHistory): boolean => {
  const known = (at: number): number => transitions.findLast((change) => change.at <= at)?.to ?? initial;
  const regular = Array.from({ length: 48 }, (_, index) => begin + (index * (end - begin)) / 48);
  const around = transitions.flatMap(({ at }) => [at - second, at]);
  return [...regular, ...around].some((at) => runtimeOffset(name, at) !== known(at));
};

test.describe(`K3: every zone of the tz database, ${firstYear} and ${lastYear},`, () => {
  test.skip(...withoutTzDatabase);

  test('has its changes to the second, its gaps and its overlaps as zdump tells them', () => {
    const histories = zoneHistories(firstYear, lastYear + 1);
    expect(histories.map(({ name }) => name)).toEqual(tzNames());
    const changes = histories.reduce((sum, { transitions }) => sum + transitions.length, 0);
    // Two editions differ about zones whose governments changed their mind: those are named, and few, and no fault of ours.
    const otherwise = histories.filter(isOfAnotherEdition).map(({ name }) => name);
    const wrong = histories
      .filter(({ name }) => !otherwise.includes(name))
      .map((history) => ({ name: history.name, faults: faultsOf(history, ours) }))
      .filter(({ faults }) => faults.length > 0);
    const versions = `Node has tz ${process.versions['tz']}, the system ${systemTzVersion()}`;
    console.log(
      `${histories.length} zones, ${changes} changes; ${versions}; left out: ${otherwise.join(', ') || 'none'}`,
    );
    expect(wrong).toEqual([]);
    const isSameEdition = process.versions['tz'] === systemTzVersion();
    expect(otherwise.length).toBeLessThanOrEqual(isSameEdition ? 0 : histories.length / 50);
  });

  test('is a zone to us, aliases included', () => {
    expect(tzNames().filter((name) => !isZone(name))).toEqual([]);
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isZone(name))).toEqual([]);
  });

  test('is told wrong by the naive way from the wall, and the same look finds it', () => {
    const histories = zoneHistories(firstYear, lastYear + 1).filter(
      ({ transitions }) => transitions.length > 0,
    );
    const wrong = histories.filter((history) => faultsOf(history, naive).length > 0);
    expect(wrong.length).toBeGreaterThan(histories.length / 2);
  });
});
