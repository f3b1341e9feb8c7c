import { minutes } from '../../time/instant.ts';
import { parseDateTime, type WrittenTime } from '../../time/parse.ts';
import type { Draft } from '../parts/draft.ts';
import { sessionLength } from '../parts/length.ts';
import type { sessionFields, Told } from './fields.ts';

/** A session as its fields tell it. `roomCalled` finds the name of a room that is named by its id. */
export const draftOf = (
  session: Told<typeof sessionFields>,
  roomCalled: (nameOrId: string) => string,
): Draft => {
  const { start: written = '', room, rooms = [], speakers = [] } = session;
  const day = /^\d{4}-\d\d-\d\d$/.test(written) ? written : null;
  const allDay = session.allDay ?? day !== null;
  const start = parseDateTime(day === null ? written : `${day}T00:00`);
  const end = endOf(session.end ?? (allDay ? written.slice(0, 10) : ''));
  // Every field by name: a spread in front makes the object slow to build.
  return {
    id: session.id === undefined ? null : String(session.id),
    title: session.title ?? '',
    subtitle: session.subtitle ?? null,
    start,
    // Z is how generators write an instant, and says nothing of the venue's wall.
    venueOffset: /z$/i.test(written) ? null : (start?.offset ?? null),
    end,
    length: end === null ? lengthOf(session) : null,
    rooms: (room === undefined ? rooms : [room, ...rooms]).map(roomCalled),
    track: session.track ?? null,
    kind: session.kind ?? 'talk',
    plenum: session.plenum ?? false,
    cancelled: session.cancelled ?? false,
    allDay,
    speakers: speakers.map(({ name = '', affiliation = null, photo = null }) => ({
      name,
      affiliation,
      photo,
    })),
    language: session.language ?? null,
    url: session.url ?? null,
    doNotRecord: session.doNotRecord ?? false,
  };
};

/** A date alone is the last day, that day included. */
const endOf = (written: string): WrittenTime | null =>
  parseDateTime(/^\d{4}-\d\d-\d\d$/.test(written) ? `${written}T24:00` : written);

const lengthOf = ({ minutes: count, duration }: Told<typeof sessionFields>): Draft['length'] =>
  count === undefined ? sessionLength(duration ?? null) : minutes(count);
