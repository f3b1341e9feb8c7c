import { SponsorPage } from '../../notices/SponsorPage.tsx';
import { CrossFade } from '../../parts/stage/CrossFade.tsx';
import type { BoardProps } from '../board-props.ts';
import type { View } from '../view.ts';
import { TrackGrid } from './TrackGrid.tsx';
import { TrackPage } from './TrackPage.tsx';

type TracksBoardProps = BoardProps & { readonly view: Extract<View, { board: 'tracks' }> };

/** What is on in each strand: one full-screen page per track, or several to a page where there are many (rule 21). */
export const TracksBoard = ({ view, sponsor, ...board }: TracksBoardProps) => {
  const { groups, pause, turn } = view;
  const [first, second] = groups;
  const page = groups.map(({ group }) => `${group.kind} ${group.name}`).join('\n');
  return (
    <CrossFade motion={board.snapshot.screen.motion} turn={sponsor ? `sponsor ${sponsor.key}` : page}>
      {sponsor ? (
        <SponsorPage {...board} notice={sponsor} />
      ) : first !== undefined && second === undefined ? (
        <TrackPage {...board} {...first} pause={pause} turn={turn} />
      ) : (
        <TrackGrid {...board} groups={groups} pause={pause} turn={turn} />
      )}
    </CrossFade>
  );
};
