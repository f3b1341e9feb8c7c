import type { Change } from './changes.ts';
import type { Problem } from './result.ts';
import type { Duration, Instant } from './time/instant.ts';

/** Everything an event has scheduled, as read from its feeds. Plain JSON: it is stored, posted and sent as it is. */
export type Program = {
  readonly title: string;
  readonly version: string | null;
  readonly zone: VenueZone;
  /** When a program day turns: time after midnight, venue wall time (rule 11). */
  readonly dayChange: Duration;
  /** In the feed's order; rooms the feed declares without sessions are here too (rule 17). Names are unique. */
  readonly rooms: readonly Room[];
  /** In the feed's order; names are unique. */
  readonly tracks: readonly Track[];
  /** Sorted by start, then title (rule 2). */
  readonly sessions: readonly Session[];
  /** How many entries of the feed were left out; each is named in `problems` (the list itself may be capped). */
  readonly skipped: number;
  readonly problems: readonly Problem[];
  /** What boards may still have to tell of earlier revisions (rule 18); a reader knows none. */
  readonly changes: readonly Change[];
};

/** Venue time, and how it was found (rule 13). */
export type VenueZone = {
  /** An IANA name such as `Europe/Brussels`, or a fixed offset such as `+01:00`. */
  readonly name: string;
  readonly from: 'settings' | 'feed' | 'offsets' | 'sources' | 'machine';
};

/** A place. Within one program its name identifies it; across revisions its id does, where the feed has one. */
export type Room = { readonly name: string; readonly id: string | null };

/** A thematic strand. `colour` is `#rrggbb` as the feed gives it: boards correct it for contrast. */
export type Track = { readonly name: string; readonly colour: string | null };

/** One scheduled item, dated by its own start and never by the day it is filed under (rule 11). */
export type Session = {
  /** Unique inside one program: the feed's id and the start, else title, room and start (rule 12). */
  readonly key: string;
  /** The feed's own id, which may repeat; null where it has none. */
  readonly id: string | null;
  /** Plain text; may be empty. */
  readonly title: string;
  readonly subtitle: string;
  readonly start: Instant;
  /** Never before `start`; equal for a point in time (rule 4). */
  readonly end: Instant;
  /** `assumed` where the feed gave no usable end (rule 5). */
  readonly endIs: 'given' | 'assumed';
  /** Names of rooms; several for a broadcast, none where the feed places it nowhere (rule 6). */
  readonly rooms: readonly string[];
  readonly track: string | null;
  /** `service`: a break, registration, lunch (rule 8). */
  readonly kind: 'talk' | 'service';
  /** On everywhere that has nothing of its own (rule 7). */
  readonly plenum: boolean;
  /** Keeps its slot, marked; never now (rule 9). */
  readonly cancelled: boolean;
  /** A whole-day entry is not a session of a room by default (rule 10). */
  readonly allDay: boolean;
  readonly speakers: readonly Speaker[];
  /** A BCP 47 tag where the feed names one language. */
  readonly language: string | null;
  readonly url: string | null;
  readonly doNotRecord: boolean;
};

export type Speaker = {
  readonly name: string;
  readonly affiliation: string | null;
  readonly photo: string | null;
};
