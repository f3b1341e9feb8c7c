import type { Session, Speaker } from '../../model.ts';
import { after, between, type Instant } from '../../time/instant.ts';
import { parseDateTime } from '../../time/parse.ts';
import { languageTag } from '../parts/language.ts';
import { longestSession, sessionLength } from '../parts/length.ts';
import { isServiceType } from '../parts/service.ts';
import { plainLine, plainLineOrNull } from '../parts/text.ts';
import { webAddress } from '../parts/web-address.ts';
import type { FrabEvent, FrabPerson } from './feed.ts';
import { roomOf } from './rooms.ts';
import { instantOfWritten } from './start.ts';

/** A session that has its start, and an end only where the feed gives one that can be used (rule 5). */
export type DatedSession = Omit<Session, 'key' | 'end' | 'endIs'> & { readonly end: Instant | null };

/** How the times of a feed become instants: the venue's zone, and whether offsets may be believed (rule 13). */
export type Timing = { readonly zone: string; readonly trustOffset: boolean };

/** One event of a frab feed as a session; its start has been found already. */
export const sessionOf = (event: FrabEvent, start: Instant, timing: Timing): DatedSession => {
  const room = roomOf(event);
  return {
    id: plainLineOrNull(event.id),
    title: plainLine(event.title),
    subtitle: plainLine(event.subtitle ?? ''),
    start,
    end: givenEnd(event, start, timing),
    rooms: room === null ? [] : [room],
    track: plainLineOrNull(event.track),
    kind: isServiceType(event.type) ? 'service' : 'talk',
    plenum: false,
    cancelled: false,
    allDay: false,
    speakers: event.persons.map(speakerOf).filter(({ name }) => name !== ''),
    language: languageTag(event.language),
    url: webAddress(event.url),
    doNotRecord: event.doNotRecord,
  };
};

/** By the duration, which every frab feed has; newer pretalx calls it deprecated and gives `end` beside it. */
const givenEnd = (event: FrabEvent, start: Instant, { zone, trustOffset }: Timing): Instant | null => {
  const length = sessionLength(event.duration);
  if (length !== null) return after(start, length);
  const written = event.end === null ? null : parseDateTime(event.end);
  const end = written === null ? null : instantOfWritten(written, zone, trustOffset);
  return end !== null && end >= start && between(start, end) <= longestSession ? end : null;
};

const speakerOf = ({ name, affiliation, photo }: FrabPerson): Speaker => ({
  name: plainLine(name),
  affiliation: plainLineOrNull(affiliation),
  photo: webAddress(photo),
});
