import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { aliveFile } from '../../../main/supervision/alive-file.ts';
import { noMount, onSmallDisk } from '../../fixtures/disk.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-alive-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textIn = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

test('each sign differs from the one before, is as long, and stands in the same file', async () => {
  const path = join(folder, 'state', 'alive');
  const file = aliveFile(path, 4711, () => undefined);
  file.well(5000);
  await expect.poll(() => textIn(path)).toContain('5000');
  const first = textIn(path);
  const { ino } = statSync(path);
  file.well(10_000.4);
  await expect.poll(() => textIn(path)).toContain('10000');
  expect(textIn(path)).toHaveLength(first.length);
  expect(statSync(path).ino).toBe(ino);
});

test('a full disk takes the sign of a file that is there; one that takes none is logged once', async () => {
  const said: string[] = [];
  const ran = await onSmallDisk(async (disk) => {
    const path = join(disk.folder, 'alive');
    const file = aliveFile(path, 1, (event) => said.push(event));
    file.well(1);
    await expect.poll(() => textIn(path)).not.toBe('');
    disk.fill();
    file.well(2000);
    await expect.poll(() => textIn(path)).toContain('2000');
    disk.freeze();
    file.well(3000);
    await expect.poll(() => said).toEqual(['ALIVE_FAIL']);
    file.well(4000);
    disk.freeze(false);
    const sign = (): string => {
      file.well(5000);
      return textIn(path);
    };
    await expect.poll(sign).toContain('5000');
    expect(said).toEqual(['ALIVE_FAIL']);
  });
  test.skip(!ran, noMount);
});
