import * as v from 'valibot';
import { boardNames } from '../boards.ts';
import { columnNames, formatNames } from '../readers/reader.ts';
import { isZone } from '../time/zone.ts';

const wholeNumber = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const someText = v.pipe(v.string(), v.trim(), v.nonEmpty());

const zone = v.pipe(someText, v.check(isZone));

const quotedList = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** One setting: what it accepts, and the words for people (in a Problem, in the published schema). */
export type Field = {
  readonly accepts: v.GenericSchema;
  /** Completes "must be ...". */
  readonly says: string;
  /** What it does, for the schema and the docs. */
  readonly does: string;
};

const field = <const S extends v.GenericSchema>(accepts: S, says: string, does: string) => ({
  accepts,
  says,
  does,
});

const moment = v.pipe(someText, v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/));

const languageTag = v.pipe(someText, v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** One text or several, as a list. */
const texts = v.union([
  v.pipe(v.array(someText), v.nonEmpty()),
  v.pipe(
    someText,
    v.transform((one) => [one]),
  ),
]);

/** Headings by what they say: a misspelt name must not pass for a setting. */
const columnMap = v.strictObject(v.entriesFromList(columnNames, v.exactOptional(texts)));

const selection = v.strictObject({
  rooms: v.exactOptional(texts),
  tracks: v.exactOptional(texts),
  titles: v.exactOptional(texts),
});

const languageSays = 'a language tag such as "en", "de" or "en-US"';

const zoneSays = 'a time zone such as "Europe/Brussels" or "+01:00"';

/** The options of one source that have an effect, by the vocabulary of `feeds.md`. */
export const sourceFields = {
  from: field(
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
  headers: field(
    v.record(v.string(), v.string()),
    'an object of header names and texts',
    'Headers to send, for feeds behind a login. Never logged.',
  ),
} as const;

/** The settings of one screen beside its sources. */
export const screenFields = {
  feed: field(someText, 'a web address or a file path', 'The one feed, in short for "sources".'),
  timeZone: field(zone, zoneSays, 'Venue time; overrides what the feeds say.'),
  board: field(
    v.picklist(boardNames),
    `one of ${quotedList(boardNames)}`,
    'The board on this screen. With a room set, "room" is the default, else "tracks".',
  ),
  room: field(
    someText,
    'the name or id of a room',
    'The room of a door sign, by its id or name in the feed.',
  ),
  track: field(someText, 'the name of a track', 'Pins the tracks board to one track.'),
  language: field(languageTag, languageSays, 'Interface language; a region decides the 12 or 24 hour clock.'),
  motion: field(
    v.picklist(['auto', 'full', 'none']),
    'one of "auto", "full", "none"',
    'Whether pages fade into each other; "auto" fades where a graphics processor draws.',
  ),
  windowed: field(v.boolean(), 'true or false', 'A normal window in place of the kiosk.'),
  display: field(
    v.union([wholeNumber(1, 64), someText]),
    'a number such as 2, counted from left to right, or the name of a monitor such as "DELL P2419H"',
    'The display the board belongs on; while it is unplugged the board is on the primary one.',
  ),
  position: field(
    v.pipe(
      v.strictObject({ number: wholeNumber(1, 99), of: wholeNumber(1, 99) }),
      v.check(({ number, of }) => number <= of),
    ),
    'such as {"number": 2, "of": 3}',
    'This is screen "number" of "of" that turn through one rotation together.',
  ),
  trustClock: field(
    v.boolean(),
    'true or false',
    'True where the clock of this machine is always right, whatever the web servers of the feeds say.',
  ),
  pollMinutes: field(
    v.pipe(v.number(), v.minValue(0.1), v.maxValue(1440)),
    'a number of minutes from 0.1 to 1440',
    'How often the feed is fetched again.',
  ),
  maxFeedMegabytes: field(
    wholeNumber(1, 512),
    'a whole number of megabytes from 1 to 512',
    'A feed larger than this, once unpacked, is refused.',
  ),
  maxMemoryMegabytes: field(
    wholeNumber(256, 65_536),
    'a whole number of megabytes from 256 to 65536',
    'Over this, all processes taken together, the page is loaded anew between two sessions.',
  ),
  statusPort: field(
    v.union([v.literal(0), wholeNumber(1024, 65_535)]),
    'a whole number from 1024 to 65535, or 0 for none',
    'Answers /healthz, /status and /metrics on this port of 127.0.0.1.',
  ),
  assumedMinutes: field(
    wholeNumber(1, 1440),
    'a whole number of minutes from 1 to 1440',
    'How long a session without an end may last.',
  ),
  endingSoonMinutes: field(
    wholeNumber(0, 60),
    'a whole number of minutes from 0 to 60',
    'A session is "ending soon" in its last minutes.',
  ),
  startingSoonMinutes: field(
    wholeNumber(0, 60),
    'a whole number of minutes from 0 to 60',
    'A break is "starting soon" in the last minutes before the next session.',
  ),
  breakUnderMinutes: field(
    wholeNumber(0, 1440),
    'a whole number of minutes from 0 to 1440',
    'A gap shorter than this is a break.',
  ),
  soonWithinMinutes: field(
    wholeNumber(0, 1440),
    'a whole number of minutes from 0 to 1440',
    'A track is on the tracks board this long before its next session.',
  ),
} as const;
