import type { Session } from '../../../program/model.ts';
import { CancelledMark } from '../../parts/CancelledMark.tsx';
import { FitText } from '../../parts/FitText.tsx';
import type { Telling } from '../../words/telling.ts';

type AgendaRowProps = {
  readonly session: Session;
  readonly telling: Telling;
  /** Empty where the board itself is the place, and for a break. */
  readonly place: string;
};

/** One session of a day: when, what, where. A break or a whole day is told quietly, a cancelled session is marked. */
export const AgendaRow = ({ session, telling, place }: AgendaRowProps) => {
  const quiet = session.kind === 'service' || session.cancelled || session.allDay;
  const where = session.kind === 'service' ? '' : place;
  return (
    <li className={quiet ? 'agenda-row agenda-row-quiet' : 'agenda-row'}>
      <p className={session.allDay ? 'agenda-when agenda-all-day' : 'agenda-when'}>
        {session.allDay ? telling.words.allDay : telling.time(session.start)}
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
