import * as v from 'valibot';
import { boardNames } from '../boards.ts';
import {
  colour,
  colourSays,
  type Fields,
  moment,
  momentSays,
  name,
  textOrNumber,
} from '../readers/callboard/fields.ts';
import { field, quotedList, zone, zoneSays } from '../settings/field.ts';
import { noticeIcons, noticeLevels, noticePlates } from './notice.ts';

/** The version of the format that this Callboard reads and `assets/notices.schema.json` describes. */
export const noticesVersion = 1;

const texts = v.union([name, v.record(v.string(), name)]);
const textsSay = 'a text, or texts by language such as {"en": "Please leave", "de": "Bitte verlassen"}';

/** What a file of notices says beside its list. */
export const noticesFields = {
  callboard: field(v.literal(noticesVersion), 'the number 1', 'The version of this format.'),
  timeZone: field(zone, zoneSays, 'Times without an offset are wall time there. Without it: at the venue.'),
} as const satisfies Fields;

/** What one notice says. */
export const noticeFields = {
  id: field(textOrNumber, 'a text or a number', 'Tells this notice from the others.'),
  level: field(
    v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(noticeLevels)),
    `one of ${quotedList(noticeLevels)}`,
    'An announcement is a band on the board, an emergency takes every board over, a sponsor is a page between pages. Without it: "announcement".',
  ),
  text: field(texts, textsSay, 'What it says.'),
  title: field(texts, textsSay, 'What stands large above the text.'),
  start: field(moment, momentSays, 'From when it is shown. Without it: at once.'),
  end: field(
    moment,
    momentSays,
    'Until when it is shown. A date alone is the last day, that day included. Without it: until it is taken back.',
  ),
  boards: field(
    v.array(v.picklist(boardNames)),
    `a list of ${quotedList(boardNames)}`,
    'The boards it is for, as the settings of the screens name them. Without "boards" and "rooms": all.',
  ),
  rooms: field(v.array(name), 'a list of names of rooms', 'The rooms whose signs it is for.'),
  icon: field(
    v.picklist(noticeIcons),
    `one of ${quotedList(noticeIcons)}`,
    'The sign beside the words. An emergency without one has an exclamation mark, one without words its sign alone.',
  ),
  colour: field(colour, colourSays, 'The ground it stands on; boards correct it for contrast.'),
  picture: field(
    name,
    'a web address, or a path from this file such as "acme.svg"',
    "A sponsor's logo, in place of the title: a PNG, SVG, WebP or JPEG.",
  ),
  plate: field(
    v.picklist(noticePlates),
    `one of ${quotedList(noticePlates)}`,
    'What the picture stands on. Without it: "light", for which most logos are made.',
  ),
  seconds: field(
    v.pipe(v.number(), v.minValue(3), v.maxValue(60)),
    'a number of seconds from 3 to 60',
    'How long it stands where several take turns, and as a sponsor page. Without it: as long as its words take to read.',
  ),
} as const satisfies Fields;
