import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { isInstalled, refuseLink } from '../../scripts/setup/packages.mjs';
import { checkout } from '../../scripts/setup/places.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/@biomejs/cli-darwin-x64': { version: '2.6.8', optional: true },
  },
};

test('packages are installed when npm recorded the versions of the lock file', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(true);
});

test('packages are not installed when one is missing, of another version, or left over', () => {
  expect(isInstalled(wanted, { packages: {} })).toBe(false);
  expect(isInstalled(wanted, { packages: { 'node_modules/react': { version: '19.3.0' } } })).toBe(false);
  const leftOver = { 'node_modules/react': { version: '19.3.1' }, 'node_modules/vue': { version: '3.0.0' } };
  expect(isInstalled(wanted, { packages: leftOver })).toBe(false);
});

test('packages that a link leads to are left to whoever they belong to: npm ci would empty them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-packages-'));
  const [own, link] = [join(folder, 'own'), join(folder, 'node_modules')];
  mkdirSync(own);
  symlinkSync(own, link);
  expect(() => refuseLink(link)).toThrow(/is a link/);
  expect(() => refuseLink(own)).not.toThrow();
  expect(() => refuseLink(join(folder, 'none'))).not.toThrow();
  rmSync(folder, { recursive: true });
});

type Lock = { readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }> };
const lockText = readFileSync(join(checkout, 'package-lock.json'), 'utf8');

test('the lock file names no registry, so that it installs from any', () => {
  expect(lockText).not.toContain('"resolved"');
  expect(lockText).not.toMatch(/https?:\/\/[^"]*(?:registry|npmjs|yarnpkg)/);
});

test('the lock file has an entry for every optional package: npm ci refuses it without', () => {
  const { packages } = JSON.parse(lockText) as Lock;
  const lacking = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(lacking).toEqual([]);
});

test('no script names the host of a registry or passes --no-sandbox to anything', () => {
  const sources = readdirSync(join(checkout, 'scripts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => ({ name, text: readFileSync(join(checkout, 'scripts', name), 'utf8') }));
  expect(sources.length).toBeGreaterThan(20);
  expect(
    sources.filter(({ text }) => /https?:\/\/(?!\$|127\.0\.0\.1)/.test(text)).map(({ name }) => name),
  ).toEqual([]);
  // The wrapper refuses the switch and the package's check looks for it: nobody else may speak of it.
  const speaking = sources.filter(({ text }) => text.includes('--no-sandbox')).map(({ name }) => name);
  expect(speaking.sort()).toEqual(['launch/launcher.mjs', 'launch/wrapper.mjs', 'package/verify.mjs']);
});
