import type { Screen } from '../../preload/contract.ts';
import { type EventState, eventAt } from '../../program/schedule/event.ts';
import { type Group, groupAt } from '../../program/schedule/groups.ts';
import { mostPerPage } from '../../program/schedule/pages.ts';
import type { PlaceState } from '../../program/schedule/place.ts';
import { roomAt } from '../../program/schedule/room.ts';
import { rotationAt } from '../../program/schedule/rotation.ts';
import type { Schedule } from '../../program/schedule/schedule.ts';
import { earliestAfter, type Instant } from '../../program/time/instant.ts';

/** One group of a page, and where it stands. */
export type GroupView = { readonly group: Group; readonly state: PlaceState };

/** What a screen shows at an instant, and until when that is right (rule 15). */
export type View =
  | {
      readonly board: 'tracks';
      readonly groups: readonly GroupView[];
      /** The page that stands, from 1, of how many. */
      readonly turn: { readonly number: number; readonly of: number };
      readonly changesAt: Instant | null;
    }
  | {
      readonly board: 'room';
      readonly room: string;
      readonly state: PlaceState;
      readonly changesAt: Instant | null;
    }
  | { readonly board: 'standby'; readonly event: EventState | null; readonly changesAt: Instant | null };

/** The view of a screen: a pure function of program, screen and now. */
export const viewAt = (schedule: Schedule | null, screen: Screen, now: Instant): View => {
  if (schedule === null) return { board: 'standby', event: null, changesAt: null };
  if (screen.board === 'tracks') return tracksAt(schedule, screen, now);
  if (screen.board === 'room' && screen.room !== null) {
    const state = roomAt(schedule, screen.room, now, screen.rules);
    return { board: 'room', room: screen.room, state, changesAt: state.changesAt };
  }
  return standbyAt(schedule, screen, now, null);
};

const tracksAt = (schedule: Schedule, screen: Screen, now: Instant): View => {
  const { rules, position, track } = screen;
  const rotation = rotationAt(schedule, now, { rules, position, mostPerPage, only: track });
  const page = rotation.pages[rotation.page];
  if (page === undefined) return standbyAt(schedule, screen, now, rotation.changesAt);
  const groups = page.groups.map((group) => ({ group, state: groupAt(schedule, group, now, rules) }));
  return {
    board: 'tracks',
    groups,
    turn: { number: rotation.page + 1, of: rotation.pages.length },
    changesAt: earliestAfter(now, [
      rotation.turnsAt,
      rotation.changesAt,
      ...groups.map(({ state }) => state.changesAt),
    ]),
  };
};

const standbyAt = (schedule: Schedule, screen: Screen, now: Instant, until: Instant | null): View => {
  const event = eventAt(schedule, now, screen.rules);
  return { board: 'standby', event, changesAt: earliestAfter(now, [event.changesAt, until]) };
};
