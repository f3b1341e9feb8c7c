import type { Duration, Instant } from '../time/instant.ts';
import type { WrittenTime } from '../time/parse.ts';

/** What a notice is: a band beside the board, a screen of its own over every board, a page between pages. */
export const noticeLevels = ['announcement', 'emergency', 'sponsor'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/** The signs a notice can stand under. */
export const noticeIcons = ['evacuation', 'medical', 'fire', 'info', 'weather'] as const;
export type NoticeIcon = (typeof noticeIcons)[number];

/** What a notice says in one language; null where that is not told. */
export type Wording = {
  readonly language: string | null;
  /** Null where there is but one text. */
  readonly title: string | null;
  readonly text: string;
};

/** On what a logo stands: most are made for one of these. */
export const noticePlates = ['light', 'dark'] as const;
export type NoticePlate = (typeof noticePlates)[number];

type NoticeIn<Time> = {
  /** Tells it from the others of its file. */
  readonly key: string;
  readonly level: NoticeLevel;
  /** At least one, in the order of the file; of an emergency it may be one without words. */
  readonly wordings: readonly Wording[];
  /** Null: from when it is told. */
  readonly start: Time | null;
  /** Null: until it is taken back. */
  readonly end: Time | null;
  /** The boards and the rooms it is for; both empty for all. */
  readonly boards: readonly string[];
  readonly rooms: readonly string[];
  readonly icon: NoticeIcon | null;
  /** `#rrggbb`; boards correct it for contrast. */
  readonly colour: string | null;
  /** The logo of a sponsor: an address, as the snapshot names what came of it; null for none. */
  readonly picture: string | null;
  /** What it stands on; null leaves that to the board. */
  readonly plate: NoticePlate | null;
  /** How long it stands where it takes turns; null leaves that to its words. */
  readonly stands: Duration | null;
};

/** A notice as a board shows it. */
export type Notice = NoticeIn<Instant>;

/** A notice as its file has it: its times may be wall time of a venue that is not known yet. */
export type WrittenNotice = NoticeIn<WrittenTime>;
