import type { CSSProperties } from 'react';
import type { GridPage } from '../../../program/schedule/agenda-grid.ts';
import type { ProgramDay } from '../../../program/schedule/day.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { Fitted } from '../../parts/fitting/Fitted.tsx';
import { lettersStyle } from '../../parts/fitting/letters.ts';
import { Marks, type Turn } from '../../parts/marks/Marks.tsx';
import { StateShape } from '../../parts/marks/StateShape.tsx';
import { Bar } from '../../parts/stage/Bar.tsx';
import { CrossFade } from '../../parts/stage/CrossFade.tsx';
import type { BoardProps } from '../board-props.ts';
import { AgendaCell } from './AgendaCell.tsx';
import { hoursOf, shareOf } from './hours-of.ts';
import './agenda-grid.css';

type AgendaGridProps = BoardProps & {
  readonly page: GridPage;
  readonly turn: Turn;
  readonly day: ProgramDay;
};

const longestOf = (times: readonly string[]): string =>
  times.reduce((one, other) => (other.length > one.length ? other : one), '');

/** The day as rooms by time, with a line where it stands now; lit what is on, dimmed what is past. */
export const AgendaGrid = ({ snapshot, telling, now, page, turn, day }: AgendaGridProps) => {
  const { rooms, start, end, cells } = page;
  const hours = hoursOf(page);
  const isNow = start <= now && now < end;
  const top = (at: Instant): CSSProperties => ({ insetBlockStart: `${shareOf(page, at) * 100}%` });
  return (
    <CrossFade motion={snapshot.screen.motion} turn={`${day.date} ${turn.number}`}>
      <Fitted className="agenda-grid">
        <Bar title={snapshot.program?.title ?? ''} telling={telling} now={now}>
          <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />
        </Bar>
        <div className="agenda-grid-rooms" style={{ '--columns': rooms.length } as CSSProperties}>
          <p className="agenda-grid-date">{now < day.start ? telling.date(day.start) : ''}</p>
          {rooms.map((room) => (
            <div key={room} style={lettersStyle(room)}>
              <FitText className="agenda-grid-room" fitting="clamp" text={room} />
            </div>
          ))}
        </div>
        <div className="agenda-grid-body" style={lettersStyle(longestOf(hours.map(telling.time)))}>
          {hours.map((hour) => (
            <div key={hour} className="agenda-grid-hour" style={top(hour)}>
              <p>{telling.time(hour)}</p>
            </div>
          ))}
          <div className="agenda-grid-cells">
            {cells.map((cell) => (
              <AgendaCell
                key={`${cell.session.key} ${cell.from}`}
                cell={cell}
                page={page}
                tracks={snapshot.program?.tracks ?? []}
                telling={telling}
                now={now}
                saysHour={!hours.includes(cell.session.start)}
              />
            ))}
          </div>
          {isNow && (
            <div className="agenda-grid-now" style={top(now)}>
              <StateShape shape="next" />
            </div>
          )}
        </div>
      </Fitted>
    </CrossFade>
  );
};
