import type { Program, Session } from '../../../program/model.ts';
import { eventAt } from '../../../program/schedule/event.ts';
import type { PlaceState } from '../../../program/schedule/place.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import type { Rules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { trackAt } from '../../../program/schedule/track.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { type Answer, type Question, shown } from './oracle.ts';

/** A place that a board can stand for, as the product answers for it and as the oracle is to be asked. */
export type Place = Question & {
  readonly name: string;
  readonly stateAt: (at: Instant) => PlaceState;
};

/** The event, every room (and one that is not in the program) and every track. */
export const placesOf = (program: Program, rules: Rules): readonly Place[] => {
  const schedule = scheduleOf(program);
  const rooms = [...program.rooms.map(({ name }) => name), 'Nowhere'].map((name) => ({
    name: `room ${name}`,
    stateAt: (at: Instant) => roomAt(schedule, name, at, rules),
    belongs: (session: Session) => session.rooms.includes(name),
    withPlenum: true,
  }));
  const tracks = program.tracks.map(({ name }) => ({
    name: `track ${name}`,
    stateAt: (at: Instant) => trackAt(schedule, name, at, rules),
    belongs: (session: Session) => session.track === name,
    withPlenum: false,
  }));
  const event = {
    name: 'event',
    stateAt: (at: Instant) => eventAt(schedule, at, rules),
    belongs: () => true,
    withPlenum: false,
  };
  return [event, ...rooms, ...tracks];
};

/** What a board shows that asks anew only when `changesAt` has come. It is asked about ever later instants. */
export const sleepingBoard = (stateAt: Place['stateAt']): ((at: Instant) => PlaceState) => {
  let state: PlaceState | null = null;
  return (at) => {
    while (state === null || (state.changesAt !== null && state.changesAt <= at)) {
      const asked: Instant = state?.changesAt ?? at;
      state = stateAt(asked);
      if (state.changesAt !== null && state.changesAt <= asked) throw new Error('changesAt lies behind');
    }
    return state;
  };
};

const sameSessions = (some: readonly Session[], others: readonly Session[]): boolean =>
  some.length === others.length && some.every(({ key }, index) => key === others[index]?.key);

/** Null where a board shows what the oracle says, else a line that names the place, the instant and both. */
export const differenceAt = (at: Instant, name: string, board: Answer, oracle: Answer): string | null => {
  const same =
    board.phase === oracle.phase &&
    sameSessions(board.now, oracle.now) &&
    sameSessions(board.next, oracle.next) &&
    sameSessions(board.following, oracle.following) &&
    sameSessions(board.cancelled, oracle.cancelled) &&
    sameSessions(board.allDay, oracle.allDay);
  // Texts are slow: only where there is something to say.
  return same ? null : `${name} ${new Date(at).toISOString()}: ${shown(board)} / ${shown(oracle)}`;
};
