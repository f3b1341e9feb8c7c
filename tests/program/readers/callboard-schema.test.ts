import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'playwright/test';
import { programFields, sessionFields } from '../../../program/readers/callboard/fields.ts';
import { expectPublished, objectOf } from '../../fixtures/published-schema.ts';
import { exampleOfDocs } from './own-json.ts';

const published = (): object => {
  const program = objectOf(programFields, ['callboard']) as { readonly properties: object };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: "A program in Callboard's own JSON",
    ...program,
    required: ['callboard', 'sessions'],
    properties: {
      $schema: { type: 'string' },
      ...program.properties,
      sessions: {
        description: 'What takes place, in any order.',
        type: 'array',
        items: objectOf(sessionFields, ['title', 'start']),
      },
    },
  };
};

test('the published schema of own programs says exactly what the reader accepts', () => {
  expectPublished(published(), 'program.schema.json');
});

const judged = (value: unknown): boolean => {
  const file = new URL('../../../assets/program.schema.json', import.meta.url);
  return new Ajv().validate(JSON.parse(readFileSync(file, 'utf8')) as object, value);
};

test('the example of docs/own-json.md is valid by the published schema, and what it must not be is not', () => {
  const example = exampleOfDocs();
  expect(judged(example)).toBe(true);
  expect(judged({ ...example, timeZone: null })).toBe(true);
  expect(judged({ ...example, callboard: 2 })).toBe(false);
  expect(judged({ ...example, sesions: [] })).toBe(false);
  for (const wrong of [
    { start: 'tomorrow' },
    { start: null },
    { minutes: '45' },
    { speakers: [{ nam: 'X' }] },
    { x: 1 },
  ]) {
    const session = { title: 'A', start: '2026-09-02T09:00', ...wrong };
    expect(judged({ callboard: 1, sessions: [session] }), JSON.stringify(wrong)).toBe(false);
  }
});
