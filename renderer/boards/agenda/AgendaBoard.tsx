import { Bar } from '../../parts/Bar.tsx';
import { CrossFade } from '../../parts/CrossFade.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { Fitted } from '../../parts/Fitted.tsx';
import { Marks } from '../../parts/Marks.tsx';
import { Second } from '../../parts/Second.tsx';
import type { BoardProps } from '../board-props.ts';
import { placeOf } from '../face.ts';
import { AgendaGrid } from './AgendaGrid.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import type { AgendaView } from './agenda-view.ts';
import { useIsUpright } from './use-is-upright.ts';
import './agenda.css';

type AgendaBoardProps = BoardProps & { readonly view: AgendaView };

/** What does the day look like? Rooms by time where a wide screen has them legible, else the list of the day. */
export const AgendaBoard = (props: AgendaBoardProps) => {
  const isUpright = useIsUpright();
  const { view, ...board } = props;
  return view.grid !== null && !isUpright ? (
    <AgendaGrid {...board} {...view.grid} day={view.day} />
  ) : (
    <AgendaList {...props} />
  );
};

/**
 * What a day holds: times, titles, rooms, in pages, what is past dimmed. Where the clock of the machine may not be believed
 * it claims nothing of this moment, with a plain line in the place of the clock (`faults.md` K5).
 */
const AgendaList = ({ snapshot, telling, now, view }: AgendaBoardProps) => {
  const { day, room, track, sessions, turn, isTimed } = view;
  const date = telling.date(day.start);
  const whose = room ?? track;
  const isOtherDay = !isTimed || now < day.start;
  const marks = <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />;
  return (
    <CrossFade motion={snapshot.screen.motion} turn={`${day.date} ${turn.number}`}>
      <Fitted className="agenda">
        {isTimed ? (
          <Bar title={snapshot.program?.title ?? ''} telling={telling} now={now}>
            {marks}
          </Bar>
        ) : (
          <header className="agenda-bar">
            <FitText className="bar-title" fitting="clamp" text={snapshot.program?.title ?? ''} />
            {!snapshot.clock.trusted && (
              <p className="agenda-notice">
                {telling.words.checkTime}
                <Second telling={telling} say={({ words }) => words.checkTime} />
              </p>
            )}
          </header>
        )}
        {(isOtherDay || whose !== null) && (
          <div className="agenda-heading">
            {whose !== null && <FitText className="agenda-whose" fitting="clamp" text={whose} />}
            {isOtherDay && <p className="agenda-day">{date}</p>}
          </div>
        )}
        <ol className="agenda-rows">
          {sessions.map((session) => (
            <AgendaRow
              key={session.key}
              session={session}
              telling={telling}
              now={isTimed ? now : null}
              place={room !== null && session.rooms.includes(room) ? '' : placeOf(session, telling)}
            />
          ))}
        </ol>
        {!isTimed && marks}
      </Fitted>
    </CrossFade>
  );
};
