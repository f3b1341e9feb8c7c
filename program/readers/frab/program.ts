import type { Program } from '../../model.ts';
import type { Result } from '../../result.ts';
import type { Duration } from '../../time/instant.ts';
import { parseDateTime } from '../../time/parse.ts';
import type { Draft } from '../parts/draft.ts';
import { sessionLength } from '../parts/length.ts';
import { programOf } from '../parts/program.ts';
import { isServiceType } from '../parts/service.ts';
import { plainLineOrNull } from '../parts/text.ts';
import type { ReadOptions } from '../reader.ts';
import type { FrabEvent, FrabFeed } from './feed.ts';
import { dayChangeOf, startOf, venueOffset } from './start.ts';

/** The program of a frab feed, whichever syntax it came in. */
export const frabProgram = (feed: FrabFeed, options: ReadOptions): Result<Program> => {
  const dayChange = dayChangeOf(feed.dayChange);
  const drafts = feed.events.map((event) => draftOf(event, dayChange));
  const { isDecoded, title, version, zoneName, rooms, tracks } = feed;
  return programOf({ isDecoded, title, version, zoneName, dayChange, rooms, tracks, drafts }, options);
};

const draftOf = (event: FrabEvent, dayChange: Duration): Draft => {
  const start = startOf(event, dayChange);
  const { id, title, subtitle, track, language, url, doNotRecord, persons } = event;
  // The container wins over the event's own word (feeds.md 6).
  const room = plainLineOrNull(event.container) ?? event.room;
  // Every field by name: a spread in front makes the object slow to build, a quarter of the reading of a large program.
  return {
    id,
    title,
    subtitle,
    start,
    venueOffset: start === null ? null : venueOffset(event, start),
    end: event.end === null ? null : parseDateTime(event.end),
    // Every frab feed has the duration; newer pretalx calls it deprecated and gives `end` beside it.
    length: sessionLength(event.duration),
    rooms: room === null ? [] : [room],
    track,
    // lswt2019 gives no types and files its breaks under a track "Pause".
    kind: isServiceType(event.type ?? event.track) ? 'service' : 'talk',
    plenum: false,
    cancelled: false,
    allDay: false,
    speakers: persons,
    language,
    url,
    doNotRecord,
  };
};
