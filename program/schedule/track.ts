import type { Instant } from '../time/instant.ts';
import { type PlaceState, placeAt } from './place.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { emptyTimeline } from './timeline.ts';

/** What is on in a track at an instant, in whatever rooms. A track that the program does not know has no sessions. */
export const trackAt = (schedule: Schedule, trackName: string, now: Instant, rules: Rules): PlaceState =>
  placeAt(schedule, schedule.tracks.get(trackName) ?? emptyTimeline, now, rules);
