import type { Session } from '../../../program/model.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { Fitted } from '../../parts/fitting/Fitted.tsx';
import { lettersStyle } from '../../parts/fitting/letters.ts';
import { Marks } from '../../parts/marks/Marks.tsx';
import { Second } from '../../parts/marks/Second.tsx';
import { Bar } from '../../parts/stage/Bar.tsx';
import { CrossFade } from '../../parts/stage/CrossFade.tsx';
import type { Telling } from '../../words/telling.ts';
import type { BoardProps } from '../board-props.ts';
import { placeOf } from '../face.ts';
import { AgendaGrid } from './AgendaGrid.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { type AgendaView, hasGrid } from './agenda-view.ts';
import { useIsUpright } from './use-is-upright.ts';
import './agenda.css';

type AgendaBoardProps = BoardProps & { readonly view: AgendaView };

/** What does the day look like? Rooms by time where a wide screen has them legible, else the list of the day. */
export const AgendaBoard = (props: AgendaBoardProps) => {
  const isUpright = useIsUpright();
  const { view, ...board } = props;
  return hasGrid(view, isUpright) ? (
    <AgendaGrid {...board} {...view.grid} day={view.day} />
  ) : (
    <AgendaList {...props} isUpright={isUpright} />
  );
};

/** The widest hour of a page: all have its width. */
const longestOf = (sessions: readonly Session[], { time }: Telling): string =>
  sessions
    .map(({ start }) => time(start))
    .reduce((one, other) => (other.length > one.length ? other : one), '');

/**
 * What a day holds: times, titles, rooms, in pages, what is past dimmed. Where the clock of the machine may not be believed
 * it claims nothing of this moment, with a plain line in the place of the clock (`faults.md` K5).
 */
const AgendaList = ({
  snapshot,
  telling,
  now,
  view,
  isUpright,
}: AgendaBoardProps & { isUpright: boolean }) => {
  const { day, room, track, sessions, inFirst, turn, isTimed } = view;
  const split = isUpright ? sessions.length : inFirst;
  const columns = [sessions.slice(0, split), sessions.slice(split)].filter(({ length }) => length > 0);
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
        <div className="agenda-columns" style={lettersStyle(longestOf(sessions, telling))}>
          {columns.map((column, index) => (
            <ol key={column[0]?.key ?? index} className="agenda-rows" data-holds={true} data-rows={true}>
              {column.map((session, place) => (
                <AgendaRow
                  key={session.key}
                  session={session}
                  tracks={snapshot.program?.tracks ?? []}
                  telling={telling}
                  now={isTimed ? now : null}
                  isFirst={session.start !== column[place - 1]?.start}
                  place={room !== null && session.rooms.includes(room) ? '' : placeOf(session, telling)}
                />
              ))}
            </ol>
          ))}
        </div>
        {!isTimed && marks}
      </Fitted>
    </CrossFade>
  );
};
