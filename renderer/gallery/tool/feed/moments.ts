import type { Program } from '../../../../program/model.ts';
import { type ProgramDay, programDayOf } from '../../../../program/schedule/day.ts';
import { after, hours, type Instant, instant, minutes } from '../../../../program/time/instant.ts';
import { wallTimeOf } from '../../../../program/time/zone.ts';

/** From when until when a program can be looked at: some hours around its sessions. */
export type Span = { readonly from: Instant; readonly to: Instant };

/** The span of a program with sessions. */
export const spanOf = ({ sessions }: Program): Span => {
  const starts = sessions.map(({ start }) => start);
  const ends = sessions.map(({ end }) => end);
  const first = starts.reduce((earliest, start) => Math.min(earliest, start), starts[0] ?? 0);
  const last = ends.reduce((latest, end) => Math.max(latest, end), ends[0] ?? 0);
  const hour = hours(1);
  return {
    from: instant(Math.floor((first - hours(4)) / hour) * hour),
    to: instant(Math.ceil((last + hours(4)) / hour) * hour),
  };
};

/** The program days on which something starts, in order. */
export const daysOf = (program: Program): readonly ProgramDay[] => {
  const days: ProgramDay[] = [];
  for (const { start } of program.sessions) {
    const known = days.at(-1);
    if (known === undefined || start >= known.end) days.push(programDayOf(program, start));
  }
  return days;
};

/** An instant inside a span. */
export const within = ({ from, to }: Span, at: number): Instant => instant(Math.min(Math.max(at, from), to));

/** The instant on the nearest whole minute. */
export const atMinute = (at: number): Instant => instant(Math.round(at / minutes(1)) * minutes(1));

/** As an address and a field have it: `2024-02-03T10:55` at the venue, with seconds only where there are any. */
export const momentText = (at: Instant, zone: string): string => {
  const { year, month, day, hour, minute, second } = wallTimeOf(zone, at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
  return `${year}-${two(month)}-${two(day)}T${time}`;
};

/** A moment worth looking at first: the present one during the event, else when the first talk has begun. */
export const firstMoment = (program: Program, now: Instant): Instant => {
  const { from, to } = spanOf(program);
  if (from <= now && now <= to) return atMinute(now);
  const talk = program.sessions.find(({ kind, allDay }) => kind === 'talk' && !allDay);
  return after(talk?.start ?? from, minutes(10));
};

/** The last instant before `at` at which what is shown changes, as `changesAt` tells it from any instant on. */
export const changeBefore = (at: Instant, changesAt: (from: Instant) => Instant | null): Instant | null => {
  for (const back of [minutes(2), minutes(20), hours(2), hours(12), hours(72)]) {
    let found: Instant | null = null;
    let next = changesAt(instant(at - back));
    while (next !== null && next < at) {
      found = next;
      next = changesAt(next);
    }
    if (found !== null) return found;
  }
  return null;
};
