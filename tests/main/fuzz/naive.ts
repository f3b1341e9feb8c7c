import type { Program } from '../../../program/model.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { brokenPromises } from '../../fixtures/invariants.ts';
import { programOf, sessionOf } from '../../fixtures/program.ts';

type LooseEvent = {
  readonly title: string;
  readonly date: string;
  readonly duration: string;
  readonly room: string;
  readonly guid: string;
};

/** Feed to program as one writes it on a quiet afternoon: parse, believe, replace. */
export const naiveRead = (bytes: Buffer): Program => {
  const { schedule } = JSON.parse(bytes.toString('utf8'));
  const sessions = schedule.conference.days.flatMap((day: { rooms: Record<string, LooseEvent[]> }) =>
    Object.values(day.rooms)
      .flat()
      .map(({ title, date, duration, room, guid }) => {
        const [hours = 0, minutes = 0] = duration.split(':').map(Number);
        const start = Date.parse(date) as Instant;
        const end = (start + (hours * 60 + minutes) * 60_000) as Instant;
        return sessionOf({ key: guid, id: guid, title, start, end, rooms: [room] });
      }),
  );
  return programOf(sessions, { title: schedule.conference.title });
};

/** What the naive chain makes of a mutant: an exception in the process that shows the boards, or what is then on them. */
export const naiveOutcome = (
  bytes: Buffer,
  chance: () => number,
): 'crash' | 'bad program' | 'good program' => {
  try {
    return brokenPromises(naiveRead(bytes), chance).length > 0 ? 'bad program' : 'good program';
  } catch (error) {
    if (error instanceof Error) return 'crash';
    throw error;
  }
};
