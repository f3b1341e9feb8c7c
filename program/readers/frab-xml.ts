import type { FrabEvent, FrabFeed, FrabPerson, FrabRoom, FrabTrack } from './frab/feed.ts';
import { frabProgram } from './frab/program.ts';
import type { Reader } from './reader.ts';
import { attribute, childNamed, childrenNamed, childText, textOf } from './xml/find.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

/** schedule.xml of the frab family: frab, pretalx, FOSDEM's Pentabarf, CCC hub, wafer, OSEM, eventyay, BornHack, EMF. */
export const frabXml: Reader = {
  format: 'frab-xml',
  fits: (opened) => opened.kind === 'xml' && opened.root === 'schedule',
  read: (opened, options) => {
    if (opened.kind !== 'xml') throw new TypeError('frab-xml was given something that is not XML');
    const root = parseXml(opened.text, notShown);
    return root.ok ? frabProgram(feedOf(root.value), options) : root;
  },
};

/** What no board shows, and what most of the bytes are. */
const notShown = new Set([
  'abstract',
  'description',
  'links',
  'attachments',
  'answers',
  'logo',
  'feedback_url',
  'license',
]);

const feedOf = (schedule: XmlElement): FrabFeed => {
  const conference = childNamed(schedule, 'conference');
  const days = childrenNamed(schedule, 'day');
  return {
    isDecoded: true,
    title: childText(conference, 'title') ?? childText(conference, 'acronym') ?? '',
    version: childText(schedule, 'version') ?? childText(conference, 'release'),
    zoneName: childText(conference, 'time_zone_name') ?? childText(conference, 'timezone'),
    dayChange: childText(conference, 'day_change'),
    rooms: [
      ...declared(schedule, conference, 'room'),
      ...days.flatMap((day) => childrenNamed(day, 'room')),
    ].map(roomOf),
    tracks: declared(schedule, conference, 'track').map(trackOf),
    events: days.flatMap(eventsOf),
  };
};

/** Rooms or tracks, listed in `<tracks>`, in `<conference><tracks>`, or one by one in `<conference>`. */
const declared = (
  schedule: XmlElement,
  conference: XmlElement | null,
  what: 'room' | 'track',
): readonly XmlElement[] => [
  ...childrenNamed(conference, what),
  ...childrenNamed(childNamed(conference, `${what}s`), what),
  ...childrenNamed(childNamed(schedule, `${what}s`), what),
];

const roomOf = (room: XmlElement): FrabRoom => ({
  name: attribute(room, 'name') ?? room.text,
  id: attribute(room, 'guid', 'id', 'slug'),
});

const trackOf = (track: XmlElement): FrabTrack => ({
  name: attribute(track, 'name') ?? textOf(track),
  colour: attribute(track, 'color', 'colour'),
});

const eventsOf = (day: XmlElement): readonly FrabEvent[] => {
  const date = attribute(day, 'date', 'start');
  const inRooms = childrenNamed(day, 'room').flatMap((room) =>
    childrenNamed(room, 'event').map((event) => eventOf(event, date, roomOf(room).name)),
  );
  return [...inRooms, ...childrenNamed(day, 'event').map((event) => eventOf(event, date, null))];
};

const eventOf = (event: XmlElement, dayDate: string | null, container: string | null): FrabEvent => ({
  id: attribute(event, 'guid', 'id', 'code'),
  title: childText(event, 'title') ?? '',
  subtitle: childText(event, 'subtitle'),
  date: childText(event, 'date'),
  start: childText(event, 'start'),
  duration: childText(event, 'duration'),
  end: childText(event, 'end'),
  dayDate,
  container,
  room: childText(event, 'room'),
  track: childText(event, 'track'),
  type: childText(event, 'type'),
  language: childText(event, 'language'),
  url: childText(event, 'url'),
  doNotRecord: [
    childText(childNamed(event, 'recording'), 'optout'),
    childText(event, 'do_not_record'),
    childText(event, 'do_not_stream'),
  ].some((answer) => answer !== null && /^(true|yes|1)$/i.test(answer)),
  // lswt2019 has its persons right in the event.
  persons: [...childrenNamed(childNamed(event, 'persons'), 'person'), ...childrenNamed(event, 'person')].map(
    personOf,
  ),
});

const personOf = (person: XmlElement): FrabPerson => ({
  name: childText(person, 'name') ?? (textOf(person) || attribute(person, 'name', 'public_name') || ''),
  affiliation: childText(person, 'affiliation') ?? attribute(person, 'affiliation'),
  photo: childText(person, 'avatar') ?? attribute(person, 'avatar'),
});
