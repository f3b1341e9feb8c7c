import type { Problem } from '../../result.ts';
import { field, isObject, listOf, textField } from '../json/value.ts';
import { formatUnknown, notAProgram } from './sentences.ts';

type Kind = { readonly is: (value: unknown) => boolean; readonly what: string; readonly advice?: string };

const has = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => field(value, name) !== undefined);
const some = (list: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(list) && list.slice(0, 20).some(is);

/** JSON that people take for the program, the first that fits. */
const kinds: readonly Kind[] = [
  {
    is: (value) => /^(FeatureCollection|Feature)$/.test(textField(value, 'type') ?? ''),
    what: 'a map (GeoJSON)',
  },
  {
    is: (value) => has(value, 'name', 'version') && (has(value, 'dependencies') || has(value, 'scripts')),
    what: 'the package.json of a piece of software',
  },
  {
    is: (value) => /jsonfeed\.org/.test(textField(value, 'version') ?? ''),
    what: 'a news feed (JSON Feed)',
  },
  {
    is: (value) => has(value, '$schema', 'properties') || has(value, '$id', 'definitions'),
    what: 'a JSON schema, the description of a format',
  },
  { is: (value) => has(value, 'openapi') || has(value, 'swagger'), what: 'the description of an interface' },
  {
    is: (value) => textField(value, 'kind') === 'calendar#events',
    what: "an answer of Google Calendar's interface",
    advice: `take the calendar's "public address in iCal format" from its settings`,
  },
  {
    is: (value) => has(value, 'range', 'values') || has(value, 'spreadsheetId'),
    what: "an answer of Google Sheets' interface",
    advice: 'publish the sheet to the web as CSV, and take that address',
  },
  {
    is: (value) => some(value, (one) => has(one, 'fullName') && (has(one, 'bio') || has(one, 'tagLine'))),
    what: "Sessionize's list of speakers",
    advice: 'end its address in /view/All instead',
  },
  {
    is: (value) => some(field(value, 'results'), (one) => has(one, 'code') && has(one, 'submission_type')),
    what: "pretalx's list of submissions",
    advice: "take the event's address with /schedule/export/schedule.json behind it",
  },
  {
    is: (value) => isObject(field(value, 'data')) && has(field(value, 'data'), '__schema'),
    what: 'the description of a GraphQL interface',
  },
  {
    is: (value) => has(value, 'records') && some(field(value, 'records'), (one) => has(one, 'fields')),
    what: "an answer of Airtable's interface",
    advice: 'download the table as CSV',
  },
  { is: (value) => isObject(value) && Object.keys(value).length === 0, what: 'an empty object (JSON)' },
];

/** Sessionize answers so for a schedule that is not published yet. */
const emptyList: Problem = {
  code: 'FEED_EMPTY',
  where: 'feed',
  message:
    'The program is empty (an empty list, JSON): publish the schedule in the system it comes from; Sessionize has a button of its own for that.',
};

/** Why JSON is no program. */
export const unreadJson = (value: unknown): Problem => {
  if (Array.isArray(value) && value.length === 0) return emptyList;
  const said = errorIn(value);
  if (said !== null) return said;
  const known = kinds.find(({ is }) => is(value));
  return known === undefined
    ? formatUnknown('a JSON file of another kind')
    : formatUnknown(known.what, known.advice);
};

const errorNames = ['error', 'errors', 'detail', 'message', 'error_description', 'error_code'];

/** What a server says where it has no program; GraphQL answers so beside its data. */
const errorIn = (value: unknown): Problem | null => {
  if (!isObject(value) || Object.keys(value).length > 6) return null;
  const told = errorNames.map((name) => field(value, name)).find((one) => one !== undefined && one !== null);
  if (told === undefined) return null;
  const [first] = Array.isArray(told) ? told : listOf(told);
  const words =
    typeof told === 'string' ? told : (textField(first, 'message', 'detail', 'title', 'status') ?? '');
  if (/auth|credential|permission|forbidden|denied|login|token|api[ _]?key|signature|private/i.test(words)) {
    return notAProgram(
      'The server asks for a login instead of sending a program: the link probably needs to be public.',
    );
  }
  return notAProgram('This is an error message of the server, not a program; check the address.');
};
