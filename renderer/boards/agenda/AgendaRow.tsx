import type { Session, Track } from '../../../program/model.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { CancelledMark } from '../../parts/marks/CancelledMark.tsx';
import { ChangeMarks } from '../../parts/marks/ChangeMarks.tsx';
import { StateShape } from '../../parts/marks/StateShape.tsx';
import { useTones } from '../../theme/worn.ts';
import type { Telling } from '../../words/telling.ts';
import { stageOf } from './stage-of.ts';

type AgendaRowProps = {
  readonly session: Session;
  readonly tracks: readonly Track[];
  readonly telling: Telling;
  /** The moment, for what is past and what is on; null where nobody knows it. */
  readonly now: Instant | null;
  /** Whether it is the first of its start in its column: then it says the hour. */
  readonly isFirst: boolean;
  /** Empty where the board itself is the place, and for a break. */
  readonly place: string;
};

/**
 * One session of a day: when, what, where, until when while it is on. A break or a whole day is told quietly, a cancelled
 * session is marked.
 */
export const AgendaRow = ({ session, tracks, telling, now, isFirst, place }: AgendaRowProps) => {
  const tones = useTones();
  const { kind, cancelled, allDay, track } = session;
  const quiet = kind === 'service' || cancelled || allDay;
  const where = kind === 'service' ? '' : place;
  const stage = now === null || allDay ? undefined : stageOf(session, now);
  const colour = tracks.find(({ name }) => name === track)?.colour ?? null;
  return (
    <li
      data-stage={stage}
      data-first={isFirst}
      className={quiet ? 'agenda-row agenda-row-quiet' : 'agenda-row'}
      style={tones.ofGroup(colour, track ?? place)}
    >
      <div className="agenda-rail">
        {isFirst && (
          <p className={allDay ? 'agenda-when agenda-all-day' : 'agenda-when'}>
            {allDay ? telling.words.allDay : telling.time(session.start)}
          </p>
        )}
        {stage === 'now' && (
          <p className="agenda-end">
            <StateShape shape={kind === 'service' ? 'pause' : 'on'} />
            <span>–{telling.time(session.end)}</span>
          </p>
        )}
      </div>
      <div className="agenda-field">
        <FitText
          className={cancelled ? 'agenda-title struck' : 'agenda-title'}
          fitting="shrink"
          text={telling.title(session)}
          language={session.language}
        />
        <div className="agenda-foot">
          {cancelled && <CancelledMark telling={telling} />}
          {where !== '' && <FitText className="agenda-place" fitting="clamp" text={where} />}
          <ChangeMarks session={session} telling={telling} now={now} />
        </div>
      </div>
    </li>
  );
};
