import type { Session } from '../../../program/model.ts';
import type { EventState } from '../../../program/schedule/event.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { Fitted } from '../../parts/fitting/Fitted.tsx';
import { Marks } from '../../parts/marks/Marks.tsx';
import { Second } from '../../parts/marks/Second.tsx';
import { SessionRow } from '../../parts/SessionRow.tsx';
import { Bar } from '../../parts/stage/Bar.tsx';
import type { BoardProps } from '../board-props.ts';
import { placeOf } from '../face.ts';
import type { View } from '../view.ts';
import { greetingOf } from './greeting.ts';
import '../../parts/ahead.css';
import './standby.css';

type StandbyBoardProps = BoardProps & { readonly view: Extract<View, { board: 'standby' }> };

/** The most sessions it announces, as far as they fit: the board is a calm one. */
const mostAnnounced = 5;

/** Is this the right place, and when does it start? Before, between and after everything, and while there is no program. */
export const StandbyBoard = ({ snapshot, telling, now, view }: StandbyBoardProps) => {
  const title = snapshot.program?.title.trim() ?? '';
  const greeting = greetingOf(view.event, now, telling);
  const announced = view.event === null ? [] : announcedOf(view.event);
  return (
    <Fitted rises={snapshot.setup.length === 0} className="standby">
      <Bar
        title={snapshot.program === null ? 'Callboard' : ''}
        telling={telling}
        now={snapshot.clock.trusted ? now : null}
      />
      <main className="standby-main">
        <div className="standby-rule" />
        <FitText className="standby-title" fitting="shrink" text={title === '' ? greeting : title} />
        {title !== '' && <FitText className="standby-greeting" fitting="clamp" text={greeting} />}
        {telling.second !== null && (
          <p className="standby-greeting-second">
            <Second telling={telling} say={(one) => greetingOf(view.event, now, one)} />
          </p>
        )}
        {snapshot.setup.length > 0 && (
          <ul className="standby-setup">
            {snapshot.setup.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </main>
      {announced.length > 0 && (
        <div className="standby-next">
          <p className="ahead-label">
            {telling.words.next}
            <Second telling={telling} say={({ words }) => words.next} />
          </p>
          <ul className="standby-rows" data-rows="">
            {announced.map((session) => (
              <SessionRow
                key={session.key}
                session={session}
                telling={telling}
                now={now}
                size="large"
                label={null}
                place={session.kind === 'service' ? null : placeOf(session, telling) || null}
              />
            ))}
          </ul>
        </div>
      )}
      <Marks snapshot={snapshot} telling={telling} now={now} />
    </Fitted>
  );
};

/** What comes next, and after that; before it what lasts all day (rule 10), and in its slot one session that is cancelled (rule 9). */
const announcedOf = ({ next, following, cancelled, allDay }: EventState): readonly Session[] => {
  const [wholeDay] = allDay.filter((session) => !session.cancelled);
  const beside = [...(wholeDay === undefined ? [] : [wholeDay]), ...cancelled.slice(0, 1)];
  const coming = [...next, ...following.filter((session) => !session.cancelled)];
  const taking = eachOnce(coming).slice(0, mostAnnounced - beside.length);
  return [...beside, ...taking].toSorted((a, b) => Number(b.allDay) - Number(a.allDay) || a.start - b.start);
};

/** The same break in all rooms is told once, not thirteen times (rule 8). */
const eachOnce = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter(
    (session, index) =>
      session.kind === 'talk' ||
      sessions.findIndex(({ kind, title }) => kind === 'service' && title === session.title) === index,
  );
