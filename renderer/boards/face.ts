import type { Session } from '../../program/model.ts';
import { assertNever } from '../../program/result.ts';
import type { Phase } from '../../program/schedule/phase.ts';
import { hours, type Instant, minutes } from '../../program/time/instant.ts';
import type { Shape } from '../parts/StateShape.tsx';
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

/** The word and shape of a phase (boards.md: never by colour alone). */
export const faceOf = (phase: Phase, pause: Session | null, telling: Telling): Face => {
  const { words } = telling;
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

/** Until when the lead runs, or when it begins; empty without a lead. */
export const timeOfLead = ({ is, session }: Lead, now: Instant, telling: Telling): string => {
  if (session === null) return '';
  return is === 'now' ? telling.words.until(telling.time(session.end)) : telling.when(session.start, now);
};

/** "20 min left", "in 8 min"; empty where it is too far to be counted in hours. */
export const lengthOfLead = ({ is, session }: Lead, now: Instant, { words }: Telling): string => {
  if (session === null) return '';
  const left = minutesUntil(now, is === 'now' ? session.end : session.start);
  if (left > hours(12) / minutes(1)) return '';
  return is === 'now' ? words.minutesLeft(left) : words.inMinutes(left);
};

/** The places of a session as one text; empty where the feed places it nowhere. */
export const placeOf = (session: Session): string => session.rooms.join(' · ');
