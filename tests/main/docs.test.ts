import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { helpText } from '../../main/help-text.ts';
import { problemCodes } from '../../program/problem-codes.ts';
import { screenFields } from '../../program/settings/fields.ts';
import { sourceFields } from '../../program/settings/source-fields.ts';

const page = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('docs/problems.md explains exactly the codes that exist', () => {
  const explained = [...page('docs/problems.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);
  expect(explained.sort()).toEqual(Object.keys(problemCodes).sort());
});

test('docs/settings.md explains exactly the settings that exist', () => {
  const explained = [...page('docs/settings.md').matchAll(/^\| `([A-Za-z]+)`/gm)].map(([, name]) => name);
  expect(explained.sort()).toEqual(
    [...Object.keys(screenFields), 'sources', ...Object.keys(sourceFields)].sort(),
  );
});

test('the README names every flag that --help names', () => {
  const flags = [...helpText.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag]) => flag ?? '');
  expect(flags.length).toBeGreaterThan(12);
  for (const flag of flags) expect(page('README.md')).toContain(flag);
});

test('every test that docs/reliability.md leans on exists', () => {
  const named = [
    ...page('docs/reliability.md').matchAll(/`((?:program|main|kiosk|timing|scripts)\/[a-z/-]+)`/g),
  ];
  const files = named.map(([, name]) => new URL(`../../tests/${name}.test.ts`, import.meta.url));
  expect(files.length).toBeGreaterThan(25);
  expect(files.filter((file) => !existsSync(file)).map(({ pathname }) => pathname)).toEqual([]);
});
