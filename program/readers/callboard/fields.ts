import * as v from 'valibot';
import { type Field, field } from '../../settings/field.ts';
import { parseDateTime } from '../../time/parse.ts';
import { isZone } from '../../time/zone.ts';
import { sessionLength } from '../parts/length.ts';
import { webAddress } from '../parts/web-address.ts';

/** The version of the format that this Callboard reads and `assets/program.schema.json` describes. */
export const ownVersion = 1;

/** One field: what it accepts, or which fields the items of its list have; and the words for people. */
export type OwnField = Omit<Field, 'accepts'> &
  (Pick<Field, 'accepts'> | { readonly items: Readonly<Record<string, Field>> });

/** Fields by name: one declaration reads them (`told.ts`) and makes the published schema. */
export type Fields = Readonly<Record<string, OwnField>>;

/** What fields hold once they were accepted. An item of a list that was a mere text is its `name`. */
export type Told<F extends Fields> = {
  readonly [K in keyof F]?: F[K] extends { readonly accepts: infer S extends v.GenericSchema }
    ? v.InferOutput<S>
    : F[K] extends { readonly items: infer I extends Fields }
      ? readonly Told<I>[]
      : never;
};

const list = <const I extends Readonly<Record<string, Field>>>(items: I, says: string, does: string) => ({
  items,
  says,
  does,
});

const text = v.string();
const truth = v.boolean();

/** A text of which something is left without its blanks. */
export const name = v.pipe(text, v.regex(/\S/));

/** An id, as generators write it. */
export const textOrNumber = v.union([name, v.number()]);

/** A date and time, or a date alone. */
export const moment = v.pipe(
  text,
  v.regex(/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/),
  v.check((written) => parseDateTime(written) !== null || parseDateTime(`${written}T00:00`) !== null),
);
export const momentSays =
  'a date and time such as "2026-09-02T09:30", with an offset or without, or a date alone';

/** A colour of three or six hexadecimal digits. */
export const colour = v.pipe(text, v.regex(/^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/));
export const colourSays = 'a colour such as "#d02060"';

const webPage = v.pipe(
  text,
  v.regex(/^https?:\/\/\S+$/),
  v.check((address) => webAddress(address) !== null),
);

const roomFields = {
  name: field(name, 'a text', 'What the room is called.'),
  id: field(textOrNumber, 'a text or a number', 'Stays the same when the room is renamed.'),
};

const trackFields = {
  name: field(name, 'a text', 'What the track is called.'),
  colour: field(colour, colourSays, 'The colour of its cards; boards correct it for contrast.'),
};

const speakerFields = {
  name: field(name, 'a text', 'Who speaks.'),
  affiliation: field(text, 'a text', 'Where they come from.'),
  photo: field(webPage, 'a web address', 'A picture of them.'),
};

/** What a program says beside its sessions. */
export const programFields = {
  callboard: field(v.literal(ownVersion), 'the number 1', 'The version of this format.'),
  title: field(text, 'a text', 'What the event is called.'),
  version: field(textOrNumber, 'a text or a number', 'Which edition of the program this is.'),
  timeZone: field(
    v.pipe(name, v.check(isZone)),
    'a time zone such as "Europe/Brussels" or "+01:00"',
    'Where the venue is: times without an offset are its wall time.',
  ),
  dayChange: field(
    v.pipe(text, v.regex(/^(0\d|1[01]):[0-5]\d$/)),
    'a time of the night or morning such as "04:00"',
    'Sessions before this time belong to the evening before. Without it: 04:00.',
  ),
  rooms: list(
    roomFields,
    'a list of names, or of objects such as {"name": "Main hall", "id": "r1"}',
    'The rooms in their order. An id lets a door sign find its room after it was renamed.',
  ),
  tracks: list(
    trackFields,
    'a list of names, or of objects such as {"name": "Security", "colour": "#d02060"}',
    'The tracks in their order, with the colours of their cards.',
  ),
} as const satisfies Fields;

/** What one session says. */
export const sessionFields = {
  id: field(textOrNumber, 'a text or a number', 'Stays the same when title, time or room change.'),
  title: field(text, 'a text', 'What stands large on the boards.'),
  subtitle: field(text, 'a text', 'A second line under the title.'),
  start: field(moment, momentSays, 'When it begins. A date alone is that whole day.'),
  end: field(
    moment,
    momentSays,
    'When it ends. A date alone is the last day, that day included. Without an end, see "minutes".',
  ),
  minutes: field(
    v.pipe(v.number(), v.minValue(0), v.maxValue(10_080)),
    'a number of minutes from 0 to 10080',
    'How long it lasts, where there is no "end".',
  ),
  duration: field(
    v.pipe(
      text,
      v.check((length) => sessionLength(length) !== null),
    ),
    'a length such as "1:30" or "PT1H30M"',
    'How long it lasts, where there is neither "end" nor "minutes".',
  ),
  room: field(name, 'the name or id of a room', 'Where it is.'),
  rooms: field(
    v.array(name),
    'a list of names or ids of rooms',
    'Where it is, for a session in several rooms.',
  ),
  track: field(name, 'the name of a track', 'The thematic strand it belongs to.'),
  kind: field(
    v.picklist(['talk', 'service']),
    'one of "talk", "service"',
    'A "service" session is a break, a meal, the registration. Without it: "talk".',
  ),
  plenum: field(
    truth,
    'true or false',
    'True for what is on for everyone, in rooms that have nothing of their own.',
  ),
  cancelled: field(truth, 'true or false', 'True keeps it on the boards in its slot, marked as cancelled.'),
  allDay: field(truth, 'true or false', 'True for what lasts the whole day and is not a session of a room.'),
  speakers: list(
    speakerFields,
    'a list of names, or of objects such as {"name": "Ada Example", "affiliation": "ACME"}',
    'Who speaks, in the order of the boards.',
  ),
  language: field(
    v.pipe(text, v.regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/)),
    'a language tag such as "en" or "zh-TW"',
    'The language it is held in.',
  ),
  url: field(webPage, 'a web address', 'The page of the session.'),
  doNotRecord: field(truth, 'true or false', 'True where nobody may film or record.'),
} as const satisfies Fields;
