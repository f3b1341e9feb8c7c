import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { missingService } from '../../scripts/package/service.mjs';
import { checkout } from '../../scripts/setup/places.mjs';

const shipped = readFileSync(join(checkout, 'assets/service/callboard.service'), 'utf8');

/** The settings of a unit, by section and key as one word each. */
const settingsIn = (unit: string): Readonly<Record<string, string>> => {
  let section = '';
  const settings: Record<string, string> = {};
  for (const line of unit.split('\n')) {
    const [, opened] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (opened !== undefined) section = opened;
    if (key !== undefined && value !== undefined) settings[`${section}.${key}`] = value;
  }
  return settings;
};

test('P14: the shipped unit never gives up, and stops only for 0 and wrong usage', () => {
  expect(settingsIn(shipped)).toMatchObject({
    'Unit.StartLimitIntervalSec': '0',
    'Service.Restart': 'always',
    'Service.RestartSec': '2',
    'Service.RestartPreventExitStatus': '0 2',
    // Whom systemd asks to end ends with 0, and would not be started again.
    'Service.TimeoutStartFailureMode': 'kill',
  });
});

test('P6: the shipped unit has a watchdog that hears systemd-notify and leaves no core', () => {
  expect(settingsIn(shipped)).toMatchObject({
    'Service.Type': 'notify',
    'Service.NotifyAccess': 'all',
    'Service.WatchdogSec': '30',
    'Service.WatchdogSignal': 'SIGKILL',
  });
});

test('the shipped unit asks for nothing that takes Chromium’s sandbox away', () => {
  const hostile =
    /^Service\.(NoNewPrivileges|Restrict\w+|SystemCall\w+|Protect\w+|Private\w+|LockPersonality|MemoryDenyWriteExecute|CapabilityBoundingSet|User|DynamicUser|RootDirectory)$/;
  expect(Object.keys(settingsIn(shipped)).filter((key) => hostile.test(key))).toEqual([]);
});

test('P14: systemd itself finds nothing wrong with the shipped unit', () => {
  test.skip(spawnSync('systemd-analyze', ['--version']).status !== 0, 'There is no systemd-analyze here.');
  const folder = mkdtempSync(join(tmpdir(), 'callboard-unit-'));
  const verify = (unit: string): string => {
    const path = join(folder, 'callboard.service');
    // The app is not installed on the machine that tests.
    writeFileSync(path, unit.replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true'));
    const env = { ...process.env, XDG_RUNTIME_DIR: folder };
    const outcome = spawnSync('systemd-analyze', ['--user', 'verify', path], { encoding: 'utf8', env });
    return outcome.stdout + outcome.stderr;
  };
  expect(verify(shipped)).toBe('');
  expect(verify(shipped.replace('WatchdogSec=30', 'WatchdogSeconds=30'))).toContain('WatchdogSeconds');
  rmSync(folder, { recursive: true });
});

test('a package without the unit, or with a wrapper that is no program, is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-package-'));
  mkdirSync(join(folder, 'service'));
  writeFileSync(join(folder, 'callboard'), '');
  writeFileSync(join(folder, 'service/callboard-keep'), '', { mode: 0o644 });
  expect(missingService(folder)).toEqual(['service/callboard.service', 'service/callboard-keep']);
  chmodSync(join(folder, 'service/callboard-keep'), 0o755);
  writeFileSync(join(folder, 'service/callboard.service'), shipped);
  expect(missingService(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
