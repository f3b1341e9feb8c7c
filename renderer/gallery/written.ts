import type { Program, Session, Speaker, Track } from '../../program/model.ts';
import { hours, type Instant } from '../../program/time/instant.ts';
import { parseInstant } from '../../program/time/parse.ts';

/** A session as the gallery writes it: wall times of the venue, and only what differs from the plainest talk. */
export type WrittenSession = {
  readonly at: string;
  readonly until: string;
  readonly title: string;
  readonly rooms: readonly string[];
  readonly people?: readonly string[];
} & Partial<
  Pick<
    Session,
    'track' | 'kind' | 'plenum' | 'cancelled' | 'allDay' | 'subtitle' | 'language' | 'url' | 'doNotRecord'
  >
>;

/** An instant of the gallery. A typing error in a scene is a bug, so it throws. */
export const instantAt = (wall: string, zone: string): Instant => {
  const at = parseInstant(wall, zone);
  if (at === null) throw new Error(`the gallery has no such instant: ${wall}`);
  return at;
};

const speakerOf = (name: string): Speaker => ({ name, affiliation: null, photo: null });

const sessionOf = (written: WrittenSession, zone: string, index: number): Session => {
  const { at, until, people = [], ...rest } = written;
  return {
    key: String(index),
    id: null,
    subtitle: '',
    start: instantAt(at, zone),
    end: instantAt(until, zone),
    endIs: 'given',
    track: null,
    kind: 'talk',
    plenum: false,
    cancelled: false,
    allDay: false,
    speakers: people.map(speakerOf),
    language: null,
    url: null,
    doNotRecord: false,
    ...rest,
  };
};

/** A program of written sessions; rooms in the order given, empty ones too. */
export const writtenProgram = (
  title: string,
  zone: string,
  rooms: readonly string[],
  tracks: readonly Track[],
  sessions: readonly WrittenSession[],
): Program => ({
  title,
  version: null,
  zone: { name: zone, from: 'feed' },
  dayChange: hours(4),
  rooms: rooms.map((name) => ({ name, id: null })),
  tracks,
  sessions: sessions
    .map((session, index) => sessionOf(session, zone, index))
    .toSorted((a, b) => a.start - b.start || (a.title < b.title ? -1 : 1)),
  skipped: 0,
  problems: [],
  changes: [],
});
