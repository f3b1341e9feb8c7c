/**
 * What the views of Sessionize's API say (All, GridSmart, Sessions), in one shape. Texts are as they stand in the feed,
 * null where it is silent.
 */
export type SessionizeFeed = {
  /** In the feed's order; a room may be listed once a day. */
  readonly rooms: readonly SessionizeRoom[];
  readonly sessions: readonly SessionizeSession[];
};

export type SessionizeRoom = { readonly name: string; readonly id: string | null };

export type SessionizeSession = {
  /** A number; of a service session a UUID. */
  readonly id: string | null;
  readonly title: string;
  /** Without an offset, unless the endpoint was told to give UTC (feeds.md 12); null while it is not scheduled. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly room: string | null;
  readonly isService: boolean;
  readonly isPlenum: boolean;
  /** `Accepted`; some sites publish the others too. */
  readonly status: string | null;
  readonly speakers: readonly SessionizeSpeaker[];
  readonly categories: readonly SessionizeCategory[];
};

export type SessionizeSpeaker = {
  readonly name: string;
  readonly tagLine: string | null;
  readonly picture: string | null;
};

/** A category of the organiser's own making, and what a session chose in it. */
export type SessionizeCategory = { readonly name: string; readonly chosen: readonly string[] };
