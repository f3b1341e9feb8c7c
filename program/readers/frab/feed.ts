/**
 * What the XML and the JSON of the frab family say, in one shape. Everything is text as it stands in the feed (null or
 * empty where the feed is silent): `program.ts` gives it its meaning.
 */
export type FrabFeed = {
  /** Whether entities are decoded: those of XML are by its parser. */
  readonly isDecoded: boolean;
  readonly title: string;
  readonly version: string | null;
  readonly zoneName: string | null;
  readonly dayChange: string | null;
  /** Rooms declared beside the days, then every room container in order, with or without events. Names may repeat. */
  readonly rooms: readonly FrabRoom[];
  /** Declared tracks only; those that merely occur in events are found there. */
  readonly tracks: readonly FrabTrack[];
  readonly events: readonly FrabEvent[];
};

export type FrabRoom = { readonly name: string; readonly id: string | null };

export type FrabTrack = { readonly name: string; readonly colour: string | null };

export type FrabEvent = {
  /** guid, else id, else code. */
  readonly id: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** `2024-02-03T10:55:00+01:00` at its best; may be a bare date, in UTC, without offset, or missing. */
  readonly date: string | null;
  /** `10:55`, venue wall time. */
  readonly start: string | null;
  readonly duration: string | null;
  /** Newer pretalx: a date-time like `date`. */
  readonly end: string | null;
  /** The date of the day container it stands in, which may be the wrong one (feeds.md 1, 3). */
  readonly dayDate: string | null;
  /** The room container it stands in, which wins over its own word (feeds.md 6). */
  readonly container: string | null;
  readonly room: string | null;
  readonly track: string | null;
  readonly type: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly doNotRecord: boolean;
  readonly persons: readonly FrabPerson[];
};

export type FrabPerson = {
  readonly name: string;
  readonly affiliation: string | null;
  readonly photo: string | null;
};
