import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { appEnvironment } from '../../scripts/launch/launcher.mjs';
import { aboutRuntime, electronRuntime } from '../../scripts/runtime/electron-runtime.mjs';
import { placeInRuntime } from '../../scripts/runtime/registry-runtime.mjs';
import { missingIn } from '../../scripts/setup/system-libraries.mjs';

const say = (): void => undefined;

test('the runtime made of the registry’s Electron has nothing of Cypress in it', () => {
  expect(placeInRuntime('Cypress/Cypress')).toBe('electron');
  expect(placeInRuntime('Cypress/locales/en-US.pak')).toBe('locales/en-US.pak');
  expect(placeInRuntime('Cypress/resources/app/packages/server/index.js')).toBeNull();
  expect(placeInRuntime('Cypress/resources/app-update.yml')).toBeNull();
  expect(placeInRuntime('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
});

test('the registry’s Electron is announced as unfit for a venue', () => {
  const runtime = { dist: '/x', executable: '/x/electron', version: '33.2.1' };
  expect(aboutRuntime({ ...runtime, from: 'registry' })).toContain('not for a venue');
  expect(aboutRuntime({ ...runtime, from: 'npm' })).not.toContain('venue');
});

test.describe('ELECTRON_OVERRIDE_DIST_PATH', () => {
  let dist = '';
  test.beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'callboard-dist-'));
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dist;
  });
  test.afterEach(() => {
    delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    rmSync(dist, { recursive: true });
  });

  test('wins over every other Electron', async () => {
    writeFileSync(join(dist, 'electron'), '');
    writeFileSync(join(dist, 'version'), 'v45.4.1\n');
    expect(await electronRuntime({ say })).toMatchObject({ dist, version: '45.4.1', from: 'override' });
  });

  test('that holds no Electron is said, not passed over', async () => {
    await expect(electronRuntime({ say })).rejects.toThrow(`${dist}, but there is no Electron`);
  });
});

test('the app does not inherit what npm and Node were told', () => {
  const env = {
    npm_config_loglevel: 'silent',
    NODE_OPTIONS: '--inspect',
    ELECTRON_RUN_AS_NODE: '1',
    TZ: 'UTC',
    GONE: undefined,
  };
  expect(appEnvironment(env)).toEqual({ TZ: 'UTC' });
});

test('missing shared libraries are read from what ldd prints', () => {
  const report =
    '\tlinux-vdso.so.1 (0x00007)\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7)\n';
  expect(missingIn(report)).toEqual(['libgtk-3.so.0']);
});
