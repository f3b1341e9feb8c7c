import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { processesOf } from '../../scripts/measure/processes.mjs';
import { diskUse } from '../../scripts/soak/disk.mjs';
import { factsOf, summaryOf } from '../../scripts/soak/summary.mjs';
import { inFolder } from '../fixtures/feeds.ts';

test('the processes of an app are counted with what they hold: an open file is one descriptor more', () => {
  const own = () => processesOf(process.pid).find(({ pid }) => pid === process.pid);
  const before = own();
  expect(before?.kind).toBe('main');
  expect(before?.threads).toBeGreaterThan(1);
  // What is no file's is part of what is shared fairly, and that of all that is resident.
  expect(Number(before?.own)).toBeLessThanOrEqual(Number(before?.pss));
  expect(Number(before?.pss)).toBeLessThanOrEqual(Number(before?.rss));
  const file = openSync('/dev/null', 'r');
  expect(Number(own()?.descriptors)).toBe(Number(before?.descriptors) + 1);
  closeSync(file);
});

test('disk is counted by what it is for, and a state folder without any of it is empty', async () => {
  await inFolder(async (state) => {
    expect(diskUse(state)).toEqual({ feeds: 0, profile: 0, log: 0, rest: 0 });
    mkdirSync(join(state, 'profile/Cache'), { recursive: true });
    writeFileSync(join(state, 'profile/Cache/1'), 'x'.repeat(1000));
    writeFileSync(join(state, 'status.json'), '{}');
    expect(diskUse(state)).toEqual({ feeds: 0, profile: 1000, log: 0, rest: 2 });
  });
});

test('P13: a soak through which a page was restarted does not pass as one life', () => {
  const origin = { url: '', answers: { '304': 3 }, polls: () => 3, close: async () => undefined };
  const soak = (events: Readonly<Record<string, number>>) =>
    factsOf({ samples: [], speed: 120, whole: true, events, origin });
  expect(soak({ BOARD_UP: 1, FEED_TAKEN: 4 }).oneLife).toBe(true);
  const broken = soak({ BOARD_UP: 1, HEARTBEAT_LOST: 1 });
  expect(broken.oneLife).toBe(false);
  expect(summaryOf(broken, [], [], 120)).toContain('NOT ONE LIFE');
});
