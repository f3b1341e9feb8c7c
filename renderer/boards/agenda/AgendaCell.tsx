import type { CSSProperties } from 'react';
import type { Track } from '../../../program/model.ts';
import type { GridCell, GridPage } from '../../../program/schedule/agenda-grid.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { CancelledMark } from '../../parts/marks/CancelledMark.tsx';
import { ChangeMarks } from '../../parts/marks/ChangeMarks.tsx';
import { useTones } from '../../theme/worn.ts';
import type { Telling } from '../../words/telling.ts';
import { placeOf } from '../face.ts';
import { shareOf } from './hours-of.ts';
import { stageOf } from './stage-of.ts';

type AgendaCellProps = {
  readonly cell: GridCell;
  readonly page: GridPage;
  readonly tracks: readonly Track[];
  readonly telling: Telling;
  readonly now: Instant;
  /** The rail has no line for its start. */
  readonly saysHour: boolean;
};

/** The columns, and the share of the page's height, at which a cell has a line for the words of a mark beside two of its title. */
const mostForWords = 4;
const leastForWords = 0.17;

/** One session of a grid, as high as it is long. It says its place where it stands in columns of other rooms (rule 7). */
export const AgendaCell = ({ cell, page, tracks, telling, now, saysHour }: AgendaCellProps) => {
  const tones = useTones();
  const { session, from, to } = cell;
  const stands = page.rooms.slice(from, to);
  const isHere = session.kind === 'service' || stands.every((room) => session.rooms.includes(room));
  const place = isHere ? '' : ` (${placeOf(session, telling)})`;
  const hour = saysHour ? `${telling.time(session.start)} ` : '';
  const colour = tracks.find(({ name }) => name === session.track)?.colour ?? null;
  const top = shareOf(page, session.start);
  const box: CSSProperties = {
    insetBlockStart: `${top * 100}%`,
    blockSize: `${(shareOf(page, session.end) - top) * 100}%`,
    insetInlineStart: `${(from / page.rooms.length) * 100}%`,
    inlineSize: `${((to - from) / page.rooms.length) * 100}%`,
  };
  // A mark in words is a line of its own: it must not take the one that the title needs.
  const hasRoom = page.rooms.length <= mostForWords && shareOf(page, session.end) - top >= leastForWords;
  return (
    <div className="agenda-cell" style={{ ...tones.ofGroup(colour, session.track ?? stands.join()), ...box }}>
      <div
        className={session.kind === 'service' ? 'agenda-cell-field agenda-cell-pause' : 'agenda-cell-field'}
        data-stage={stageOf(session, now)}
      >
        {session.cancelled && <CancelledMark telling={telling} />}
        <div className="agenda-cell-marks">
          <ChangeMarks session={session} telling={telling} now={now} isShape={!hasRoom} />
        </div>
        <FitText
          className={session.cancelled ? 'agenda-cell-title struck' : 'agenda-cell-title'}
          fitting="shrink"
          text={`${hour}${telling.title(session)}${place}`}
          language={session.language}
        />
      </div>
    </div>
  );
};
