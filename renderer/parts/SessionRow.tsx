import type { Session } from '../../program/model.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { Telling } from '../words/telling.ts';
import { FitText } from './fitting/FitText.tsx';
import { CancelledMark } from './marks/CancelledMark.tsx';
import { ChangeMarks } from './marks/ChangeMarks.tsx';
import { Second } from './marks/Second.tsx';
import './session-row.css';

/** The words that may head rows. */
export type RowLabel = 'next' | 'nextHere' | 'afterThat';

type SessionRowProps = {
  readonly session: Session;
  readonly telling: Telling;
  readonly now: Instant;
  readonly size: 'large' | 'small';
  /** The place to go, or null where the board itself is the place. */
  readonly place: string | null;
  /** Heads the rows that begin here: "Next". */
  readonly label: RowLabel | null;
};

/** One session to come: when, what, where. A break or a whole day is told quietly, a cancelled session is marked. */
export const SessionRow = ({ session, telling, now, size, place, label }: SessionRowProps) => {
  const quiet = session.kind === 'service' || session.cancelled || session.allDay;
  return (
    <li className={`session-row session-row-${size}${quiet ? ' session-row-quiet' : ''}`}>
      {label !== null && (
        <p className="ahead-label">
          {telling.words[label]}
          <Second telling={telling} say={({ words }) => words[label]} />
        </p>
      )}
      <p className="session-row-when">
        {session.allDay ? telling.words.allDay : telling.when(session.start, now)}
        {session.cancelled && <CancelledMark telling={telling} />}
        <ChangeMarks session={session} telling={telling} now={now} isFull />
      </p>
      <FitText
        className={session.cancelled ? 'session-row-title struck' : 'session-row-title'}
        fitting="clamp"
        text={telling.title(session)}
        language={session.language}
      />
      {place !== null && <FitText className="session-row-place" fitting="clamp" text={place} />}
    </li>
  );
};
