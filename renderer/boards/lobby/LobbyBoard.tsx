import { FitText } from '../../parts/fitting/FitText.tsx';
import { Fitted } from '../../parts/fitting/Fitted.tsx';
import { lettersStyle } from '../../parts/fitting/letters.ts';
import { Marks } from '../../parts/marks/Marks.tsx';
import { StateShape } from '../../parts/marks/StateShape.tsx';
import { Bar } from '../../parts/stage/Bar.tsx';
import { CrossFade } from '../../parts/stage/CrossFade.tsx';
import type { BoardProps } from '../board-props.ts';
import { lineOfPause } from '../face.ts';
import { LobbyRowLine } from './LobbyRowLine.tsx';
import type { LobbyView } from './lobby-view.ts';
import { rowFaceOf } from './row-face.ts';
import './lobby.css';
import './lobby-upright.css';

/** What is on everywhere, and where: a row for each room, in pages where they do not fit; a break of all is told once above. */
export const LobbyBoard = ({ snapshot, telling, now, view }: BoardProps & { readonly view: LobbyView }) => {
  const { rows, pause, turn } = view;
  const faced = rows.map((row) => ({ row, face: rowFaceOf(row, now, telling) }));
  const widest = {
    word: lettersStyle(...faced.map(({ face }) => face.word)),
    time: lettersStyle(...faced.map(({ face }) => face.time)),
  };
  return (
    <CrossFade motion={snapshot.screen.motion} turn={rows.map(({ key }) => key).join('\n')}>
      <Fitted className="lobby">
        <Bar title={snapshot.program?.title ?? ''} telling={telling} now={now}>
          <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />
        </Bar>
        {pause !== null && (
          <div className="lobby-pause">
            <StateShape shape="pause" />
            <FitText
              className="lobby-pause-line"
              fitting="clamp"
              text={lineOfPause(pause, now, telling)}
              language={pause.language}
            />
          </div>
        )}
        <ol className="lobby-rows" data-count={rows.length} data-holds={true} data-rows={true}>
          {faced.map(({ row, face }) => (
            <LobbyRowLine
              key={row.key}
              row={row}
              face={face}
              widest={widest}
              tracks={snapshot.program?.tracks ?? []}
              telling={telling}
              now={now}
            />
          ))}
        </ol>
      </Fitted>
    </CrossFade>
  );
};
