import { type Duration, hours, milliseconds } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { utcOf, wallTimeAt } from '../../time/zone.ts';
import { type Draft, type DraftSpeaker, plainTalk } from '../parts/draft.ts';
import { sessionLength } from '../parts/length.ts';
import { isServiceType } from '../parts/service.ts';
import { instantOfWritten } from '../parts/session.ts';
import type { ReadOptions } from '../reader.ts';
import type { Component } from './components.ts';
import type { Entry, EntryReading } from './entries.ts';
import { propertiesOf, propertyOf, textOf } from './property.ts';
import { type CalendarTime, timesOf } from './times.ts';

export type DraftContext = {
  readonly options: ReadOptions;
  readonly reading: EntryReading;
  /** Whether the calendar speaks for a zone that exists. */
  readonly isZoneNamed: boolean;
  /** The rooms of a LOCATION. */
  readonly roomsOf: (location: string | null) => readonly string[];
};

/** An entry of a calendar as a draft. A repetition lasts as long as the event it repeats. */
export const draftOf = (entry: Entry, { options, reading, isZoneNamed, roomsOf }: DraftContext): Draft => {
  const { event, start: own, at } = entry;
  const start = at ?? own?.written ?? null;
  const [end] = timesOf(propertyOf(event, 'dtend'), reading);
  const repeats = own !== null && at !== null && at !== own.written;
  const lastDay = wholeDaysEnd(entry, end);
  const categories = propertiesOf(event, 'categories').flatMap(({ values }) => values.map(String));
  return {
    ...plainTalk,
    id: textOf(event, 'uid'),
    title: textOf(event, 'summary') ?? '',
    subtitle: null,
    start,
    // Beside the name of a zone the offset is no news. Without one it beats the machine's zone (rule 13).
    venueOffset: !isZoneNamed && own?.isLocal === true ? (start?.offset ?? null) : null,
    end: lastDay ?? entry.until ?? (repeats ? null : (end?.written ?? null)),
    length:
      lastDay === null && entry.until === null && (repeats || end === undefined)
        ? lengthOf(entry, end, reading)
        : null,
    rooms: roomsOf(textOf(event, 'location')),
    track:
      options.trackFrom === null ? (categories[0] ?? null) : textOf(event, options.trackFrom.toLowerCase()),
    kind: categories.some(isServiceType) ? 'service' : 'talk',
    cancelled: /^cancelled$/i.test(textOf(event, 'status')?.trim() ?? ''),
    allDay: own?.isDate === true,
    speakers: speakersOf(event),
    language: null,
    url: textOf(event, 'url'),
  };
};

/**
 * Where an entry of whole days ends: at a midnight of the venue, so many dates after its own. On the nights in which the
 * clocks are changed a day has 23 or 25 hours (RFC 5545 3.3.6: a day of a DURATION is nominal; 3.6.1: one day where
 * nothing is said). Null for an entry that has an hour.
 */
const wholeDaysEnd = ({ event, start, at }: Entry, end: CalendarTime | undefined): WrittenTime | null => {
  if (start?.isDate !== true) return null;
  const begins = utcOf((at ?? start.written).wall);
  const dates = end === undefined ? daysOf(textOf(event, 'duration')) : datesBetween(start, end);
  return { wall: wallTimeAt(begins + hours(24 * Math.max(1, dates))), offset: null };
};

const datesBetween = (start: CalendarTime, end: CalendarTime): number =>
  Math.round((utcOf(end.written.wall) - utcOf(start.written.wall)) / hours(24));

/** `P3D`, `P2W`; anything else is a day. */
const daysOf = (duration: string | null): number => {
  const [, weeks, days] = /^\+?P(?:(\d{1,2})W|(\d{1,3})D)/i.exec(duration?.trim() ?? '') ?? [];
  return weeks === undefined ? Number(days ?? 1) : 7 * Number(weeks);
};

/** How long an event lasts by DURATION, or from DTSTART to DTEND. */
const lengthOf = (
  { event, start }: Entry,
  end: CalendarTime | undefined,
  reading: EntryReading,
): Duration | null => {
  if (start !== null && end !== undefined) {
    const { timing } = reading;
    return milliseconds(instantOfWritten(end.written, timing) - instantOfWritten(start.written, timing));
  }
  return sessionLength(textOf(event, 'duration'));
};

/** Some exports list speakers as attendees. Attendees with an address of mail are guests of a meeting, and nobody's business. */
const speakersOf = (event: Component): readonly DraftSpeaker[] =>
  propertiesOf(event, 'attendee').flatMap(({ params, values: [address] }) => {
    const name = params['cn'];
    if (typeof name !== 'string' || name.includes('@') || /^mailto:/i.test(String(address))) return [];
    return [{ name, affiliation: null, photo: null }];
  });
