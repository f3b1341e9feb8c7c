import type { Session } from '../../../program/model.ts';
import type { Instant } from '../../../program/time/instant.ts';

/** Where a session stands in its day: `now` only for what takes place (rule 9). A point in time is past once it is reached. */
export const stageOf = ({ start, end, cancelled }: Session, now: Instant): 'past' | 'now' | 'ahead' => {
  if (now < start) return 'ahead';
  if (end <= now) return 'past';
  return cancelled ? 'ahead' : 'now';
};
