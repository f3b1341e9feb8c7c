import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { asAccount, giveTo, may, unprivilegedAccount } from '../../scripts/launch/account.mjs';
import { handOver } from '../../scripts/launch/hand-over.mjs';
import { stage } from '../../scripts/launch/stage.mjs';
import { isRoot } from '../../scripts/setup/places.mjs';

test.skip(!isRoot, 'only root hands files to another account');

let closed = '';
test.beforeEach(() => {
  // mkdtemp makes a folder that only its owner can enter, as root's home often is.
  closed = mkdtempSync(join(tmpdir(), 'callboard-stage-'));
  mkdirSync(join(closed, 'build'));
  writeFileSync(join(closed, 'build/index.js'), 'one', { mode: 0o600 });
});
test.afterEach(() => rmSync(closed, { recursive: true }));

test('an app in a folder only root can enter is copied to where the account can read it, anew for new content', async () => {
  const { uid, gid } = await unprivilegedAccount();
  const copy = { kind: 'test', from: closed, names: ['build', 'assets'] };
  const first = await stage({ ...copy, stamp: 'first' });
  const read = spawnSync('setpriv', [...asAccount({ uid, gid }), 'cat', join(first, 'build/index.js')], {
    cwd: '/',
  });
  expect(read.stdout.toString()).toBe('one');
  writeFileSync(join(closed, 'build/index.js'), 'two');
  const second = await stage({ ...copy, stamp: 'second' });
  expect(readFileSync(join(first, 'build/index.js'), 'utf8')).toBe('one');
  expect(readFileSync(join(second, 'build/index.js'), 'utf8')).toBe('two');
  for (const path of [first, second]) rmSync(path, { recursive: true });
});

test('settings that only root can read are handed over as a copy', async () => {
  const account = await unprivilegedAccount();
  const settings = join(closed, 'settings.json');
  writeFileSync(settings, '{ "room": "Janson" }');
  const { words } = await handOver(['--settings', settings], account);
  expect(words[1]).not.toBe(settings);
  expect(readFileSync(words[1] ?? '', 'utf8')).toBe('{ "room": "Janson" }');
  expect(await may(account, '-r', words[1] ?? '')).toBe(true);
  expect(await may(account, '-w', words[1] ?? '')).toBe(false);
});

test('a state folder that is not there is made for the account; one it cannot write to is refused', async () => {
  const account = await unprivilegedAccount();
  chmodSync(closed, 0o755);
  const state = join(closed, 'state');
  await handOver(['--state', state], account);
  expect(await may(account, '-w', state)).toBe(true);
  await expect(handOver(['--state', join(closed, 'build')], account)).rejects.toThrow('cannot write to');
});

test('a screenshot is brought from where the account may write to where root wanted it', async () => {
  const account = await unprivilegedAccount();
  const wanted = join(closed, 'pictures/board.png');
  const { words, fetch } = await handOver([`--screenshot=${wanted}`], account);
  const written = words[0]?.split('=')[1] ?? '';
  writeFileSync(written, 'png');
  giveTo(account, written);
  expect(fetch(written)).toBe(wanted);
  expect(readFileSync(wanted, 'utf8')).toBe('png');
  expect(existsSync(written)).toBe(false);
});
