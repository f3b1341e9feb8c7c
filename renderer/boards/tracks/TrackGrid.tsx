import type { Session } from '../../../program/model.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { Fitted } from '../../parts/fitting/Fitted.tsx';
import { Marks, type Turn } from '../../parts/marks/Marks.tsx';
import { StateShape } from '../../parts/marks/StateShape.tsx';
import { Bar } from '../../parts/stage/Bar.tsx';
import type { BoardProps } from '../board-props.ts';
import { lineOfPause } from '../face.ts';
import type { GroupView } from '../view.ts';
import { TrackCard } from './TrackCard.tsx';
import './track-grid.css';

type TrackGridProps = BoardProps & {
  readonly groups: readonly GroupView[];
  /** The break that everybody has (rule 8). */
  readonly pause: Session | null;
  readonly turn: Turn;
};

/** Several tracks on one page, each a card of the same hierarchy and the same type size; a break of all is told once above. */
export const TrackGrid = ({ snapshot, telling, now, groups, pause, turn }: TrackGridProps) => (
  <Fitted rises hasOdd mostSpare={4} className="track-grid">
    <Bar title={snapshot.program?.title ?? ''} telling={telling} now={now}>
      <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />
    </Bar>
    {pause !== null && (
      <div className="track-grid-pause">
        <StateShape shape="pause" />
        <FitText
          className="track-grid-pause-line"
          fitting="clamp"
          text={lineOfPause(pause, now, telling)}
          language={pause.language}
        />
      </div>
    )}
    <main className="track-cards" data-count={groups.length}>
      {bandsOf(groups).map((band) => (
        <div key={keyOf(band[0])} className="track-band">
          {band.map((view) => (
            <TrackCard key={keyOf(view)} {...view} telling={telling} now={now} />
          ))}
        </div>
      ))}
    </main>
  </Fitted>
);

const keyOf = (view: GroupView | undefined): string => `${view?.group.kind} ${view?.group.name}`;

/** The cards that stand side by side on a wide screen: up to three, else two. */
const bandsOf = (groups: readonly GroupView[]): readonly (readonly GroupView[])[] => {
  const across = groups.length === 3 ? 3 : 2;
  return groups.flatMap((_, index) => (index % across === 0 ? [groups.slice(index, index + across)] : []));
};
