import { createContext, useContext } from 'react';
import type { Change } from '../../../program/changes.ts';
import type { Session } from '../../../program/model.ts';
import { markOf } from '../../../program/schedule/marks.ts';
import type { Instant } from '../../../program/time/instant.ts';
import type { Telling } from '../../words/telling.ts';
import { Second } from './Second.tsx';
import { type Shape, StateShape } from './StateShape.tsx';
import './change-mark.css';

/** The changes of the program on the wall; `Board` provides them. */
export const Changes = createContext<readonly Change[]>([]);

type ChangeMarksProps = {
  readonly session: Session | null;
  readonly telling: Telling;
  /** Null where nobody knows what time it is: then nothing is news. */
  readonly now: Instant | null;
  /** Where there is room: the old time beside the new one, and all words in the second language too. */
  readonly isFull?: boolean;
  /** Where there is room for no word. */
  readonly isShape?: boolean;
};

/** Says small and framed that a session has another room, or begins at another time, than boards told before (rule 18). */
export const ChangeMarks = ({ session, telling, now, isFull = false, isShape = false }: ChangeMarksProps) => {
  const changes = useContext(Changes);
  const mark = session === null || now === null ? null : markOf(changes, session, now);
  if (mark === null || now === null) return null;
  const { newRoom, newTime, was } = mark;
  const frame = (shape: Shape, word: 'newRoom' | 'newTime', isWord: boolean) => (
    <span className="change-mark">
      <StateShape shape={shape} />
      {isWord && <span className="change-word">{telling.words[word]}</span>}
      {isFull && <Second telling={telling} say={({ words }) => words[word]} />}
    </span>
  );
  const frames = (
    <>
      {newRoom && frame('go', 'newRoom', !isShape)}
      {/* Two words are too long for a row: the hour itself says that it is another. */}
      {newTime && frame('time', 'newTime', !isShape && (isFull || !newRoom))}
    </>
  );
  if (isShape) return <span className="change-shapes">{frames}</span>;
  if (!isFull || was === null) return frames;
  return (
    <>
      {newRoom && frame('go', 'newRoom', true)}
      <span className="change-pair">
        {frame('time', 'newTime', true)}
        <span className="change-was">{telling.words.was(telling.when(was, now))}</span>
      </span>
    </>
  );
};
