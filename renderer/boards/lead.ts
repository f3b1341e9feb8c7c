import type { Session } from '../../program/model.ts';
import { featured } from '../../program/schedule/featured.ts';
import type { PlaceState } from '../../program/schedule/place.ts';

/** The session that stands large for a place, and what follows it. */
export type Lead = {
  /** `now`: it runs; `next`: it is the next to come; `none`: there is neither. */
  readonly is: 'now' | 'next' | 'none';
  readonly session: Session | null;
  /** How many more talks run, or begin, at the same time (rule 2). */
  readonly more: number;
  /** The break that is on while no talk is (rule 8). */
  readonly pause: Session | null;
  /** What comes next: sessions of one start, empty when the lead is itself the next. */
  readonly next: readonly Session[];
  /** After that; a cancelled session stands in its slot. */
  readonly following: readonly Session[];
};

const talksOf = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter((session) => session.kind === 'talk');

/** A running talk leads (the newcomer, rule 2); else the next session, a talk before a break. None of them is cancelled (rule 9). */
export const leadOf = ({ now, next, following }: PlaceState): Lead => {
  const running = featured(now);
  if (running?.kind === 'talk') {
    return { is: 'now', session: running, more: talksOf(now).length - 1, pause: null, next, following };
  }
  const talks = talksOf(next);
  const coming = talks[0] ?? next[0] ?? null;
  if (coming === null) return { is: 'none', session: null, more: 0, pause: running, next: [], following };
  const others = next.filter((session) => session !== coming);
  return {
    is: 'next',
    session: coming,
    more: Math.max(0, talks.length - 1),
    pause: running,
    next: [],
    following: [...others, ...following],
  };
};
