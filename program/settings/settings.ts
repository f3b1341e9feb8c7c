import type { BoardName } from '../boards.ts';
import type { ColumnName, FormatName, Selection } from '../readers/reader.ts';
import { defaultRules, type Rules } from '../schedule/rules.ts';
import { type Look, plainLook } from '../theme/look.ts';
import type { HourClock } from '../time/hour-clock.ts';
import { type Duration, minutes, seconds } from '../time/instant.ts';

/** Each may hold `${NAME}`, which stands for a variable of the environment. */
export type Login = { readonly user: string; readonly password: string };

/** One configured feed. `timeZone` null leaves the zone to the venue's setting, then to the feed. */
export type SourceSettings = {
  readonly from: string;
  readonly format: FormatName | null;
  readonly timeZone: string | null;
  readonly trustOffset: boolean;
  /** A Sessionize category or a property of a calendar that is the track; null leaves it to the reader. */
  readonly trackFrom: string | null;
  /** The one room that the source is the calendar of. */
  readonly room: string | null;
  /** Which language of a pair leads; null takes the feed's first. */
  readonly language: string | null;
  /** The states of sessions that take place; null for accepted and confirmed. */
  readonly states: readonly string[] | null;
  readonly splitLocations: 'auto' | 'always' | 'never';
  readonly allDay: 'skip' | 'show';
  /** Dates or date-times, the end not included. */
  readonly window: { readonly from: string; readonly to: string } | null;
  /** The headings of a table by what they say; what is left out is guessed. */
  readonly columns: Readonly<Partial<Record<ColumnName, readonly string[]>>>;
  readonly groupBy: readonly string[];
  /** Names of rooms and tracks in the feed, and on the boards. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly include: Selection | null;
  readonly exclude: Selection | null;
  /** Secrets: never logged, never kept with the program. */
  readonly headers: Readonly<Record<string, string>>;
  /** For HTTP basic authentication, as a person types it. Secrets, like `headers`. */
  readonly login: Login | null;
};

/** What one screen was told, complete: every field has its default. */
export type Settings = {
  readonly sources: readonly SourceSettings[];
  /** The name of the event; null for the one its feeds give. */
  readonly title: string | null;
  readonly timeZone: string | null;
  readonly board: BoardName;
  readonly room: string | null;
  readonly track: string | null;
  /** Of the interface; null for the program's. */
  readonly language: string | null;
  /** Beside the first on the same board; null for none. */
  readonly secondLanguage: string | null;
  /** How hours are counted in both; `auto` leaves it to their region. */
  readonly hourClock: HourClock;
  /** Whether pages fade into each other; `auto` leaves it to the machine. */
  readonly motion: 'auto' | 'full' | 'none';
  /** How the screen looks; its logo is the file at `logo`, once that is read. */
  readonly look: Omit<Look, 'logo'>;
  /** A picture: a path from the folder of the settings. */
  readonly logo: string | null;
  /** Photos of speakers are fetched and shown. */
  readonly photos: boolean;
  readonly windowed: boolean;
  /** The display by number, from left to right, or by its monitor's name; null for the primary one. */
  readonly display: number | string | null;
  readonly position: { readonly number: number; readonly of: number };
  /** The machine's clock is right, whoever says otherwise. */
  readonly trustClock: boolean;
  /** Where notices come from: an address or a path. May hold a password and `${NAME}`: show it without. */
  readonly notices: string | null;
  readonly noticesPoll: Duration;
  readonly poll: Duration;
  /** Cap on a feed once unpacked, in bytes. */
  readonly maxFeedBytes: number;
  /** What all processes together may take, in bytes, before the page is loaded anew. */
  readonly maxMemoryBytes: number;
  /** Port of the status endpoint on the loopback address, or null for none. */
  readonly statusPort: number | null;
  /** An address, `none`, or null for the environment's. May hold a password and `${NAME}`: never logged. */
  readonly proxy: string | null;
  /** Hosts that are asked without the proxy; null for the environment's. */
  readonly noProxy: readonly string[] | null;
  /** Certificates of authorities to trust beside the usual ones: a path from the folder of the settings. */
  readonly caFile: string | null;
  readonly assumedLength: Duration;
  readonly rules: Rules;
};

/** A screen that was told nothing: the demo on the tracks board. */
export const defaultSettings: Settings = {
  sources: [],
  title: null,
  timeZone: null,
  board: 'tracks',
  room: null,
  track: null,
  language: null,
  secondLanguage: null,
  hourClock: 'auto',
  motion: 'auto',
  look: plainLook,
  logo: null,
  photos: true,
  windowed: false,
  display: null,
  position: { number: 1, of: 1 },
  trustClock: false,
  notices: null,
  noticesPoll: seconds(30),
  poll: minutes(5),
  maxFeedBytes: 32 * 1024 * 1024,
  maxMemoryBytes: 1500 * 1024 * 1024,
  statusPort: null,
  proxy: null,
  noProxy: null,
  caFile: null,
  assumedLength: minutes(60),
  rules: defaultRules,
};

/** A source with nothing said about it but its address. */
export const plainSource = (from: string): SourceSettings => ({
  from,
  format: null,
  timeZone: null,
  trustOffset: true,
  trackFrom: null,
  room: null,
  language: null,
  states: null,
  splitLocations: 'auto',
  allDay: 'skip',
  window: null,
  columns: {},
  groupBy: [],
  aliases: {},
  include: null,
  exclude: null,
  headers: {},
  login: null,
});
