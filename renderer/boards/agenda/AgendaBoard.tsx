import { CrossFade } from '../../parts/CrossFade.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { Fitted } from '../../parts/Fitted.tsx';
import { Marks } from '../../parts/Marks.tsx';
import { Second } from '../../parts/Second.tsx';
import type { BoardProps } from '../board-props.ts';
import { placeOf } from '../face.ts';
import type { View } from '../view.ts';
import { AgendaRow } from './AgendaRow.tsx';
import './agenda.css';

type AgendaBoardProps = BoardProps & { readonly view: Extract<View, { board: 'agenda' }> };

/**
 * What a day holds: times, titles, rooms, in pages. It claims nothing of this moment, so it stands wherever the clock of
 * the machine may not be believed, with a plain line in the place of the clock (`faults.md` K5).
 */
export const AgendaBoard = ({ snapshot, telling, now, view }: AgendaBoardProps) => {
  const { day, room, track, sessions, turn } = view;
  const date = telling.date(day.start);
  const whose = room ?? track;
  return (
    <CrossFade motion={snapshot.screen.motion} turn={`${day.date} ${turn.number}`}>
      <Fitted className="agenda">
        <header className="agenda-bar">
          <FitText className="bar-title" fitting="clamp" text={snapshot.program?.title ?? ''} />
          {!snapshot.clock.trusted && (
            <p className="agenda-notice">
              {telling.words.checkTime}
              <Second telling={telling} say={({ words }) => words.checkTime} />
            </p>
          )}
        </header>
        <div className="agenda-heading">
          {whose !== null && <FitText className="agenda-whose" fitting="clamp" text={whose} />}
          <p className="agenda-day">{date}</p>
        </div>
        <ol className="agenda-rows">
          {sessions.map((session) => (
            <AgendaRow
              key={session.key}
              session={session}
              telling={telling}
              place={room !== null && session.rooms.includes(room) ? '' : placeOf(session, telling)}
            />
          ))}
        </ol>
        <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />
      </Fitted>
    </CrossFade>
  );
};
