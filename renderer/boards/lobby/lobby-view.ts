import type { Screen } from '../../../preload/contract.ts';
import type { Session } from '../../../program/model.ts';
import type { Interlude } from '../../../program/notices/interlude.ts';
import { commonBreakAt } from '../../../program/schedule/common-break.ts';
import { lobbyAt, mostLobbyRows } from '../../../program/schedule/lobby.ts';
import type { LobbyRow } from '../../../program/schedule/lobby-rows.ts';
import type { Schedule } from '../../../program/schedule/schedule.ts';
import { heightForRows, mostLegible, scaleFor } from '../../../program/theme/type-scale.ts';
import { earliestAfter, type Instant } from '../../../program/time/instant.ts';

/** The page of the lobby that stands, and until when it is right (rule 15). */
export type LobbyView = {
  readonly board: 'lobby';
  /** Empty where the day has nothing more: the standby board's turn. */
  readonly rows: readonly LobbyRow[];
  /** What the whole event has paused for, where no row says it (rule 8). */
  readonly pause: Session | null;
  /** The page that stands, from 1, of how many. */
  readonly turn: { readonly number: number; readonly of: number };
  /** Which interlude has its turn in the place of the page. */
  readonly interlude?: number;
  readonly changesAt: Instant | null;
};

/** What the lobby of a screen shows at an instant. */
export const lobbyViewAt = (
  schedule: Schedule,
  screen: Screen,
  now: Instant,
  interlude: Interlude | null = null,
): LobbyView => {
  const { rules, position, look } = screen;
  const scale = scaleFor(look.viewing);
  const mostRows = mostLegible(scale, mostLobbyRows, heightForRows.lobby);
  const lobby = lobbyAt(schedule, now, { rules, position, mostRows, interlude });
  const pause = commonBreakAt(schedule, now);
  const isToldInRow = lobby.rows.some(({ state }) => state === 'break');
  return {
    board: 'lobby',
    rows: lobby.rows,
    pause: isToldInRow ? null : pause.session,
    ...(lobby.interlude === undefined ? {} : { interlude: lobby.interlude }),
    turn: { number: lobby.page + 1, of: lobby.pages.length },
    changesAt: earliestAfter(now, [lobby.turnsAt, lobby.changesAt, pause.changesAt]),
  };
};
