import type { Instant } from '../time/instant.ts';
import { type PlaceState, placeAt } from './place.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { emptyTimeline } from './timeline.ts';

/**
 * What the sign of a room shows at an instant. A plenary session elsewhere stands in while the room has nothing of
 * its own (rule 7). A room that the program does not know has no sessions.
 */
export const roomAt = (schedule: Schedule, roomName: string, now: Instant, rules: Rules): PlaceState =>
  placeAt(schedule, schedule.rooms.get(roomName) ?? emptyTimeline, now, rules, schedule.plenum);
