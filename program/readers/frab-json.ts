import type { FrabEvent, FrabFeed, FrabPerson, FrabRoom, FrabTrack } from './frab/feed.ts';
import { frabProgram } from './frab/program.ts';
import { field, isObject, listOf, textField, textOf, translatedText } from './json/value.ts';
import type { Opened } from './open.ts';
import type { Reader } from './reader.ts';

/** schedule.json of the frab family (c3voc schema v1): pretalx, frab, CCC hub, and the merged files of the c3voc. */
export const frabJson: Reader = {
  format: 'frab-json',
  fits: (opened) => scheduleIn(opened) !== null,
  read: (opened, options) => frabProgram(feedOf(scheduleIn(opened)), options),
};

/** The schedule, which some sites serve without the object around it. */
const scheduleIn = (opened: Opened): unknown => {
  if (opened.kind !== 'json') return null;
  const candidates = [field(opened.value, 'schedule'), opened.value];
  return candidates.find((schedule) => daysOf(schedule) !== undefined) ?? null;
};

const daysOf = (schedule: unknown): unknown =>
  field(field(schedule, 'conference'), 'days') ?? field(schedule, 'days');

const feedOf = (schedule: unknown): FrabFeed => {
  const conference = field(schedule, 'conference');
  const days = listOf(daysOf(schedule));
  const declaredRooms = [...listOf(field(conference, 'rooms')), ...listOf(field(schedule, 'rooms'))];
  return {
    isDecoded: false,
    title: translatedText(field(conference, 'title'), null) ?? textField(conference, 'acronym') ?? '',
    version: textField(schedule, 'version'),
    zoneName: textField(conference, 'time_zone_name', 'timezone'),
    dayChange: textField(conference, 'day_change'),
    rooms: [
      ...declaredRooms.map(roomOf),
      ...days.flatMap(containersOf).map(({ name }) => ({ name, id: null })),
    ],
    tracks: [...listOf(field(conference, 'tracks')), ...listOf(field(schedule, 'tracks'))].map(trackOf),
    events: days.flatMap(eventsOf),
  };
};

const roomOf = (room: unknown): FrabRoom => ({
  name: translatedText(field(room, 'name'), null) ?? textOf(room) ?? '',
  id: textField(room, 'guid', 'id', 'slug'),
});

const trackOf = (track: unknown): FrabTrack => ({
  name: translatedText(field(track, 'name'), null) ?? textOf(track) ?? '',
  colour: textField(track, 'color', 'colour'),
});

type Container = { readonly name: string; readonly events: readonly unknown[] };

const containersOf = (day: unknown): readonly Container[] => {
  const rooms = field(day, 'rooms');
  if (!isObject(rooms)) return [];
  return Object.entries(rooms).map(([name, events]) => ({ name, events: listOf(events) }));
};

const eventsOf = (day: unknown): readonly FrabEvent[] => {
  const date = textField(day, 'date', 'day_start');
  return containersOf(day).flatMap(({ name, events }) => events.map((event) => eventOf(event, date, name)));
};

const eventOf = (event: unknown, dayDate: string | null, container: string): FrabEvent => {
  const language = textField(event, 'language');
  const inLanguage = (name: string): string | null => translatedText(field(event, name), language);
  return {
    id: textField(event, 'guid', 'id', 'code'),
    title: inLanguage('title') ?? '',
    subtitle: inLanguage('subtitle'),
    date: textField(event, 'date'),
    start: textField(event, 'start'),
    duration: textField(event, 'duration'),
    end: textField(event, 'end'),
    dayDate,
    container,
    room: inLanguage('room'),
    track: inLanguage('track'),
    type: inLanguage('type'),
    language,
    url: textField(event, 'url'),
    doNotRecord: [
      field(event, 'do_not_record'),
      field(event, 'do_not_stream'),
      field(field(event, 'recording'), 'optout'),
    ].some(isYes),
    persons: listOf(field(event, 'persons')).map(personOf),
  };
};

const isYes = (answer: unknown): boolean =>
  answer === true || (typeof answer === 'string' && /^(true|yes|1)$/i.test(answer.trim()));

const personOf = (person: unknown): FrabPerson => ({
  name: textField(person, 'name', 'public_name', 'full_public_name') ?? textOf(person) ?? '',
  affiliation: textField(person, 'affiliation', 'organization'),
  photo: textField(person, 'avatar', 'avatar_url'),
});
