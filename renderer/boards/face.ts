import type { Session } from '../../program/model.ts';
import { assertNever } from '../../program/result.ts';
import { mostRoomsNamed } from '../../program/schedule/pages.ts';
import type { Phase } from '../../program/schedule/phase.ts';
import { hours, type Instant, minutes } from '../../program/time/instant.ts';
import type { Shape } from '../parts/marks/StateShape.tsx';
import { isolated } from '../words/isolated.ts';
import { minutesUntil, type Telling } from '../words/telling.ts';
import type { Lead } from './lead.ts';

/** A state in word and shape. */
export type Face = { readonly shape: Shape; readonly word: string };

/** A break's own name ("Lunch") says more than "Break", where it is short enough to be read in passing. */
const longestPauseName = 18;

const pauseName = (pause: Session | null, { words, title }: Telling): string => {
  const name = pause === null ? words.pause : title(pause);
  return name.length <= longestPauseName ? name : words.pause;
};

/**
 * The word and shape of a phase (boards.md: never by colour alone). `pause` is the break that is on here or everywhere: a
 * room that is free then has a break.
 */
export const faceOf = (phase: Phase, pause: Session | null, telling: Telling): Face => {
  const { words } = telling;
  if (phase === 'free' && pause !== null) return { shape: 'pause', word: pauseName(pause, telling) };
  switch (phase) {
    case 'running':
      return { shape: 'on', word: words.now };
    case 'ending soon':
      return { shape: 'ending', word: words.endingSoon };
    case 'starting soon':
      return { shape: 'next', word: words.startingSoon };
    case 'break':
      return { shape: 'pause', word: pauseName(pause, telling) };
    case 'free':
      return { shape: 'free', word: words.free };
    case 'before event':
    case 'before the day':
      return { shape: 'next', word: words.next };
    case 'day over':
      return { shape: 'over', word: words.doneToday };
    case 'event over':
      return { shape: 'over', word: words.done };
    case 'no sessions':
      return { shape: 'free', word: words.noSessions };
    default:
      return assertNever(phase);
  }
};

/** "until 14:30" of what runs; "11:00" of what starts soon, else "Next 11:30", said beside the word of the phase. Empty without a lead. */
export const timeOfLead = ({ is, session }: Lead, phase: Phase, now: Instant, telling: Telling): string => {
  const { words } = telling;
  if (session === null) return '';
  if (is === 'now') return words.until(telling.when(session.end, now));
  const begins = telling.when(session.start, now);
  return phase === 'starting soon' || isBefore(phase) ? begins : `${words.next} ${begins}`;
};

/** Before the first session of the event, or of the day. */
export const isBefore = (phase: Phase): boolean => phase === 'before event' || phase === 'before the day';

/** "20 min left", "in 8 min"; empty where it is too far to be counted in hours. */
export const lengthOfLead = ({ is, session }: Lead, now: Instant, { words }: Telling): string => {
  if (session === null) return '';
  const left = minutesUntil(now, is === 'now' ? session.end : session.start);
  if (left > hours(12) / minutes(1)) return '';
  return is === 'now' ? words.minutesLeft(left) : words.inMinutes(left);
};

/** What a card has room for: until when it runs, else how soon it begins, or when. Empty without a lead. */
export const timeOrLength = (lead: Lead, now: Instant, telling: Telling): string => {
  if (lead.session === null) return '';
  if (lead.is === 'now') return telling.words.until(telling.when(lead.session.end, now));
  return lengthOfLead(lead, now, telling) || telling.when(lead.session.start, now);
};

/** What a session is called beside its title: in its other language, as feeds of two languages have it; empty for nothing. */
export const subtitleOf = (session: Session, { title }: Telling): string =>
  session.subtitle.trim() === title(session).trim() ? '' : session.subtitle.trim();

/** The places of a session as one text, "Hall 1 · Hall 2 and 3 more", or "All rooms" (rule 6); empty where the feed places it nowhere. */
export const placeOf = (session: Session, { words, inAllRooms }: Telling): string => {
  const { rooms } = session;
  if (rooms.length < 2) return rooms.join();
  if (inAllRooms(session)) return words.allRooms;
  // One name too many is as short as "and 1 more".
  const named = rooms.length > mostRoomsNamed ? rooms.slice(0, mostRoomsNamed - 1) : rooms;
  const list = named.map(isolated).join(' · ');
  return named.length < rooms.length ? `${list} ${words.others(rooms.length - named.length)}` : list;
};

/**
 * What is to be said of the break that is on while `next` stands large: nothing where the badge names it and it ends when
 * that begins.
 */
export const noteOfPause = (pause: Session | null, next: Session, now: Instant, telling: Telling): string => {
  if (pause === null) return '';
  const isSaid = pauseName(pause, telling) === telling.title(pause) && pause.end === next.start;
  return isSaid ? '' : lineOfPause(pause, now, telling);
};

/** "Lunch until 13:30". Its place is not told: feeds file a break under whichever room comes first (rule 8). */
export const lineOfPause = (pause: Session, now: Instant, telling: Telling): string =>
  `${telling.title(pause)} ${telling.words.until(telling.when(pause.end, now))}`;

/** What a place without a session to show says in its stead. */
export const sentenceOf = (phase: Phase, pause: Session | null, { words, title }: Telling): string => {
  if (pause !== null) return title(pause);
  if (phase === 'day over') return words.noMoreToday;
  if (phase === 'event over') return words.nothingFollows;
  return words.noSessionsHere;
};
