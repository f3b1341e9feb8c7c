import { failure } from '../result.ts';
import { draftsOf, eventDraft } from './indico/drafts.ts';
import { exportedFeed, exportedIn } from './indico/event-export.ts';
import type { IndicoEvent, IndicoFeed } from './indico/feed.ts';
import { timetableFeed, timetablesIn } from './indico/timetable.ts';
import { isScheduled } from './indico/when.ts';
import { field, textField } from './json/value.ts';
import type { Opened } from './open.ts';
import { type Draft, usualDayChange } from './parts/draft.ts';
import { mostCommon } from './parts/most-common.ts';
import { type ProblemList, problemList } from './parts/problem-list.ts';
import { programOf } from './parts/program.ts';
import type { Reader, ReadOptions } from './reader.ts';

/** Indico's exports: of events and categories (`/export/event/ID.json?detail=sessions`), and of timetables, which have breaks. */
export const indico: Reader = {
  format: 'indico',
  fits: (opened) => feedIn(opened) !== null,
  read: (opened, options) => {
    const feed = feedIn(opened)?.();
    if (feed === undefined) throw new TypeError('indico was given something else');
    const { events } = feed;
    if (isWithoutSessions(feed)) {
      return failure(
        'FEED_EMPTY',
        'feed',
        'This Indico address gives the event without its sessions; add "?detail=sessions" to it, or take /export/timetable/ and the event\'s number.',
      );
    }
    const problems = problemList();
    noteUnscheduled(events, problems);
    return programOf(
      {
        title: events.length === 1 ? (textField(events[0]?.details, 'title') ?? '') : '',
        version: null,
        zoneName: zoneIn(events),
        dayChange: usualDayChange,
        rooms: [],
        tracks: options.trackFrom === null || options.trackFrom === 'session' ? sessionTracks(events) : [],
        drafts: draftsIn(feed, options),
      },
      options,
      problems,
    );
  },
};

const feedIn = (opened: Opened): (() => IndicoFeed) | null => {
  if (opened.kind !== 'json') return null;
  const { value } = opened;
  const timetables = timetablesIn(value);
  if (timetables !== null) return () => timetableFeed(timetables);
  const exported = exportedIn(value);
  return exported === null ? null : () => exportedFeed(value, exported);
};

const isBare = ({ slots, loose }: IndicoEvent): boolean => slots.length === 0 && loose.length === 0;

/** One event, told without a list of its contributions; a lecture has none and is its own only session. */
const isWithoutSessions = ({ events, isCategory }: IndicoFeed): boolean => {
  const [event] = events;
  return (
    event !== undefined &&
    events.length === 1 &&
    !isCategory &&
    isBare(event) &&
    !isLecture(event.details) &&
    field(event.details, 'contributions') === undefined
  );
};

const isLecture = (details: unknown): boolean =>
  /^(lecture|simple_event)$/.test(textField(details, 'type') ?? '');

/** Several events, or a category of them, are the seminars of a house: one without a timetable is a session in its room. */
const draftsIn = ({ events, isCategory }: IndicoFeed, { trackFrom }: ReadOptions): readonly Draft[] => {
  const categories = new Set(events.map(({ details }) => textField(details, 'category')));
  const from = trackFrom ?? (categories.size > 1 ? 'category' : null);
  const isCalendar = isCategory || events.length > 1;
  return events.flatMap((event) =>
    isBare(event) && (isCalendar || isLecture(event.details)) && isScheduled(event.details)
      ? [eventDraft(event, from)]
      : draftsOf(event, trackFrom),
  );
};

const sessionTracks = (events: readonly IndicoEvent[]) =>
  events
    .flatMap(({ slots }) => slots)
    .flatMap(({ session, colour }) => (session === null ? [] : [{ name: session, colour }]));

/** The zone of the event; of a timetable, which does not name it, the one most of its times are in. */
const zoneIn = (events: readonly IndicoEvent[]): string | null => {
  const named = events.map(({ details }) => textField(details, 'timezone')).find((zone) => zone !== null);
  if (named != null) return named;
  const entries = events.flatMap(({ slots, loose }) => [...slots.map(({ block }) => block), ...loose]);
  return mostCommon(entries.flatMap((entry) => textField(field(entry, 'startDate'), 'tz') ?? []));
};

const noteUnscheduled = (events: readonly IndicoEvent[], problems: ProblemList): void => {
  const entries = events.flatMap(({ slots, loose }) => [...slots.flatMap((slot) => slot.entries), ...loose]);
  const waiting = entries.filter((entry) => !isScheduled(entry)).length;
  if (waiting === 0) return;
  const message = `${waiting} of ${entries.length} contributions have no time yet and are on no board; put them into the timetable in Indico.`;
  problems.add('SESSIONS_UNSCHEDULED', 'feed', message);
};
