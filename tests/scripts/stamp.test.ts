import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { stampOf } from '../../scripts/setup/stamp.mjs';

let root = '';
const names = ['main', 'package.json', 'not-there'];

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'callboard-stamp-'));
  mkdirSync(join(root, 'main/feed'), { recursive: true });
  writeFileSync(join(root, 'main/feed/ask.ts'), 'one');
  writeFileSync(join(root, 'package.json'), '{}');
});
test.afterEach(() => rmSync(root, { recursive: true }));

test('a stamp is the same for the same content with other dates, as a fresh clone has them', () => {
  const before = stampOf(root, names);
  utimesSync(join(root, 'main/feed/ask.ts'), 1, 1);
  expect(stampOf(root, names)).toBe(before);
});

for (const [change, make] of [
  ['edited', () => writeFileSync(join(root, 'main/feed/ask.ts'), 'two')],
  ['renamed', () => renameSync(join(root, 'main/feed/ask.ts'), join(root, 'main/feed/tell.ts'))],
  ['added', () => writeFileSync(join(root, 'main/index.ts'), '')],
  ['removed', () => rmSync(join(root, 'main/feed/ask.ts'))],
  [
    'split in two with the same bytes',
    () => {
      writeFileSync(join(root, 'main/feed/ask.ts'), 'o');
      writeFileSync(join(root, 'main/feed/ask2.ts'), 'ne');
    },
  ],
] as const) {
  test(`a stamp changes when a file is ${change}`, () => {
    const before = stampOf(root, names);
    make();
    expect(stampOf(root, names)).not.toBe(before);
  });
}

test('a file that is not named does not count', () => {
  const before = stampOf(root, names);
  writeFileSync(join(root, 'README.md'), 'new');
  expect(stampOf(root, names)).toBe(before);
});
