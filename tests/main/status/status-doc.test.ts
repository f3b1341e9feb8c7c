import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { composeStatus } from '../../../main/status/compose-status.ts';
import { grounds } from '../../../program/condition.ts';
import { fullFacts, statusNow } from '../../fixtures/status-facts.ts';

const page = readFileSync(new URL('../../../docs/status.md', import.meta.url), 'utf8');

/** The paths of all values in a JSON value, lists as `[]`. */
const pathsIn = (value: unknown, path: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => pathsIn(entry, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => pathsIn(part, path === '' ? key : `${path}.${key}`));
};

test('docs/status.md explains exactly the fields that a status has', () => {
  const status: unknown = JSON.parse(JSON.stringify(composeStatus(fullFacts(), statusNow)));
  const [, fields = ''] = page.split('## Fields');
  const explained = [...fields.matchAll(/^\| `([A-Za-z.[\]]+)` \|/gm)].map(([, path]) => path ?? '');
  expect(explained.sort()).toEqual([...new Set(pathsIn(status, ''))].sort());
});

test('docs/status.md explains exactly the reasons there are, in their order and with their state', () => {
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (\w+) \|/gm)].map(([, reason, state]) => [
    reason,
    state,
  ]);
  expect(rows).toEqual(Object.entries(grounds).map(([reason, { state }]) => [reason, state]));
});
