import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { unprivilegedAccount } from '../../scripts/launch/account.mjs';
import { wrapperText, writeWrapper } from '../../scripts/launch/wrapper.mjs';
import { isRoot } from '../../scripts/setup/places.mjs';

test('the wrapper refuses to run Electron without its sandbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-wrapper-'));
  const script = join(folder, 'launch');
  writeFileSync(script, wrapperText('/bin/echo', { uid: 65534, gid: 65534 }));
  const { status, stdout, stderr } = spawnSync('sh', [script, '/app', '--no-sandbox'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('never runs without its sandbox');
});

test('for root the wrapper becomes the account, with a home of its own and nothing of root’s session', async () => {
  test.skip(!isRoot, 'only root launches through the wrapper');
  const account = await unprivilegedAccount();
  const env = {
    ...process.env,
    XDG_RUNTIME_DIR: '/run/user/0',
    XDG_CONFIG_HOME: '/root/.config',
    HOME: '/root',
  };
  const { stdout } = spawnSync(writeWrapper('/bin/sh', account), ['-c', 'id -u; id -G; env'], {
    encoding: 'utf8',
    env,
  });
  const [uid, groups, ...variables] = stdout.trim().split('\n');
  expect([uid, groups]).toEqual([String(account.uid), String(account.gid)]);
  expect(variables).toContain('HOME=/var/lib/callboard');
  expect(variables.filter((line) => /^(XDG_|NODE_OPTIONS)/.test(line))).toEqual([]);
});

test('a test may give the app another home', async () => {
  test.skip(!isRoot, 'only root launches through the wrapper');
  const wrapper = writeWrapper('/bin/sh', await unprivilegedAccount());
  const env = { ...process.env, CALLBOARD_HOME: '/tmp/elsewhere' };
  expect(spawnSync(wrapper, ['-c', 'echo $HOME'], { encoding: 'utf8', env }).stdout).toBe('/tmp/elsewhere\n');
});
