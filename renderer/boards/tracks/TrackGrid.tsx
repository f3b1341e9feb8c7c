import { Bar } from '../../parts/Bar.tsx';
import { Fitted } from '../../parts/Fitted.tsx';
import { Marks, type Turn } from '../../parts/Marks.tsx';
import type { BoardProps } from '../board-props.ts';
import type { GroupView } from '../view.ts';
import { TrackCard } from './TrackCard.tsx';
import './track-grid.css';

type TrackGridProps = BoardProps & { readonly groups: readonly GroupView[]; readonly turn: Turn };

/** Several tracks on one page, each a card of the same hierarchy and the same type size. */
export const TrackGrid = ({ snapshot, telling, now, groups, turn }: TrackGridProps) => (
  <Fitted className="track-grid">
    <Bar title={snapshot.program?.title ?? ''} telling={telling} now={now}>
      <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />
    </Bar>
    <main className="track-cards" data-count={groups.length}>
      {groups.map(({ group, state }) => (
        <TrackCard
          key={`${group.kind} ${group.name}`}
          group={group}
          state={state}
          telling={telling}
          now={now}
        />
      ))}
    </main>
  </Fitted>
);
