import { after, type Duration, type Instant } from '../../time/instant.ts';

/** What the end of a session depends on. `end` is null where the feed gives none that can be used. */
export type OpenEnded = {
  readonly start: Instant;
  readonly end: Instant | null;
  readonly rooms: readonly string[];
};

/**
 * Rule 5: the end for a session without one, which is the next start in the same room, at most `assumedLength` after
 * its own. Built once over all sessions of a feed. Where no session of a feed has a room, all are in the same one.
 */
export const assumedEnds = (
  sessions: readonly OpenEnded[],
  assumedLength: Duration,
): ((session: OpenEnded) => Instant) => {
  const hasRooms = sessions.some(({ rooms }) => rooms.length > 0);
  const roomsOf = ({ rooms }: OpenEnded): readonly string[] => (hasRooms ? rooms : onlyRoom);
  const starts = startsByRoom(sessions, roomsOf);
  return (session) => {
    const latest = after(session.start, assumedLength);
    const next = roomsOf(session).map((room) => firstAfter(starts.get(room) ?? [], session.start));
    return next.reduce<Instant>((end, start) => (start !== null && start < end ? start : end), latest);
  };
};

/** Where everything is that is nowhere: one hall needs no column of rooms. */
const onlyRoom = [''] as const;

const startsByRoom = (
  sessions: readonly OpenEnded[],
  roomsOf: (session: OpenEnded) => readonly string[],
): Map<string, Instant[]> => {
  const starts = new Map<string, Instant[]>();
  for (const session of sessions) {
    for (const room of roomsOf(session)) {
      const known = starts.get(room);
      if (known === undefined) starts.set(room, [session.start]);
      else known.push(session.start);
    }
  }
  for (const known of starts.values()) known.sort((a, b) => a - b);
  return starts;
};

const firstAfter = (sorted: readonly Instant[], start: Instant): Instant | null => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? start) > start) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? null;
};
