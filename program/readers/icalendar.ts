import { failure, type Problem, type Result } from '../result.ts';
import { after, hours, type Instant, instant } from '../time/instant.ts';
import { isZone } from '../time/zone.ts';
import { type Component, componentsOf } from './icalendar/components.ts';
import { draftOf } from './icalendar/draft.ts';
import { type EntryReading, entriesOf } from './icalendar/entries.ts';
import { roomSplitter } from './icalendar/locations.ts';
import { textOf } from './icalendar/property.ts';
import { fullBudget } from './icalendar/recurrence.ts';
import { isZoneNamed, ownZoneOf, spokenZoneOf } from './icalendar/spoken-zone.ts';
import { zonesOf } from './icalendar/zones.ts';
import type { Opened } from './open.ts';
import { type Draft, usualDayChange } from './parts/draft.ts';
import { problemList } from './parts/problem-list.ts';
import { programOf } from './parts/program.ts';
import { instantOfWritten, type Timing } from './parts/session.ts';
import { onlyWholeDays, withoutWholeDays } from './parts/whole-days.ts';
import { isInside, type Window, windowIn } from './parts/window.ts';
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
    const times = { zoneOf: zonesOf(calendar), problems };
    const named = ownZoneOf(calendar, times);
    const timing = timingOf(named, options);
    const window = windowOf(options, timing);
    const reading = {
      ...times,
      window: options.window === null ? window : around(window),
      timing,
      budget: fullBudget(),
    };
    const entries = entriesOf(events, reading);
    const splitter = roomSplitter(locationsOf(events), options.splitLocations);
    const zoneName = spokenZoneOf(named, entries);
    const context = {
      ...{ options, reading, isZoneNamed: isZoneNamed(zoneName) },
      roomsOf: (text: string | null) => roomsOf(text, options, splitter),
    };
    const drafts = entries.map((entry) => draftOf(entry, context));
    const inside = options.window === null ? drafts : drafts.filter((draft) => isNear(draft, reading));
    const shown = withoutWholeDays(inside, options, problems);
    const read = programOf(
      {
        title: textOf(calendar, 'x-wr-calname') ?? textOf(calendar, 'name') ?? '',
        version: null,
        zoneName,
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
    return events.length > 0
      ? nothingInside(events.length, refusedOf(read.value.problems), window)
      : noEvents();
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
const nothingInside = (events: number, refused: number, { from, to }: Window): Result<never> => {
  const days = `from ${dateOf(from)} to ${dateOf(to)}`;
  const rules = 'repeat more often than a program can, or by a rule that cannot be read';
  const why =
    refused === 0
      ? `None of the calendar's ${events} events takes place ${days}; set "window" in the source.`
      : `${refused} of the calendar's ${events} events ${rules}, and none begins ${days}; correct their rules in the calendar.`;
  return failure('FEED_EMPTY', 'feed', why);
};

/** How many events repeat by rules that were not followed. */
const refusedOf = (problems: readonly Problem[]): number =>
  problems
    .filter(({ code }) => code === 'RECURRENCE_REFUSED')
    .reduce((sum, { times }) => sum + (times ?? 1), 0);

const calendarIn = (opened: Opened): string | null =>
  opened.kind === 'other' && /^BEGIN:VCALENDAR\s/i.test(opened.text) ? opened.text : null;

/** Half of the width of the window in which recurrences are expanded where settings give none (feeds.md). */
const aroundToday = hours(30 * 24);

/** All that a window may hold: to the hour only the venue's zone tells, which is not known yet. Zones are 26 hours apart at most. */
const around = ({ from, to }: Window): Window => ({
  from: after(from, -hours(26)),
  to: after(to, hours(26)),
});

/** By whole days, so that one calendar read twice on a day is one program. */
const windowOf = ({ window, today }: ReadOptions, { zone }: Timing): Window => {
  if (window !== null) return windowIn(window, zone);
  const day = today - (today % hours(24));
  return { from: instant(day - aroundToday), to: instant(day + aroundToday) };
};

/** What floating times are compared in while the venue's zone is being found. */
const timingOf = (
  named: string | null,
  { timeZone, venueZone, machineZone, trustOffset }: ReadOptions,
): Timing => {
  const zone = [timeZone, named].find((name) => typeof name === 'string' && isZone(name));
  return { zone: zone ?? venueZone ?? machineZone, trustOffset };
};

const locationsOf = (events: readonly Component[]): readonly string[] =>
  events.flatMap((event) => textOf(event, 'location') ?? []);

const roomsOf = (
  location: string | null,
  { room }: ReadOptions,
  split: (location: string | null) => readonly string[],
): readonly string[] => (room === null ? split(location) : [room]);

/** What may begin inside the window of the settings, which `programOf` cuts exactly. */
const isNear = ({ start }: Draft, { window, timing }: Pick<EntryReading, 'window' | 'timing'>): boolean =>
  start === null || isInside(instantOfWritten(start, timing), window);
