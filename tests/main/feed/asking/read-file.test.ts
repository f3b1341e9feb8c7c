import { execFileSync } from 'node:child_process';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Validators } from '../../../../main/feed/asking/answer.ts';
import { patient } from '../../../../main/feed/asking/patience.ts';
import { readFeedFile } from '../../../../main/feed/asking/read-file.ts';
import { seconds } from '../../../../program/time/instant.ts';
import { inFolder } from '../../../fixtures/feeds.ts';
import { stagedMachine } from '../../../fixtures/machine.ts';

const most = 1_000_000;

const validatorsOf = async (path: string): Promise<Validators> => {
  const answer = await readFeedFile(path, null, most);
  if (answer.kind !== 'body') throw new Error('not read');
  return answer.validators;
};

test('a file is read whole, with its hash', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 's.xml');
    await writeFile(path, 'hello');
    const answer = await readFeedFile(path, null, most);
    expect(answer).toMatchObject({ kind: 'body', contentType: null, finalUrl: path });
    expect(answer).toMatchObject({
      sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    });
  });
});

test('T14: a file that nobody touched is "not modified"; rewritten or replaced it is read, whatever its date says', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 's.xml');
    await writeFile(path, 'hello');
    const long = new Date('2026-01-01T00:00:00Z');
    await utimes(path, long, long);
    const first = await validatorsOf(path);
    expect((await readFeedFile(path, first, most)).kind).toBe('not modified');
    await writeFile(path, 'HELLO');
    await utimes(path, long, long);
    expect((await readFeedFile(path, first, most)).kind).toBe('body');
    const second = await validatorsOf(path);
    await writeFile(join(folder, 'new'), 'HELLO');
    await rename(join(folder, 'new'), path);
    expect((await readFeedFile(path, second, most)).kind).toBe('body');
  });
});

test('T14: what is no readable file is said with its errno', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'directory'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const errnos: unknown[] = [];
    for (const name of ['missing', 'directory', 'file/below', 'pipe', 'x'.repeat(300)]) {
      const answer = await readFeedFile(join(folder, name), null, most);
      expect(answer).toMatchObject({ kind: 'failed', fault: 'FEED_FILE', problem: { code: 'FEED_FILE' } });
      if (answer.kind === 'failed') errnos.push(answer.facts['errno']);
    }
    expect(errnos).toEqual(['ENOENT', 'EISDIR', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG']);
  });
});

test('T8: a file over the cap is refused', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 's.xml');
    await writeFile(path, Buffer.alloc(3_000_001));
    expect(await readFeedFile(path, null, 3_000_000)).toMatchObject({ problem: { code: 'FEED_TOO_BIG' } });
    expect((await readFeedFile(path, null, 3_000_001)).kind).toBe('body');
  });
});

test('T14: a dead disk is given up in time, and not asked a second time while it hangs', async () => {
  const machine = stagedMachine(0);
  let runs = 0;
  let answer: (text: string) => void = () => undefined;
  const hang = (): Promise<string> => {
    runs += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const ask = patient(hang, () => 'late', seconds(30), machine);
  const first = ask(null);
  machine.pass(30_000);
  expect(await first).toBe('late');
  const second = ask(null);
  machine.pass(30_000);
  expect(await second).toBe('late');
  expect(runs).toBe(1);
  const third = ask(null);
  answer('content');
  expect(await third).toBe('content');
  const fourth = ask(null);
  answer('more');
  expect([await fourth, runs]).toEqual(['more', 2]);
});
