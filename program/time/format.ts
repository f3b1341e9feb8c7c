import { countsToTwelve } from './hour-clock.ts';
import type { Instant } from './instant.ts';
import { offsetAt } from './zone.ts';

type Formats = {
  readonly time: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly dayName: Intl.DateTimeFormat;
  readonly longDate: Intl.DateTimeFormat;
  readonly shorterDates: readonly Intl.DateTimeFormat[];
  readonly date: Intl.DateTimeFormat;
};

/**
 * Time of day at the venue: "14:30" and "09:05", or "2:30 PM" where the language tag counts to twelve (hour-clock.ts).
 * No seconds (`boards.md`).
 */
export const timeOfDay = (at: Instant, zone: string, language: string): string =>
  // Some runtimes put a narrow no-break space before PM, others a plain one.
  formatsFor(language).time.format(wallDate(at, zone)).replaceAll('\u202f', ' ');

/** "Sat 09:00": the form for a session on another program day (rule 3). */
export const weekdayAndTime = (at: Instant, zone: string, language: string): string =>
  `${formatsFor(language).weekday.format(wallDate(at, zone))} ${timeOfDay(at, zone, language)}`;

/** "Saturday". */
export const dayName = (at: Instant, zone: string, language: string): string =>
  formatsFor(language).dayName.format(wallDate(at, zone));

/** "Saturday 3 February" ("Saturday, February 3" for `en-US`), in the order of the language; without the year. */
export const longDate = (at: Instant, zone: string, language: string): string =>
  formatsFor(language).longDate.format(wallDate(at, zone));

/** The same where there is little room, ever shorter: "Saturday 3 Feb", "Sat 3 Feb". */
export const shorterDates = (at: Instant, zone: string, language: string): readonly string[] =>
  formatsFor(language).shorterDates.map((format) => format.format(wallDate(at, zone)));

/** "3 February 09:00": the form for an instant more than a week away, when a weekday would mislead. */
export const dateAndTime = (at: Instant, zone: string, language: string): string =>
  `${formatsFor(language).date.format(wallDate(at, zone))} ${timeOfDay(at, zone, language)}`;

/** The tag that dates of a language are written in; null where it is malformed, or of a language without dates here. */
export const languageWithDates = (language: string): string | null => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language.replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * The tag that dates are written in: the one asked for, else English. Intl throws at a malformed tag and falls
 * back to the language of the machine at an unknown one; a board must do neither.
 */
export const knownLanguage = (language: string): string => languageWithDates(language) ?? 'en';

/** Fixed offsets are no zones to older Intl: the wall time is formatted as if it were UTC. */
const wallDate = (at: Instant, zone: string): Date => new Date(at + offsetAt(zone, at));

// Building one formatter takes longer than a thousand uses of it.
const built = new Map<string, Formats>();

const formatsFor = (language: string): Formats => {
  const known = built.get(language);
  if (known !== undefined) return known;
  const formats = buildFormats(knownLanguage(language));
  built.set(language, formats);
  return formats;
};

/** Intl takes a bare `en` for American; most events that speak English are elsewhere, and theirs is day before month. */
const international = (tag: string): string => tag.replace(/^en(?=$|-u-)/, 'en-GB');

const buildFormats = (tag: string): Formats => {
  // Figures are 0 to 9 in every language: those of rooms and titles are, and the eye compares them.
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(international(tag), { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
  return {
    time: format(
      countsToTwelve(tag)
        ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }
        : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ),
    weekday: format({ weekday: 'short' }),
    dayName: format({ weekday: 'long' }),
    longDate: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    shorterDates: (['long', 'short'] as const).map((weekday) =>
      format({ weekday, day: 'numeric', month: 'short' }),
    ),
    date: format({ day: 'numeric', month: 'long' }),
  };
};
