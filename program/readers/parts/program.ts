import { withUniqueKeys } from '../../identity.ts';
import type { Program, Session } from '../../model.ts';
import { byStartAndTitle } from '../../order.ts';
import { failure, type Problem, type Result, success } from '../../result.ts';
import type { Duration } from '../../time/instant.ts';
import type { ReadOptions } from '../reader.ts';
import type { Draft, DraftProgram } from './draft.ts';
import { assumedEnds } from './ends.ts';
import { plainTexts } from './plain-texts.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { roomsOf } from './rooms.ts';
import { selected } from './selection.ts';
import { type DatedDraft, datedDraft, instantOfWritten, sessionOf } from './session.ts';
import { noteStripped } from './stripped.ts';
import { plainLine, plainLineOrNull } from './text.ts';
import { tracksOf } from './tracks.ts';
import { unusedOptions } from './unused.ts';
import { type CarriedOffset, venueZoneOf } from './venue-zone.ts';
import { isInside, windowIn } from './window.ts';

/**
 * The program of a feed, whichever format it came in: what the source's `window`, `aliases`, `include` and `exclude` leave
 * of it, in its `room` where it is the feed of one.
 * Entries without a usable start are skipped and named; a failure only for a `timeZone` that does not exist
 * (ZONE_UNKNOWN), and where the options leave nothing (FEED_EMPTY).
 */
export const programOf = (
  written: DraftProgram,
  options: ReadOptions,
  problems: ProblemList = problemList(),
): Result<Program> => {
  const all = plainTexts(written);
  const unused = unusedOptions(all, options);
  for (const { code, where, message } of unused) problems.add(code, where, message);
  const left = selected(all, options);
  if (left.drafts.length === 0 && all.drafts.length > 0) return nothingLeft(all.drafts.length, unused);
  const feed = inOneRoom(left, options);
  const carried = options.trustOffset ? feed.drafts.flatMap(carriedOffset) : [];
  const zone = venueZoneOf(feed.zoneName, carried, options, problems);
  if (!zone.ok) return zone;
  const timing = { zone: zone.value.name, trustOffset: options.trustOffset };
  const dated = feed.drafts.flatMap((draft) => {
    const entry = datedDraft(draft, timing);
    if (entry !== null) return [entry];
    const message = `${calledOf(draft.title)} has no usable date and start time and was left out; correct it in the program.`;
    problems.add('SESSION_SKIPPED', placeOf(draft), message);
    return [];
  });
  noteStripped(feed, problems);
  const window = options.window && windowIn(options.window, zone.value.name);
  const inside = dated.filter(({ start }) => isInside(start, window));
  if (inside.length === 0 && dated.length > 0) return nothingInside(dated.length);
  const sessions = endedSessions(inside, options.assumedLength, problems);
  return success({
    title: plainLine(feed.title),
    version: plainLineOrNull(feed.version),
    zone: zone.value,
    dayChange: feed.dayChange,
    rooms: roomsOf(feed.rooms, distinct(sessions.flatMap(({ rooms }) => rooms))),
    tracks: tracksOf(feed.tracks, distinct(sessions.flatMap(({ track }) => track ?? []))),
    sessions,
    skipped: feed.drafts.length - dated.length,
    problems: problems.all(),
    changes: [],
  });
};

/** Where the source is of one room, that is where everything is, whatever the feed calls it. */
const inOneRoom = (feed: DraftProgram, { room }: ReadOptions): DraftProgram =>
  room === null
    ? feed
    : {
        ...feed,
        rooms: [{ name: room, id: null }],
        drafts: feed.drafts.map((draft) => ({ ...draft, rooms: [room] })),
      };

const nothingInside = (sessions: number): Result<never> =>
  failure(
    'FEED_EMPTY',
    'window',
    `None of the ${sessions} sessions in the feed begins inside "window"; correct it in the source.`,
  );

const nothingLeft = (sessions: number, [first]: readonly Problem[]): Result<never> => {
  const why = first === undefined ? 'correct them in the settings.' : first.message;
  const message = `"include" and "exclude" of this source leave none of the ${sessions} sessions in its feed: ${why}`;
  return failure('FEED_EMPTY', 'feed', message);
};

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

const carriedOffset = ({ start, venueOffset }: Draft): readonly CarriedOffset[] =>
  start === null || start.offset === null || venueOffset === null
    ? []
    : [
        {
          at: instantOfWritten(start, { zone: 'UTC', trustOffset: true }),
          written: start.offset,
          venue: venueOffset,
        },
      ];

const endedSessions = (
  dated: readonly DatedDraft[],
  assumedLength: Duration,
  problems: ProblemList,
): readonly Session[] => {
  const endFor = assumedEnds(dated, assumedLength);
  const sessions = dated.map((entry) => {
    if (entry.end !== null) return sessionOf(entry, entry.end);
    const { title } = entry.draft;
    const message = `${calledOf(title)} has no usable length; it is shown until the next one in its room. Correct it in the program.`;
    problems.add('SESSION_END_ASSUMED', placeOf(entry.draft), message);
    return sessionOf(entry, endFor(entry));
  });
  return withUniqueKeys(sessions.sort(byStartAndTitle));
};

/** Where a session is found: by its id, else by its title, as tables have no ids. */
const placeOf = ({ id, title }: Draft): string => {
  if (id !== null) return `session ${plainLine(id)}`;
  return plainLine(title) === '' ? 'a session without id' : `session ${calledOf(title)}`;
};

const calledOf = (title: string): string =>
  plainLine(title) === '' ? 'A session without title' : `"${plainLine(title)}"`;
