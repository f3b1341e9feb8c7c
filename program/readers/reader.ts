import type { Program } from '../model.ts';
import type { Result } from '../result.ts';
import type { Duration, Instant } from '../time/instant.ts';
import type { Opened } from './open.ts';
import type { WrittenWindow } from './parts/window.ts';

/** The formats that can be named in a source's `format` and in `check --json`. */
export const formatNames = [
  'callboard',
  'frab-xml',
  'frab-json',
  'sessionize',
  'icalendar',
  'pretalx-widget',
  'opass',
  'open-event',
  'indico',
  'json-ld',
  'csv',
  'xlsx',
] as const;

export type FormatName = (typeof formatNames)[number];

/** What a column of a table can say. */
export const columnNames = [
  ...['id', 'title', 'subtitle', 'date', 'start', 'end', 'time', 'length', 'room', 'track', 'type'],
  ...['speakers', 'affiliation', 'language', 'url', 'status', 'abstract'],
] as const;

export type ColumnName = (typeof columnNames)[number];

/** Which sessions are meant, by names in the feed; `*` stands for any text. A field that is left out asks nothing. */
export type Selection = {
  readonly rooms?: readonly string[];
  readonly tracks?: readonly string[];
  readonly titles?: readonly string[];
};

/** What a reader is told beside the text: the source's options, and what stands in where the feed is silent. */
export type ReadOptions = {
  /** The venue zone from settings: an IANA name or `+hh:mm`; null leaves it to the feed (rule 13). */
  readonly timeZone: string | null;
  /** False where a feed's offsets lie: its digits are then wall time of the venue (rule 13). */
  readonly trustOffset: boolean;
  /** The zone of the venue by another source of the event, for a feed that says nothing of its own; null where none knows. */
  readonly venueZone: string | null;
  /** The machine's zone, the last resort of rule 13. */
  readonly machineZone: string;
  /** How long a session without a usable end may last (rule 5). */
  readonly assumedLength: Duration;
  /** The one room that this source is the calendar or sheet of; null takes the rooms it names. */
  readonly room: string | null;
  /** Whether a comma in a location parts rooms. */
  readonly splitLocations: 'auto' | 'always' | 'never';
  /** Whether entries that last whole days are sessions (rule 10). */
  readonly allDay: 'skip' | 'show';
  /** From when to when the feed is read, half-open; null takes all of it, of a calendar's repetitions 30 days around `today`. */
  readonly window: WrittenWindow | null;
  /** Board time of the reading. */
  readonly today: Instant;
  /** What says the track where the format has none: the name of a Sessionize category or of an iCalendar property; null leaves it to the reader. */
  readonly trackFrom: string | null;
  /** Which language of a pair leads; the other becomes the subtitle. Null takes the first. */
  readonly language: string | null;
  /** The states of sessions that take place (Open Event); null for accepted and confirmed. */
  readonly states: readonly string[] | null;
  /** The headings of a table by what they say, the first that exists; what is left out is guessed. */
  readonly columns: Readonly<Partial<Record<ColumnName, readonly string[]>>>;
  /** Headings of a table: rows that are equal in all of these are one session (one row per paper). */
  readonly groupBy: readonly string[];
  /** Names of rooms and tracks as the feed has them, and as the boards shall. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Only the sessions that fit all of its fields; null for all. */
  readonly include: Selection | null;
  /** Not the sessions that fit any of its fields; null for none. */
  readonly exclude: Selection | null;
  /** Forces a format over sniffing; null sniffs. */
  readonly format: FormatName | null;
};

/** What settings say of one source: all that a reader is told but the time of the reading, and what other sources say. */
export type SourceOptions = Omit<ReadOptions, 'today' | 'venueZone'>;

/** One format: which opened texts are of it, and what it makes of them. Adding a format is a new file and one line in `readers.ts`. */
export type Reader = {
  readonly format: FormatName;
  /** Whether the content is of this format, or of what `options` say of a table; the feed's name and content type are not asked. */
  readonly fits: (opened: Opened, options: ReadOptions) => boolean;
  /** The program, every salvageable session in it; a failure only where nothing can be used. */
  readonly read: (opened: Opened, options: ReadOptions) => Result<Program>;
};
