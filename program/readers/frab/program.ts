import { withUniqueKeys } from '../../identity.ts';
import type { Program, Session } from '../../model.ts';
import { byStartAndTitle } from '../../order.ts';
import { type Result, success } from '../../result.ts';
import type { Duration } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { assumedEnds } from '../parts/ends.ts';
import { type ProblemList, problemList } from '../parts/problem-list.ts';
import { plainLine, plainLineOrNull } from '../parts/text.ts';
import type { ReadOptions } from '../reader.ts';
import type { FrabEvent, FrabFeed } from './feed.ts';
import { roomsOf } from './rooms.ts';
import { type DatedEvent, datedEvent, sessionOf } from './session.ts';
import { dayChangeOf, instantOfWritten, startOf, venueOffset } from './start.ts';
import { tracksOf } from './tracks.ts';
import { type CarriedOffset, venueZoneOf } from './zone.ts';

/**
 * The program of a frab feed, whichever syntax it came in. Events without a usable start are skipped and named;
 * a failure only for a `timeZone` that does not exist.
 */
export const frabProgram = (feed: FrabFeed, options: ReadOptions): Result<Program> => {
  const problems = problemList();
  const dayChange = dayChangeOf(feed.dayChange);
  const started = startedEvents(feed.events, dayChange, problems);
  const carried = options.trustOffset ? carriedOffsets(started) : [];
  const zone = venueZoneOf(feed.zoneName, carried, options, problems);
  if (!zone.ok) return zone;
  const timing = { zone: zone.value.name, trustOffset: options.trustOffset };
  const dated = started.map(({ event, start }) =>
    datedEvent(event, instantOfWritten(start, timing.zone, timing.trustOffset), timing),
  );
  const sessions = endedSessions(dated, options.assumedLength, problems);
  return success({
    title: plainLine(feed.title),
    version: plainLineOrNull(feed.version),
    zone: zone.value,
    dayChange,
    rooms: roomsOf(feed.rooms, distinct(sessions.flatMap(({ rooms }) => rooms))),
    tracks: tracksOf(feed.tracks, distinct(sessions.flatMap(({ track }) => track ?? []))),
    sessions,
    skipped: feed.events.length - started.length,
    problems: problems.all(),
  });
};

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

type Started = { readonly event: FrabEvent; readonly start: WrittenTime };

const startedEvents = (
  events: readonly FrabEvent[],
  dayChange: Duration,
  problems: ProblemList,
): readonly Started[] => {
  const started: Started[] = [];
  for (const event of events) {
    const start = startOf(event, dayChange);
    if (start !== null) started.push({ event, start });
    else
      problems.add(
        'SESSION_SKIPPED',
        placeOf(event.id),
        `${calledOf(event.title)} has no usable date and start time and was left out; correct it in the program.`,
      );
  }
  return started;
};

const carriedOffsets = (started: readonly Started[]): readonly CarriedOffset[] =>
  started.flatMap(({ event, start }) => {
    const venue = venueOffset(event, start);
    if (venue === null || start.offset === null) return [];
    return [{ at: instantOfWritten(start, 'UTC', true), written: start.offset, venue }];
  });

const endedSessions = (
  dated: readonly DatedEvent[],
  assumedLength: Duration,
  problems: ProblemList,
): readonly Session[] => {
  const endFor = assumedEnds(dated, assumedLength);
  const sessions = dated.map((entry) => {
    if (entry.end !== null) return sessionOf(entry, entry.end);
    problems.add(
      'SESSION_END_ASSUMED',
      placeOf(entry.event.id),
      `${calledOf(entry.event.title)} has no usable length; it is shown until the next one in its room. Correct it in the program.`,
    );
    return sessionOf(entry, endFor(entry));
  });
  return withUniqueKeys(sessions.sort(byStartAndTitle));
};

const placeOf = (id: string | null): string =>
  id === null ? 'a session without id' : `session ${plainLine(id)}`;

const calledOf = (title: string): string =>
  plainLine(title) === '' ? 'A session without title' : `"${plainLine(title)}"`;
