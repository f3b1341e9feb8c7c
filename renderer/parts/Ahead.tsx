import type { Session } from '../../program/model.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { Telling } from '../words/telling.ts';
import { type RowLabel, SessionRow } from './SessionRow.tsx';
import './ahead.css';

type AheadProps = {
  readonly next: readonly Session[];
  readonly nextWord: 'next' | 'nextHere';
  readonly following: readonly Session[];
  readonly telling: Telling;
  readonly now: Instant;
  /** The place to go for a session, or null where the board itself is the place. */
  readonly placeOf: (session: Session) => string | null;
};

/** The most sessions of one start that are told large; more follow small. */
const mostLarge = 2;

/** What comes next, large, and what follows, small; as many rows as stand there whole. */
export const Ahead = ({ next, nextWord, following, telling, now, placeOf }: AheadProps) => {
  const large = next.slice(0, mostLarge);
  const small = [...next.slice(mostLarge), ...following];
  const row = (session: Session, size: 'large' | 'small', label: RowLabel | null) => (
    <SessionRow
      key={session.key}
      session={session}
      telling={telling}
      now={now}
      size={size}
      label={label}
      place={placeOf(session)}
    />
  );
  return (
    <ul className="ahead" data-rows="">
      {large.map((session, index) => row(session, 'large', index === 0 ? nextWord : null))}
      {small.map((session, index) => row(session, 'small', index === 0 ? 'afterThat' : null))}
    </ul>
  );
};
