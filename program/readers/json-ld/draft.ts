import { parseDateTime, type WrittenTime } from '../../time/parse.ts';
import { field, textOf } from '../json/value.ts';
import type { Draft, DraftSpeaker } from '../parts/draft.ts';
import { languageNamed } from '../parts/language.ts';
import { sessionLength } from '../parts/length.ts';
import { isServiceType } from '../parts/service.ts';
import type { ReadOptions } from '../reader.ts';
import type { LeafEvent } from './events.ts';
import { type Nodes, resolved, several } from './nodes.ts';
import { roomsOf } from './places.ts';
import { addressIn, textIn } from './text.ts';

/** An event of schema.org as a session. */
export const draftOf = (
  { event, around }: LeafEvent,
  nodes: Nodes,
  { trackFrom, language }: ReadOptions,
): Draft => {
  const written = textOf(field(event, 'startDate'))?.trim() ?? '';
  const allDay = isDate(written);
  const start = timeOf(written, '00:00');
  const end = endOf(textOf(field(event, 'endDate'))?.trim() ?? '', allDay);
  const length = end === null ? sessionLength(textOf(field(event, 'duration'))) : null;
  // Every field by name: a spread in front makes the object slow to build.
  return {
    id: textIn(field(event, '@id')) ?? idOf(field(event, 'identifier')),
    title: textIn(field(event, 'name'), language) ?? textIn(field(event, 'headline'), language) ?? '',
    subtitle: textIn(field(event, 'alternateName'), language),
    start,
    // Z is how scripts write an instant, and says nothing of the venue's wall.
    venueOffset: /z$/i.test(written) ? null : (start?.offset ?? null),
    end: end ?? (allDay && length === null ? timeOf(written, '24:00') : null),
    length,
    rooms: roomsOf(event, around, nodes),
    // Between a session and the whole event stands what its sessions have in common.
    track:
      trackFrom === null
        ? textIn(around.length > 1 ? around[0] : null, language)
        : textIn(field(event, trackFrom), language),
    kind: several(field(event, 'additionalType')).some((type) => isServiceType(textIn(type)))
      ? 'service'
      : 'talk',
    plenum: false,
    cancelled: isOff(event),
    allDay,
    speakers: speakersOf(event, nodes),
    language: languageNamed(textIn(field(event, 'inLanguage')) ?? ''),
    url: addressIn(field(event, 'url')),
    doNotRecord: false,
  };
};

const isDate = (written: string): boolean => /^\d{4}-\d\d-\d\d$/.test(written);

const timeOf = (written: string, hour: string): WrittenTime | null =>
  parseDateTime(isDate(written) ? `${written}T${hour}` : written);

/** A date alone is the last day, that day included; behind an hour it is no end. */
const endOf = (written: string, allDay: boolean): WrittenTime | null =>
  isDate(written) && !allDay ? null : timeOf(written, '24:00');

const idOf = (identifier: unknown): string | null => textIn(field(identifier, 'value')) ?? textIn(identifier);

/**
 * Whether an event does not take place when it says. One that is postponed has no new date yet, and keeps its slot as a
 * cancelled one does (rule 9); one that is rescheduled has its new date in `startDate`.
 */
const isOff = (event: unknown): boolean =>
  several(field(event, 'eventStatus')).some((status) =>
    /Event(Cancell?ed|Postponed)$/.test(addressIn(status) ?? ''),
  );

const speakersOf = (event: unknown, nodes: Nodes): readonly DraftSpeaker[] => {
  const people = ['performer', 'performers', 'actor', 'actors', 'speaker', 'speakers']
    .flatMap((name) => several(field(event, name)))
    .map((person) => resolved(person, nodes));
  return people.map((person) => ({
    name: textIn(person) ?? '',
    affiliation: textIn(resolved(field(person, 'affiliation') ?? field(person, 'worksFor'), nodes)),
    photo: addressIn(field(person, 'image')),
  }));
};
