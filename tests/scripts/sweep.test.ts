import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { noteOrigin, sweepCopies } from '../../scripts/launch/sweep.mjs';

test.skip(process.platform !== 'linux', 'what runs is looked up in /proc');

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-sweep-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** A copy in the cache, last used some hours ago. */
const copied = (name: string, { from = '/', hours = 0 } = {}): string => {
  const path = join(folder, name);
  mkdirSync(path);
  noteOrigin(path, from);
  const used = Date.now() / 1000 - hours * 3600;
  utimesSync(path, used, used);
  return path;
};

test('a copy goes when its clone is gone, when it idles for two weeks, and when four newer ones of its clone are there', () => {
  const gone = [
    copied('app-0000aaaa-1111', { from: '/no/such/clone', hours: 2 }),
    copied('app-0000bbbb-1111', { hours: 15 * 24 }),
    copied('app-0000cccc-1111', { hours: 9 }),
  ];
  const kept = [
    copied('app-0000dddd-1111', { from: '/no/such/clone' }),
    copied('app-0000eeee-1111', { hours: 13 * 24 }),
    ...[1, 2, 3, 4].map((hours) => copied(`app-0000cccc-222${hours}`, { hours })),
    copied('electron-33.2.1', { from: '/no/such/clone', hours: 1000 }),
    copied('locks', { from: '/no/such/clone', hours: 1000 }),
  ];
  sweepCopies(folder);
  expect(gone.filter((path) => existsSync(path))).toEqual([]);
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
});

test('a copy that a process was started from stays, whatever its age', async () => {
  const path = copied('app-0000ffff-1111', { from: '/no/such/clone', hours: 1000 });
  const child = spawn('sh', ['-c', 'echo up; cat', join(path, 'main.js')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  sweepCopies(folder);
  expect(existsSync(path)).toBe(true);
  child.stdin.end();
  await new Promise((resolve) => child.once('close', resolve));
  sweepCopies(folder);
  expect(existsSync(path)).toBe(false);
});
