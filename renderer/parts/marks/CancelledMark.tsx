import type { Telling } from '../../words/telling.ts';
import { Second } from './Second.tsx';
import { StateShape } from './StateShape.tsx';
import './cancelled-mark.css';

/** Says beside a session's hour that it does not take place: word, shape and colour (rule 9, boards.md). */
export const CancelledMark = ({ telling }: { readonly telling: Telling }) => (
  <span className="cancelled-mark">
    <StateShape shape="off" />
    {telling.words.cancelled}
    <Second telling={telling} say={({ words }) => words.cancelled} />
  </span>
);
