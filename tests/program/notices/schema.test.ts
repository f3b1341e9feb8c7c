import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'playwright/test';
import { noticeFields, noticesFields } from '../../../program/notices/fields.ts';
import { readNotices } from '../../../program/notices/read-notices.ts';
import { expectPublished, objectOf } from '../../fixtures/published-schema.ts';

const published = (): object => {
  const file = objectOf(noticesFields, ['callboard']) as { readonly properties: object };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Notices for Callboard: announcements, emergencies, sponsors',
    ...file,
    required: ['callboard', 'notices'],
    properties: {
      $schema: { type: 'string' },
      ...file.properties,
      notices: {
        description: 'What is to be told, in any order. An empty list takes everything back.',
        type: 'array',
        items: objectOf(noticeFields, ['text']),
      },
    },
  };
};

test('the published schema of notices says exactly what the reader accepts', () => {
  expectPublished(published(), 'notices.schema.json');
});

const judged = (value: unknown): boolean => {
  const file = new URL('../../../assets/notices.schema.json', import.meta.url);
  return new Ajv().validate(JSON.parse(readFileSync(file, 'utf8')) as object, value);
};

const examplesOfDocs = (): readonly string[] => {
  const page = readFileSync(new URL('../../../docs/notices.md', import.meta.url), 'utf8');
  return [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text = '']) => text);
};

test('each example of docs/notices.md is valid by the published schema and read without a problem', () => {
  const examples = examplesOfDocs();
  expect(examples.length).toBeGreaterThan(1);
  for (const example of examples) {
    expect(judged(JSON.parse(example)), example).toBe(true);
    expect(readNotices(example)).toMatchObject({ ok: true, value: { problems: [], skipped: 0 } });
  }
});

test('the published schema refuses what is misspelt and takes no emergency without words', () => {
  const file = (notice: object) => ({ callboard: 1, notices: [notice] });
  expect(judged(file({ text: { de: 'Bitte gehen', en: 'Please leave' }, icon: 'fire' }))).toBe(true);
  for (const wrong of [
    { level: 'emergency' },
    { text: '' },
    { text: 'A', levle: 'x' },
    { text: 'A', start: 'now' },
  ]) {
    expect(judged(file(wrong)), JSON.stringify(wrong)).toBe(false);
  }
});
