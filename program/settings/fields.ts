import * as v from 'valibot';
import { boardNames } from '../boards.ts';
import {
  field,
  languageSays,
  languageTag,
  languageTags,
  languageTagsSay,
  quotedList,
  secretField,
  someText,
  texts,
  wholeNumber,
  zone,
  zoneSays,
} from './field.ts';
import { lookFields } from './look-fields.ts';

/** The settings of one screen beside its sources. */
export const screenFields = {
  feed: secretField(someText, 'a web address or a file path', 'The one feed, in short for "sources".'),
  title: field(
    someText,
    'the name of the event',
    'The name of the event, in place of the one its feeds give.',
  ),
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
  language: field(
    languageTag,
    languageSays,
    'Interface language, by default that of the program; a region decides the 12 or 24 hour clock.',
  ),
  languages: field(
    languageTags,
    languageTagsSay,
    'The one or two interface languages at once; the first leads, and stands in for "language".',
  ),
  hourClock: field(
    v.union([
      v.picklist(['auto', '12', '24']),
      v.pipe(
        v.picklist([12, 24]),
        v.transform((hours) => (hours === 12 ? '12' : '24')),
      ),
    ]),
    'one of "auto", 12, 24',
    'How hours are counted; "auto" as public signs do where the language is spoken.',
  ),
  motion: field(
    v.picklist(['auto', 'full', 'none']),
    'one of "auto", "full", "none"',
    'Whether pages fade into each other; "auto" fades where a graphics processor draws.',
  ),
  ...lookFields,
  photos: field(
    v.boolean(),
    'true or false',
    'Whether photos of the speakers, where the feed has them, stand on doors and on pages of one track.',
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
  notices: secretField(
    someText,
    'a web address or a file path',
    'Where announcements, emergencies and sponsors come from: a file such as docs/notices.md shows.',
  ),
  noticesPollSeconds: field(
    v.pipe(v.number(), v.minValue(2), v.maxValue(3600)),
    'a number of seconds from 2 to 3600',
    'How often "notices" is fetched again; a file on this machine is also read as soon as it changes.',
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
  proxy: secretField(
    v.pipe(someText, v.regex(/^(https?:\/\/)?[^\s/]+\/?$/i)),
    'an address such as "http://proxy.venue:3128" or "http://user:${PROXY_PASSWORD}@proxy.venue:3128", or "none"',
    'The HTTP proxy that feeds are asked through; by default the one of HTTPS_PROXY and HTTP_PROXY. Never logged.',
  ),
  noProxy: field(
    texts,
    'a host or a list such as ["10.0.0.0/8", "venue.lan"]',
    'Hosts that are asked without the proxy, with all below them; by default those of NO_PROXY. This machine always is.',
  ),
  caFile: field(
    someText,
    'the path of a file of certificates (PEM or DER)',
    'Authorities to trust beside the usual ones, where the network of the venue inspects traffic.',
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
