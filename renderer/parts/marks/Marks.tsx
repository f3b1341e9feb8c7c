import type { Snapshot } from '../../../preload/contract.ts';
import type { Instant } from '../../../program/time/instant.ts';
import type { Telling } from '../../words/telling.ts';
import './marks.css';

/** The page of a rotation that is up: `number` from 1. */
export type Turn = { readonly number: number; readonly of: number };

type MarksProps = {
  readonly snapshot: Snapshot;
  readonly telling: Telling;
  readonly now: Instant;
  readonly turn?: Turn;
};

/** The quiet foot of a board: the page of the rotation, and what a reader should know about the program. */
export const Marks = ({ snapshot, telling, now, turn = { number: 1, of: 1 } }: MarksProps) => {
  const { words } = telling;
  const { confirmedAt, state } = snapshot.health;
  const isRehearsal = snapshot.rehearsal !== null;
  return (
    <footer className="marks">
      {turn.of > 1 && <PageMark turn={turn} label={words.page(turn.number, turn.of)} />}
      {state === 'stale' && confirmedAt !== null && !isRehearsal && snapshot.clock.trusted && (
        <p className="mark">{words.programAsOf(telling.when(confirmedAt, now))}</p>
      )}
      {isRehearsal && <p className="mark mark-framed">{words.rehearsal}</p>}
      {snapshot.screen.demo && <p className="mark mark-framed">{words.demo}</p>}
    </footer>
  );
};

/** In figures, which can be read from where dots cannot be counted (boards.md, page n/m); they run one way in every language. */
const PageMark = ({ turn, label }: { turn: Turn; label: string }) => (
  <p role="img" className="mark page-figures" dir="ltr" aria-label={label}>
    <b>{turn.number}</b>&#8202;/&#8202;{turn.of}
  </p>
);
