import * as v from 'valibot';
import { columnNames, formatNames } from '../readers/reader.ts';
import {
  field,
  languageSays,
  languageTag,
  quotedList,
  secretField,
  someText,
  texts,
  zone,
  zoneSays,
} from './field.ts';

const moment = v.pipe(someText, v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/));

/** Headings by what they say: a misspelt name must not pass for a setting. */
const columnMap = v.strictObject(v.entriesFromList(columnNames, v.exactOptional(texts)));

const selection = v.strictObject({
  rooms: v.exactOptional(texts),
  tracks: v.exactOptional(texts),
  titles: v.exactOptional(texts),
});

/** The options of one source that have an effect, by the vocabulary of `feeds.md`. */
export const sourceFields = {
  from: secretField(
    someText,
    'a web address or a file path',
    'Where the program is: an http(s) address or a file.',
  ),
  format: field(
    v.picklist(formatNames),
    `one of ${quotedList(formatNames)}`,
    'Forces the format; by default the content decides.',
  ),
  timeZone: field(zone, zoneSays, 'The zone in which this source tells the time.'),
  trustOffset: field(
    v.boolean(),
    'true or false',
    'False where the offsets in the feed lie and its digits are venue time.',
  ),
  room: field(
    someText,
    'the name of a room',
    'The one room that this source is the calendar of; places it names itself are ignored.',
  ),
  language: field(
    languageTag,
    languageSays,
    'Which language of a pair leads in this source; the other becomes the subtitle.',
  ),
  states: field(
    v.pipe(v.array(v.pipe(someText, v.toLowerCase())), v.nonEmpty()),
    'a list such as ["accepted", "confirmed"]',
    'The states of sessions that take place (Open Event); by default accepted and confirmed.',
  ),
  splitLocations: field(
    v.picklist(['auto', 'always', 'never']),
    'one of "auto", "always", "never"',
    'Whether a comma in a location of a calendar parts rooms; by default where each part also stands alone.',
  ),
  allDay: field(
    v.picklist(['skip', 'show']),
    'one of "skip", "show"',
    'Whether entries of a calendar that last whole days are shown.',
  ),
  window: field(
    v.pipe(
      v.strictObject({ from: moment, to: moment }),
      v.check(({ from, to }) => from < to),
    ),
    'such as {"from": "2026-09-02", "to": "2026-09-05"}',
    'Reads only what begins in this time, the end not included. Without it repetitions are followed 30 days around today.',
  ),
  trackFrom: field(
    someText,
    'the name of a category such as "Topic"',
    'What says the track where the format has none: the name of a Sessionize category, or of a property of a calendar.',
  ),
  columns: field(
    columnMap,
    `headings such as {"title": "Talk", "start": ["Start", "Begin"]}, for ${quotedList(columnNames)}`,
    'Which column of a table says what, by its heading or a list of headings; what is left out is guessed.',
  ),
  groupBy: field(
    texts,
    'a heading or a list of headings',
    'For a table with a row per paper: rows that are equal in these columns are one session.',
  ),
  aliases: field(
    v.record(someText, someText),
    'such as {"Hudson Room, Deck 3, Forward": "Hudson Room"}',
    'Other names for rooms and tracks: as the feed has them, and as the boards shall.',
  ),
  include: field(
    selection,
    'such as {"rooms": ["Hall *"], "tracks": "Security"}',
    'Reads only the sessions that fit every field given; "*" stands for any text.',
  ),
  exclude: field(
    selection,
    'such as {"titles": "*(internal)*"}',
    'Leaves out the sessions that fit any field given; "*" stands for any text.',
  ),
  headers: secretField(
    v.record(v.string(), v.string()),
    'an object of header names and texts',
    'Headers to send, for feeds behind a login; "${NAME}" in a text stands for that environment variable. Never logged.',
  ),
  login: secretField(
    v.strictObject({ user: v.pipe(v.string(), v.regex(/^[^:]*$/)), password: v.string() }),
    'such as {"user": "screen", "password": "${FEED_PASSWORD}"}; a user name has no colon',
    'User name and password for a feed behind a login (HTTP basic), as they are typed. Never logged.',
  ),
} as const;
