import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { demoProgram } from '../../program/demo.ts';
import { programDayOf } from '../../program/schedule/day.ts';
import { roomAt } from '../../program/schedule/room.ts';
import { defaultRules } from '../../program/schedule/rules.ts';
import { scheduleOf } from '../../program/schedule/schedule.ts';
import { trackAt } from '../../program/schedule/track.ts';
import { after, between, hours, type Instant, instant, minutes } from '../../program/time/instant.ts';
import { programOf, utc } from './readers/reading.ts';

const text = readFileSync(new URL('../../assets/demo/schedule.json', import.meta.url), 'utf8');
const demo = programOf(text);
const at = (moment: string): Instant => instant(Date.parse(moment));

/** A thousand instants scattered over a year by the golden section: the same in every run, off every grid. */
const instants = Array.from({ length: 1000 }, (_, index) =>
  after(at('2026-11-22T00:00:00Z'), Math.floor(((index * 0.618_033_988_75) % 1) * hours(365 * 24))),
);

const busy = (moment: Instant): string[] => {
  const { program } = demoProgram(demo, moment);
  const schedule = scheduleOf(program);
  return program.tracks
    .filter(({ name }) => {
      const { now, next } = trackAt(schedule, name, moment, defaultRules);
      const soon = next[0] !== undefined && between(moment, next[0].start) <= minutes(60);
      return now.length > 0 || soon;
    })
    .map(({ name }) => name);
};

test('the demo is the twelve published talks in four strands, with breaks, and is read without a problem', () => {
  const talks = demo.sessions.filter(({ track }) => track !== null);
  expect(talks).toHaveLength(12);
  expect(talks.map(({ title }) => title)).toContain('从 Spark 做批处理到 Flink 做批流一体: LinkedIn 的经验');
  expect(talks.flatMap(({ speakers }) => speakers)).toHaveLength(17);
  expect(talks.every(({ speakers }) => speakers.every(({ affiliation }) => affiliation !== null))).toBe(true);
  expect(demo.tracks).toHaveLength(4);
  expect(demo.tracks.every(({ colour }) => colour !== null)).toBe(true);
  expect(demo.rooms).toHaveLength(4);
  expect(demo.sessions.filter(({ kind }) => kind === 'service').length).toBeGreaterThanOrEqual(4);
  expect(demo.problems).toEqual([]);
  expect(demo.zone).toEqual({ name: 'Asia/Shanghai', from: 'feed' });
});

test('the file says that its times and rooms are invented', () => {
  expect(text).toContain('All times, rooms, strands, breaks');
  expect(text).toContain('are invented');
});

test('at a thousand instants over a year every track has something now or within the hour', () => {
  for (const moment of instants) expect(busy(moment), utc(moment)).toHaveLength(4);
});

test('at every minute of a loop every track has something now or within the hour, and something is on', () => {
  const { changesAt } = demoProgram(demo, at('2027-03-05T12:34:56Z'));
  expect(changesAt).not.toBeNull();
  for (let minute = 0; minute < 120; minute += 1) {
    const moment = after(changesAt ?? at('2027-01-01'), minutes(minute));
    expect(busy(moment), utc(moment)).toHaveLength(4);
    expect(
      scheduleOf(demoProgram(demo, moment).program).event.sessions.some(
        ({ start, end }) => start <= moment && moment < end,
      ),
    ).toBe(true);
  }
});

test('sessions keep their minutes past the hour, their lengths, their order and keys of their own', () => {
  for (const moment of instants.slice(0, 50)) {
    const { sessions } = demoProgram(demo, moment).program;
    expect(sessions.map(({ title }) => title)).toEqual(demo.sessions.map(({ title }) => title));
    const shifts = sessions.map(({ start }, index) => start - (demo.sessions[index]?.start ?? 0));
    expect(new Set(shifts).size).toBe(1);
    expect((shifts[0] ?? 1) % hours(1)).toBe(0);
    expect(new Set(sessions.map(({ key }) => key)).size).toBe(sessions.length);
  }
});

test('program days move along: a session stays on the day it was on, the night past midnight included', () => {
  const dayIndex = (program: typeof demo): number[] => {
    const first = program.sessions[0]?.start ?? instant(0);
    const firstDay = programDayOf(program, first).start;
    return program.sessions.map(({ start, end }) => {
      const day = programDayOf(program, start);
      expect(end).toBeLessThanOrEqual(day.end);
      return Math.round(between(firstDay, day.start) / hours(24));
    });
  };
  for (const moment of instants.slice(0, 50)) {
    expect(dayIndex(demoProgram(demo, moment).program)).toEqual(dayIndex(demo));
  }
});

test('the same instant gives the same demo, and it changes when it said and not before', () => {
  for (const moment of instants.slice(0, 50)) {
    const { program, changesAt } = demoProgram(demo, moment);
    if (changesAt === null) throw new Error('the demo never starts over');
    expect(between(moment, changesAt)).toBeGreaterThan(0);
    expect(between(moment, changesAt)).toBeLessThanOrEqual(hours(2));
    expect(demoProgram(demo, after(changesAt, -1)).program).toEqual(program);
    expect(demoProgram(demo, changesAt).program).not.toEqual(program);
  }
});

test('on its own days, and half a day around them, the demo stands as it is filed', () => {
  const inside = at('2020-12-14T02:30:00Z');
  const { program, changesAt } = demoProgram(demo, inside);
  expect(program).toBe(demo);
  const lastEnd = Math.max(...demo.sessions.map(({ end }) => end));
  expect(changesAt).toBe(lastEnd + hours(12));
  expect(demoProgram(demo, instant(lastEnd + hours(12))).program).not.toBe(demo);
  const before = after(at('2020-12-13T00:45:00Z'), -hours(12));
  expect(demoProgram(demo, before).program).toBe(demo);
  expect(demoProgram(demo, after(before, -1)).changesAt).toBe(before);
});

test('as filed, the demo has a gap, an overlap, a break and an evening past midnight', () => {
  const schedule = scheduleOf(demo);
  const main = '主会场 Main Hall';
  expect(roomAt(schedule, main, at('2020-12-14T02:50:00Z'), defaultRules).phase).toBe('break');
  expect(roomAt(schedule, '长江厅 Yangtze Room', at('2020-12-14T00:30:00Z'), defaultRules).now).toEqual([]);
  expect(
    roomAt(schedule, '西湖厅 West Lake Room', at('2020-12-14T03:15:00Z'), defaultRules).now,
  ).toHaveLength(2);
  expect(
    roomAt(schedule, main, at('2020-12-14T16:10:00Z'), defaultRules).now.map(({ title }) => title),
  ).toEqual(['社区之夜 Community Night']);
});

test('a program without two busy hours is shown as it is', () => {
  const lonely = { ...demo, sessions: demo.sessions.slice(0, 3) };
  expect(demoProgram(lonely, at('2027-01-01T00:00:00Z'))).toEqual({ program: lonely, changesAt: null });
});
