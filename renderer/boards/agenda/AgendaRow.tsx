import type { Session } from '../../../program/model.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { CancelledMark } from '../../parts/CancelledMark.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { StateShape } from '../../parts/StateShape.tsx';
import type { Telling } from '../../words/telling.ts';
import { stageOf } from './stage-of.ts';

type AgendaRowProps = {
  readonly session: Session;
  readonly telling: Telling;
  /** The moment, for what is past and what is on; null where nobody knows it. */
  readonly now: Instant | null;
  /** Empty where the board itself is the place, and for a break. */
  readonly place: string;
};

/** One session of a day: when, what, where. A break or a whole day is told quietly, a cancelled session is marked. */
export const AgendaRow = ({ session, telling, now, place }: AgendaRowProps) => {
  const quiet = session.kind === 'service' || session.cancelled || session.allDay;
  const where = session.kind === 'service' ? '' : place;
  const stage = now === null || session.allDay ? undefined : stageOf(session, now);
  return (
    <li data-stage={stage} className={quiet ? 'agenda-row agenda-row-quiet' : 'agenda-row'}>
      <p className={session.allDay ? 'agenda-when agenda-all-day' : 'agenda-when'}>
        {session.allDay ? telling.words.allDay : telling.time(session.start)}
        {stage === 'now' && <StateShape shape={session.kind === 'service' ? 'pause' : 'on'} />}
      </p>
      <FitText
        className={session.cancelled ? 'agenda-title struck' : 'agenda-title'}
        fitting="clamp"
        text={telling.title(session)}
        language={session.language}
      />
      {(where !== '' || session.cancelled) && (
        <div className="agenda-foot">
          {session.cancelled && <CancelledMark telling={telling} />}
          {where !== '' && <FitText className="agenda-place" fitting="clamp" text={where} />}
        </div>
      )}
    </li>
  );
};
