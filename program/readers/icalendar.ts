import { failure, type Result } from '../result.ts';
import { hours, type Instant, instant } from '../time/instant.ts';
import { isZone } from '../time/zone.ts';
import { type Component, componentsOf } from './icalendar/components.ts';
import { draftOf } from './icalendar/draft.ts';
import { entriesOf } from './icalendar/entries.ts';
import { roomSplitter } from './icalendar/locations.ts';
import { textOf } from './icalendar/property.ts';
import { fullBudget, type Window } from './icalendar/recurrence.ts';
import { zonesOf } from './icalendar/zones.ts';
import type { Opened } from './open.ts';
import { type Draft, usualDayChange } from './parts/draft.ts';
import { problemList } from './parts/problem-list.ts';
import { programOf } from './parts/program.ts';
import { instantOfWritten, type Timing } from './parts/session.ts';
import { onlyWholeDays, withoutWholeDays } from './parts/whole-days.ts';
import type { Reader, ReadOptions } from './reader.ts';

/** iCalendar (RFC 5545): Sched, Indico, pretalx, room calendars of Google and Exchange, and everyone's own. */
export const icalendar: Reader = {
  format: 'icalendar',
  fits: (opened) => calendarIn(opened) !== null,
  read: (opened, options) => {
    const { calendar, whole } = componentsOf(calendarIn(opened) ?? '');
    if (!whole) {
      return failure(
        'FEED_PARSE',
        'end of feed',
        'The calendar is cut off; the server did not send all of it.',
      );
    }
    const problems = problemList();
    const events = calendar.inner.filter(({ name }) => name === 'vevent');
    const named = textOf(calendar, 'x-wr-timezone') ?? textOf(calendar, 'timezone-id');
    const timing = timingOf(named, options);
    const reading = {
      zoneOf: zonesOf(calendar),
      problems,
      window: windowOf(options),
      timing,
      budget: fullBudget(),
    };
    const entries = entriesOf(events, reading);
    const splitter = roomSplitter(locationsOf(events), options.splitLocations);
    const context = { options, reading, roomsOf: (text: string | null) => roomsOf(text, options, splitter) };
    const drafts = entries.map((entry) => draftOf(entry, context));
    const inside = drafts.filter((draft) => isInside(draft, options.window, timing));
    const shown = withoutWholeDays(inside, options, problems);
    const read = programOf(
      {
        title: textOf(calendar, 'x-wr-calname') ?? textOf(calendar, 'name') ?? '',
        version: null,
        zoneName: zoneNameOf(
          named,
          entries.map(({ start }) => start?.zoneName ?? null),
        ),
        dayChange: usualDayChange,
        rooms: options.room === null ? [] : [{ name: options.room, id: null }],
        tracks: [],
        drafts: shown,
      },
      options,
      problems,
    );
    const isEmpty = read.ok && read.value.sessions.length === 0 && read.value.skipped === 0;
    if (!isEmpty) return read;
    if (inside.length > shown.length) return onlyWholeDays(inside.length);
    return events.length > 0 ? nothingInside(events.length, reading.window) : noEvents();
  },
};

const dateOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

const noEvents = (): Result<never> =>
  failure(
    'FEED_EMPTY',
    'feed',
    'The calendar is empty: put the sessions into it, or check that it is the calendar meant and shared with all its details.',
  );

/** Why a calendar with events has no session. */
const nothingInside = (events: number, { from, to }: Window): Result<never> =>
  failure(
    'FEED_EMPTY',
    'feed',
    `None of the calendar's ${events} events takes place from ${dateOf(from)} to ${dateOf(to)}; set "window" in the source.`,
  );

const calendarIn = (opened: Opened): string | null =>
  opened.kind === 'other' && /^BEGIN:VCALENDAR\s/i.test(opened.text) ? opened.text : null;

/** Half of the width of the window in which recurrences are expanded where settings give none (feeds.md). */
const aroundToday = hours(30 * 24);

/** By whole days, so that one calendar read twice on a day is one program. */
const windowOf = ({ window, today }: ReadOptions): Window => {
  const day = today - (today % hours(24));
  return window ?? { from: instant(day - aroundToday), to: instant(day + aroundToday) };
};

/** What floating times are compared in while the venue's zone is being found. */
const timingOf = (named: string | null, { timeZone, machineZone, trustOffset }: ReadOptions): Timing => {
  const zone = [timeZone, named?.trim()].find((name) => typeof name === 'string' && isZone(name));
  return { zone: zone ?? machineZone, trustOffset };
};

/**
 * The zone the calendar itself speaks for: its own, unless that is UTC, which is how exports say that they did not ask
 * (Sched, feeds.md 19); else the one most of its events are in.
 */
const zoneNameOf = (named: string | null, ofEvents: readonly (string | null)[]): string | null => {
  if (named !== null && !/^(etc\/)?(utc|gmt|z)$/i.test(named.trim())) return named.trim();
  const counts = new Map<string, number>();
  for (const name of ofEvents) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};

const locationsOf = (events: readonly Component[]): readonly string[] =>
  events.flatMap((event) => textOf(event, 'location') ?? []);

const roomsOf = (
  location: string | null,
  { room }: ReadOptions,
  split: (location: string | null) => readonly string[],
): readonly string[] => (room === null ? split(location) : [room]);

/** A window in settings cuts everything; without one only repetitions are bounded. */
const isInside = ({ start }: Draft, window: Window | null, timing: Timing): boolean => {
  if (window === null || start === null) return true;
  const at = instantOfWritten(start, timing);
  return at >= window.from && at < window.to;
};
