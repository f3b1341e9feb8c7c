import type { Session } from '../model.ts';
import { foldedTitle, isLong, isWithSpeakers, signsOf, titlesOf } from './signs.ts';

/** A session as one source lists it. */
export type Listed = {
  readonly session: Session;
  /** Its place among the sources. */
  readonly source: number;
  /** Its source is the calendar of one room. */
  readonly ofRoom: boolean;
  readonly titles: readonly string[];
  readonly signs: readonly string[];
};

/** A session of the merged program, and who lists it. */
export type Entry = {
  readonly lead: Listed;
  /** The last source that lists it: what one source lists twice is its own affair (rule 12). */
  last: number;
  /** As the lead has it, filled from the others. */
  session: Session;
  /** Every source that lists it is the calendar of one room. */
  ofRooms: boolean;
};

/** What a source lists, ready to be compared. */
export const listedOf = (session: Session, source: number, ofRoom: boolean): Listed => {
  const titles = titlesOf(session);
  return { session, source, ofRoom, titles, signs: signsOf(session, titles[0] ?? '') };
};

/** A session that no source before this one lists. */
export const entryOf = (lead: Listed): Entry => ({
  lead,
  last: lead.source,
  session: lead.session,
  ofRooms: lead.ofRoom,
});

/** Whether two sessions have a room in common. */
export const meet = (a: Session, b: Session): boolean => a.rooms.some((room) => b.rooms.includes(room));

const endTogether = (a: Session, b: Session): boolean =>
  a.end === b.end || a.endIs === 'assumed' || b.endIs === 'assumed';

const sameSpeakers = ({ speakers: a }: Session, { speakers: b }: Session): boolean =>
  a.length > 0 &&
  a.length === b.length &&
  a.every(({ name }, index) => foldedTitle(name) === foldedTitle(b[index]?.name ?? ''));

const sameTitle = ({ titles: [a] }: Listed, { titles: [b] }: Listed): boolean => a === b;

const isTitleOf = ({ titles: [own = ''] }: Listed, { titles }: Listed): boolean => titles.includes(own);

/**
 * Whether an entry and what another source lists, of one start and one title, are one session: in a common room; or with
 * equal ends where one has no room. In two rooms they are two (thirteen breaks, parallel workshops), unless calendars of
 * rooms name the same speakers.
 */
export const isAlike = ({ lead, session, ofRooms }: Entry, other: Listed): boolean =>
  sameTitle(lead, other) &&
  (meet(session, other.session) ||
    (endTogether(session, other.session) &&
      (session.rooms.length === 0 ||
        other.session.rooms.length === 0 ||
        (ofRooms && other.ofRoom && sameSpeakers(session, other.session)))));

/** The same where one of them has its speakers in its title: in a common room, or with the other's very speakers. */
export const isAlikeButForSpeakers = ({ lead, session }: Entry, other: Listed): boolean =>
  (isTitleOf(lead, other) || isTitleOf(other, lead)) &&
  (meet(session, other.session) ||
    (endTogether(session, other.session) &&
      (session.rooms.length === 0 || other.session.rooms.length === 0) &&
      (isWithSpeakers(session, other.session) || isWithSpeakers(other.session, session))));

/**
 * Whether what another source lists is this entry at another time: one title, and one long id that both have once. It
 * moved, and the other source does not know yet. Calendars of rooms list the meetings of one series under one id.
 */
export const isMoved = ({ lead, ofRooms }: Entry, other: Listed): boolean =>
  isLong(other.session.id) &&
  lead.session.id === other.session.id &&
  !(ofRooms && other.ofRoom) &&
  (isTitleOf(lead, other) || isTitleOf(other, lead));
