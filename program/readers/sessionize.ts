import { parseDateTime } from '../time/parse.ts';
import type { Opened } from './open.ts';
import { type Draft, plainTalk, usualDayChange } from './parts/draft.ts';
import { languageNamed } from './parts/language.ts';
import { problemList } from './parts/problem-list.ts';
import { programOf } from './parts/program.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { allView, isAllView } from './sessionize/all-view.ts';
import type { SessionizeFeed, SessionizeSession } from './sessionize/feed.ts';
import { gridView, isGridView, isSessionsView, sessionsView } from './sessionize/list-views.ts';

/** Sessionize's JSON: the views All, GridSmart and Sessions. */
export const sessionize: Reader = {
  format: 'sessionize',
  fits: (opened) => feedIn(opened) !== null,
  read: (opened, options) => {
    const feed = feedIn(opened)?.();
    if (feed === undefined) throw new TypeError('sessionize was given something else');
    const wanted = feed.sessions.filter(takesPlace);
    const scheduled = wanted.filter(({ startsAt }) => startsAt !== null);
    const problems = problemList();
    const waiting = wanted.length - scheduled.length;
    if (waiting > 0) {
      const message = `${waiting} of ${wanted.length} sessions have no time yet and are on no board; schedule them in Sessionize.`;
      problems.add('SESSIONS_UNSCHEDULED', 'feed', message);
    }
    const hint = hintOfTracks(scheduled, options.trackFrom);
    if (hint !== null) problems.add('TRACK_CATEGORY', 'trackFrom', hint);
    const drafts = scheduled.map((session) => draftOf(session, options));
    const nameless = { title: '', version: null, zoneName: null, dayChange: usualDayChange, tracks: [] };
    return programOf({ ...nameless, rooms: feed.rooms, drafts }, options, problems);
  },
};

const feedIn = (opened: Opened): (() => SessionizeFeed) | null => {
  if (opened.kind !== 'json') return null;
  const { value } = opened;
  if (isAllView(value)) return () => allView(value);
  if (isGridView(value)) return () => gridView(value);
  return isSessionsView(value) ? () => sessionsView(value) : null;
};

/** Sites that publish more than the accepted sessions say which are not. */
const takesPlace = ({ status }: SessionizeSession): boolean =>
  status === null || !/declin|reject|nominat|wait|queue|withdrawn/i.test(status);

const draftOf = (session: SessionizeSession, options: ReadOptions): Draft => {
  const { id, title, startsAt, endsAt, room, isService, isPlenum, speakers } = session;
  const start = startsAt === null ? null : parseDateTime(startsAt);
  return {
    ...plainTalk,
    ...{ id, title, start, length: null },
    subtitle: null,
    venueOffset: null,
    end: endsAt === null ? null : parseDateTime(endsAt),
    rooms: room === null ? [] : [room],
    track: trackOf(session, options.trackFrom),
    kind: isService ? 'service' : 'talk',
    plenum: isPlenum,
    speakers: speakers.map(({ name, tagLine, picture }) => ({ name, affiliation: tagLine, photo: picture })),
    language: languageOf(session),
    url: null,
  };
};

/** Which category is the track only the organiser knows (feeds.md 14). */
const trackOf = ({ categories }: SessionizeSession, trackFrom: string | null): string | null =>
  categories.find(({ name }) => name.trim() === trackFrom?.trim())?.chosen[0] ?? null;

/** A hint where no track is named but a category is called so, or where the category that is named does not exist. */
const hintOfTracks = (sessions: readonly SessionizeSession[], trackFrom: string | null): string | null => {
  const names = new Set(sessions.flatMap(({ categories }) => categories.map(({ name }) => name.trim())));
  if (names.size === 0 || (trackFrom !== null && names.has(trackFrom.trim()))) return null;
  const listed = [...names].slice(0, 8).join('", "');
  if (trackFrom !== null) return `There is no category "${trackFrom}"; the sessions have "${listed}".`;
  const track = [...names].find((name) => /^(tracks?|topics?|streams?)$/i.test(name));
  return track === undefined ? null : `To show a board per track, set "trackFrom": "${track}".`;
};

const languageOf = ({ categories }: SessionizeSession): string | null => {
  const chosen = categories.find(({ name }) =>
    /^\s*(language|sprache|langue|idioma|lingua)\b/i.test(name),
  )?.chosen;
  return chosen?.length === 1 ? languageNamed(chosen[0] ?? '') : null;
};
