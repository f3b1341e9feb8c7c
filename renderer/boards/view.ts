import type { Screen } from '../../preload/contract.ts';
import type { Noted } from '../../program/changes.ts';
import type { Session } from '../../program/model.ts';
import type { Interlude } from '../../program/notices/interlude.ts';
import { commonBreakAt } from '../../program/schedule/common-break.ts';
import { type EventState, eventAt } from '../../program/schedule/event.ts';
import { goneAt } from '../../program/schedule/gone.ts';
import { type Group, groupAt } from '../../program/schedule/groups.ts';
import type { Move } from '../../program/schedule/marks.ts';
import { movedAt } from '../../program/schedule/moved.ts';
import { mostPerPage } from '../../program/schedule/pages.ts';
import type { PlaceState } from '../../program/schedule/place.ts';
import { roomAt } from '../../program/schedule/room.ts';
import { rotationAt } from '../../program/schedule/rotation.ts';
import type { Rules } from '../../program/schedule/rules.ts';
import type { Schedule } from '../../program/schedule/schedule.ts';
import { mostLegible, scaleFor } from '../../program/theme/type-scale.ts';
import { earliestAfter, type Instant } from '../../program/time/instant.ts';
import { type ClockTrust, trustedClock } from '../../program/time/trust.ts';
import { type AgendaView, agendaViewAt, untimedAgendaAt } from './agenda/agenda-view.ts';
import { type LobbyView, lobbyViewAt } from './lobby/lobby-view.ts';

/** One group of a page, and where it stands. */
export type GroupView = { readonly group: Group; readonly state: PlaceState };

/** What a screen shows at an instant, and until when that is right (rule 15). */
export type View =
  | {
      readonly board: 'tracks';
      readonly groups: readonly GroupView[];
      /** What the whole event has paused for (rule 8). */
      readonly pause: Session | null;
      /** The page that stands, from 1, of how many. */
      readonly turn: { readonly number: number; readonly of: number };
      /** Which interlude has its turn in the place of the page. */
      readonly interlude?: number;
      readonly changesAt: Instant | null;
    }
  | {
      readonly board: 'room';
      readonly room: string;
      readonly state: PlaceState;
      /** What was due here and no longer is (rule 18). */
      readonly gone: readonly Noted[];
      /** What was due here and takes place elsewhere, or at another time (rule 18). */
      readonly moved: readonly Move[];
      /** What the whole event has paused for (rule 8). */
      readonly pause: Session | null;
      readonly changesAt: Instant | null;
    }
  | AgendaView
  | LobbyView
  | { readonly board: 'standby'; readonly event: EventState | null; readonly changesAt: Instant | null };

/**
 * The view of a screen: a pure function of program, screen and now. While the machine's clock may not be believed it is
 * the list of a day, which claims nothing of this moment (`faults.md` K5).
 */
export const viewAt = (
  schedule: Schedule | null,
  screen: Screen,
  now: Instant,
  clock: ClockTrust = trustedClock,
  interlude: Interlude | null = null,
): View => {
  if (schedule === null) return { board: 'standby', event: null, changesAt: null };
  if (!clock.trusted) {
    const agenda = untimedAgendaAt(schedule, screen, now, clock.off ?? clock.offAtLeast);
    return agenda ?? { board: 'standby', event: null, changesAt: null };
  }
  if (screen.board === 'lobby') {
    const view = lobbyViewAt(schedule, screen, now, interlude);
    return view.rows.length > 0 ? view : standbyAt(schedule, screen, now, view.changesAt);
  }
  if (screen.board === 'agenda') {
    return agendaViewAt(schedule, screen, now, interlude) ?? standbyAt(schedule, screen, now, null);
  }
  if (screen.board === 'tracks') return tracksAt(schedule, screen, now, interlude);
  if (screen.board === 'room' && screen.room !== null) {
    return doorAt(schedule, screen.room, screen.rules, now);
  }
  return standbyAt(schedule, screen, now, null);
};

const doorAt = (schedule: Schedule, room: string, rules: Rules, now: Instant): View => {
  const state = roomAt(schedule, room, now, rules);
  const gone = goneAt(schedule, room, now);
  const moved = movedAt(schedule, room, now);
  const pause = commonBreakAt(schedule, now);
  const changesAt = earliestAfter(now, [state.changesAt, gone.changesAt, moved.changesAt, pause.changesAt]);
  return {
    board: 'room',
    room,
    state,
    gone: gone.sessions,
    moved: moved.sessions,
    pause: pause.session,
    changesAt,
  };
};

const tracksAt = (schedule: Schedule, screen: Screen, now: Instant, interlude: Interlude | null): View => {
  const { rules, position, track, look } = screen;
  const most = mostLegible(scaleFor(look.viewing), mostPerPage);
  const rotation = rotationAt(schedule, now, { rules, position, mostPerPage: most, only: track, interlude });
  const page = rotation.pages[rotation.page];
  if (page === undefined) return standbyAt(schedule, screen, now, rotation.changesAt);
  const groups = page.groups.map((group) => ({ group, state: groupAt(schedule, group, now, rules) }));
  const pause = commonBreakAt(schedule, now);
  return {
    board: 'tracks',
    groups,
    pause: pause.session,
    turn: { number: rotation.page + 1, of: rotation.pages.length },
    ...(rotation.interlude === undefined ? {} : { interlude: rotation.interlude }),
    changesAt: earliestAfter(now, [
      rotation.turnsAt,
      rotation.changesAt,
      pause.changesAt,
      ...groups.map(({ state }) => state.changesAt),
    ]),
  };
};

const standbyAt = (schedule: Schedule, screen: Screen, now: Instant, until: Instant | null): View => {
  const event = eventAt(schedule, now, screen.rules);
  return { board: 'standby', event, changesAt: earliestAfter(now, [event.changesAt, until]) };
};
