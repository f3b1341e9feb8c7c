import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { runsAnother } from '../../main/single-instance.ts';
import { inFolder } from '../fixtures/feeds.ts';

test.skip(process.platform !== 'linux', 'The lock of a profile is a link to a process on Linux.');

/** Whether another runs, by a profile whose lock says `holder`. */
const runsBy = async (holder: string): Promise<boolean> => {
  let answer = false;
  await inFolder(async (folder) => {
    await symlink(holder, join(folder, 'SingletonLock'));
    answer = runsAnother(folder);
  });
  return answer;
};

test('S3, P12: another runs where the lock names a living process of ours, on this machine or another', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  await once(other, 'spawn');
  expect(await runsBy(`${hostname()}-${other.pid}`)).toBe(true);
  other.kill();
  await once(other, 'close');
  expect(await runsBy(`${hostname()}-${other.pid}`)).toBe(false);
  expect(await runsBy('another-machine-77')).toBe(true);
});

test('S3, P12: a process of another program with the number of a dead one is none of ours, and nor is this one', async () => {
  const other = spawn('sleep', ['30']);
  await once(other, 'spawn');
  expect(await runsBy(`${hostname()}-${other.pid}`)).toBe(false);
  other.kill();
  expect(await runsBy(`${hostname()}-${process.pid}`)).toBe(false);
});

test('S3: nobody runs in a profile that is a file, is missing, or has no lock', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'profile'), '');
    for (const name of ['profile', 'missing', '.']) expect(runsAnother(join(folder, name))).toBe(false);
  });
});
