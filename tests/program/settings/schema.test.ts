import { test } from 'playwright/test';
import { screenFields } from '../../../program/settings/fields.ts';
import { sourceFields } from '../../../program/settings/source-fields.ts';
import { expectPublished, propertiesOf } from '../../fixtures/published-schema.ts';

test('the published schema of settings.json says exactly what the app accepts', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Callboard settings',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...propertiesOf(screenFields),
      sources: {
        type: 'array',
        description: 'The feeds; several are merged into one program.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['from'],
          properties: propertiesOf(sourceFields),
        },
      },
    },
  };
  expectPublished(schema, 'settings.schema.json');
});
