import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'playwright/test';
import type { Field } from '../../../program/settings/field.ts';
import { screenFields } from '../../../program/settings/fields.ts';
import { sourceFields } from '../../../program/settings/source-fields.ts';

const file = new URL('../../../assets/settings.schema.json', import.meta.url);

const properties = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { accepts, does, says }]) => {
      const { $schema, ...schema } = toJsonSchema(accepts, { errorMode: 'ignore' });
      return [name, { description: `${does} Takes ${says}.`, ...schema }];
    }),
  );

/** What `assets/settings.schema.json` must say; `npm run schema` writes it. */
const published = () => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Callboard settings',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    ...properties(screenFields),
    sources: {
      type: 'array',
      description: 'The feeds; several are merged into one program.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from'],
        properties: properties(sourceFields),
      },
    },
  },
});

test('the published schema of settings.json says exactly what the app accepts', () => {
  const text = `${JSON.stringify(published(), null, 2)}\n`;
  if (process.env['CALLBOARD_WRITE_SCHEMA']) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
