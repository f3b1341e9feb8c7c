import { identityOf } from '../../identity.ts';
import type { Session, Speaker } from '../../model.ts';
import { after, between, type Instant } from '../../time/instant.ts';
import { parseDateTime } from '../../time/parse.ts';
import type { OpenEnded } from '../parts/ends.ts';
import { languageTag } from '../parts/language.ts';
import { longestSession, sessionLength } from '../parts/length.ts';
import { isServiceType } from '../parts/service.ts';
import { plainLine, plainLineOrNull } from '../parts/text.ts';
import { webAddress } from '../parts/web-address.ts';
import type { FrabEvent, FrabPerson } from './feed.ts';
import { roomOf } from './rooms.ts';
import { instantOfWritten } from './start.ts';

/** How the times of a feed become instants: the venue's zone, and whether offsets may be believed (rule 13). */
export type Timing = { readonly zone: string; readonly trustOffset: boolean };

/** An event that has its start and its room, and an end only where the feed gives one that can be used (rule 5). */
export type DatedEvent = OpenEnded & { readonly event: FrabEvent };

/** When and where an event is; its start has been found already. */
export const datedEvent = (event: FrabEvent, start: Instant, timing: Timing): DatedEvent => {
  const room = roomOf(event);
  return { event, start, end: givenEnd(event, start, timing), rooms: room === null ? [] : [room] };
};

/** By the duration, which every frab feed has; newer pretalx calls it deprecated and gives `end` beside it. */
const givenEnd = (event: FrabEvent, start: Instant, { zone, trustOffset }: Timing): Instant | null => {
  const length = sessionLength(event.duration);
  if (length !== null) return after(start, length);
  const written = event.end === null ? null : parseDateTime(event.end);
  const end = written === null ? null : instantOfWritten(written, zone, trustOffset);
  return end !== null && end >= start && between(start, end) <= longestSession ? end : null;
};

/** An event of a frab feed as a session, with `end` given or assumed. Its key is its identity, and may repeat. */
export const sessionOf = ({ event, start, end: given, rooms }: DatedEvent, end: Instant): Session => {
  const id = plainLineOrNull(event.id);
  const title = plainLine(event.title);
  return {
    key: identityOf(id, title, rooms, start),
    id,
    title,
    subtitle: plainLine(event.subtitle ?? ''),
    start,
    end,
    endIs: given === null ? 'assumed' : 'given',
    rooms,
    track: plainLineOrNull(event.track),
    // lswt2019 gives no types and files its breaks under a track "Pause".
    kind: isServiceType(event.type ?? event.track) ? 'service' : 'talk',
    plenum: false,
    cancelled: false,
    allDay: false,
    speakers: event.persons.map(speakerOf).filter(({ name }) => name !== ''),
    language: languageTag(event.language),
    url: webAddress(event.url),
    doNotRecord: event.doNotRecord,
  };
};

const speakerOf = ({ name, affiliation, photo }: FrabPerson): Speaker => ({
  name: plainLine(name),
  affiliation: plainLineOrNull(affiliation),
  photo: webAddress(photo),
});
