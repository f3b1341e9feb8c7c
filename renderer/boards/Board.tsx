import type { Change } from '../../program/changes.ts';
import { assertNever } from '../../program/result.ts';
import { SponsorPage } from '../notices/SponsorPage.tsx';
import { Changes } from '../parts/marks/ChangeMarks.tsx';
import { AgendaBoard } from './agenda/AgendaBoard.tsx';
import type { BoardProps } from './board-props.ts';
import { LobbyBoard } from './lobby/LobbyBoard.tsx';
import { RoomBoard } from './room/RoomBoard.tsx';
import { StandbyBoard } from './standby/StandbyBoard.tsx';
import { TracksBoard } from './tracks/TracksBoard.tsx';
import type { View } from './view.ts';

/** Draws a view with the board that is made for it. */
export const Board = (props: BoardProps & { readonly view: View }) => (
  <Changes value={props.snapshot.program?.changes ?? none}>
    <BoardOf {...props} />
  </Changes>
);

const none: readonly Change[] = [];

const BoardOf = ({ view, ...board }: BoardProps & { readonly view: View }) => {
  switch (view.board) {
    case 'tracks':
      return <TracksBoard {...board} view={view} />;
    case 'lobby':
      if (board.sponsor) return <SponsorPage {...board} notice={board.sponsor} />;
      return <LobbyBoard {...board} view={view} />;
    case 'room':
      return <RoomBoard {...board} view={view} />;
    case 'agenda':
      if (board.sponsor) return <SponsorPage {...board} notice={board.sponsor} />;
      return <AgendaBoard {...board} view={view} />;
    case 'standby':
      if (board.sponsor) return <SponsorPage {...board} notice={board.sponsor} />;
      return <StandbyBoard {...board} view={view} />;
    default:
      return assertNever(view);
  }
};
