import type { CSSProperties } from 'react';
import type { Track } from '../../../program/model.ts';
import type { LobbyRow } from '../../../program/schedule/lobby-rows.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { lettersStyle } from '../../parts/fitting/letters.ts';
import { ChangeMarks } from '../../parts/marks/ChangeMarks.tsx';
import { Second } from '../../parts/marks/Second.tsx';
import { StateShape } from '../../parts/marks/StateShape.tsx';
import { useTones } from '../../theme/worn.ts';
import type { Telling } from '../../words/telling.ts';
import { type RowFace, rowFaceOf } from './row-face.ts';

type LobbyRowLineProps = {
  readonly row: LobbyRow;
  readonly face: RowFace;
  /** The widest words and hours of the page: all of its rows have theirs in the size of these. */
  readonly widest: { readonly word: CSSProperties; readonly time: CSSProperties };
  readonly tracks: readonly Track[];
  readonly telling: Telling;
  readonly now: Instant;
};

/** One room of the lobby: until when or when, what, where; lit while a session runs, with the colour of its track. */
export const LobbyRowLine = ({ row, face, widest, tracks, telling, now }: LobbyRowLineProps) => {
  const tones = useTones();
  const { session, state } = row;
  const { shape, word, time, place, foot } = face;
  const colour = tracks.find(({ name }) => name === session.track)?.colour ?? null;
  return (
    <li
      className="lobby-row"
      data-state={state.replace(' ', '-')}
      style={tones.ofGroup(colour, session.track ?? place)}
    >
      <div className="lobby-state">
        <div className="lobby-word" style={widest.word}>
          <StateShape shape={shape} />
          <FitText className="lobby-word-text" fitting="clamp" text={word} />
          <Second telling={telling} say={(one) => rowFaceOf(row, now, one).word} />
        </div>
        <div style={widest.time}>
          <FitText className="lobby-time" fitting="clamp" text={time} />
        </div>
      </div>
      <FitText
        className={state === 'cancelled' ? 'lobby-title struck' : 'lobby-title'}
        fitting="shrink"
        text={telling.title(session)}
        language={session.language}
      />
      <div className="lobby-where" style={lettersStyle(place)}>
        {place !== '' && <FitText className="lobby-place" fitting="clamp" text={place} />}
        <div className="lobby-foot-line">
          <ChangeMarks session={session} telling={telling} now={now} />
          {foot !== '' && (
            <FitText
              className={row.soon === null ? 'lobby-foot' : 'lobby-foot lobby-soon'}
              fitting={row.soon === null && row.cancelled === null ? 'whole' : 'clamp'}
              text={foot}
            />
          )}
        </div>
      </div>
    </li>
  );
};
