import type { Session } from '../../model.ts';
import { type Duration, hours } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';

/**
 * One entry of a feed as its format gives it, before it has found its place in time. Texts are as they stand in the
 * feed: `program.ts` makes plain lines of them.
 */
export type Draft = Pick<Session, 'kind' | 'plenum' | 'cancelled' | 'allDay' | 'doNotRecord'> & {
  readonly id: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** Null where the feed gives no start that can be used: the session is left out and named. */
  readonly start: WrittenTime | null;
  /** How far the venue's wall is from UTC by this entry: the offset of its start unless the feed knows better. */
  readonly venueOffset: Duration | null;
  /** The end, or else the length, that the feed gives; both null where neither can be used (rule 5). */
  readonly end: WrittenTime | null;
  readonly length: Duration | null;
  readonly rooms: readonly string[];
  readonly track: string | null;
  readonly speakers: readonly DraftSpeaker[];
  readonly language: string | null;
  readonly url: string | null;
};

export type DraftSpeaker = {
  readonly name: string;
  readonly affiliation: string | null;
  readonly photo: string | null;
};

/** A feed of any format, ready to become a program. */
export type DraftProgram = {
  /** Whether the syntax of the feed has decoded its entities, as XML has; else `&amp;` is an ampersand. */
  readonly isDecoded?: boolean;
  readonly title: string;
  readonly version: string | null;
  /** The venue's zone by the feed's word. */
  readonly zoneName: string | null;
  /** When a program day turns, after midnight (rule 11). */
  readonly dayChange: Duration;
  /** In the feed's order, with or without sessions. Names may repeat. */
  readonly rooms: readonly { readonly name: string; readonly id: string | null }[];
  /** Declared tracks only; those that merely occur in sessions are found there. */
  readonly tracks: readonly { readonly name: string; readonly colour: string | null }[];
  readonly drafts: readonly Draft[];
};

/** What most entries are: a talk that takes place. */
export const plainTalk = {
  kind: 'talk',
  plenum: false,
  cancelled: false,
  allDay: false,
  doNotRecord: false,
} as const satisfies Partial<Draft>;

/** Rule 11: where a feed does not say otherwise, a program day turns at four in the morning. */
export const usualDayChange: Duration = hours(4);
