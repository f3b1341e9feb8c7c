import type { Program, Session } from '../../program/model.ts';
import { isInAllRooms } from '../../program/schedule/place.ts';
import { aWeekAhead, whenOf } from '../../program/schedule/when.ts';
import { dateAndTime, dayName, longDate, shorterDates, timeOfDay } from '../../program/time/format.ts';
import { after, between, hours, type Instant, minutes } from '../../program/time/instant.ts';
import { offsetAt } from '../../program/time/zone.ts';
import { wordsFor } from './languages.ts';
import { peopleOf } from './people.ts';
import { rangeOf } from './range.ts';
import type { Words } from './words.ts';

/** How a board tells instants and sessions: venue time and one language. Built once per program and language. */
export type Telling = {
  readonly words: Words;
  readonly language: string;
  /** The same in the second language of the screen; null where it has one. */
  readonly second: Telling | null;
  /** "14:30". */
  readonly time: (at: Instant) => string;
  /** "Saturday, 3 February". */
  readonly date: (at: Instant) => string;
  /** The same ever shorter, down to "Sat 3 Feb". */
  readonly shorterDates: (at: Instant) => readonly string[];
  /** "14:30" on the program day of `now`, "Sat 09:00" on another, "10 March 09:00" from a week on (rule 3). */
  readonly when: (at: Instant, now: Instant) => string;
  /** "10:30–11:05", with the day where `when` has it. */
  readonly range: (session: Session, now: Instant) => string;
  /** "See you tomorrow, 09:00", or the day by its name; "Continues at 09:00" past midnight. */
  readonly seeYou: (at: Instant, now: Instant) => string;
  /** A session's title, or what stands in for an empty one: subtitle, speakers, a neutral word. Never empty. */
  readonly title: (session: Session) => string;
  /** Who speaks; empty without speakers, and where their names already stand in for a title. */
  readonly people: (session: Session) => string;
  /** Whether it is in every room of its day, which are then not named. */
  readonly inAllRooms: (session: Session) => boolean;
};

/** Whole minutes from `now` until `at`, rounded up, so that they agree with two clocks without seconds; 0 once past. */
export const minutesUntil = (now: Instant, at: Instant): number =>
  Math.max(0, Math.ceil(between(now, at) / minutes(1)));

/** The program's venue time is told, or while there is none that of the zone given. */
export const tellingOf = (
  program: Program | null,
  machineZone: string,
  language: string,
  secondLanguage: string | null = null,
): Telling => {
  const words = wordsFor(language);
  const zone = program?.zone.name ?? machineZone;
  const time = (at: Instant) => timeOfDay(at, zone, language);
  const when = (at: Instant, now: Instant): string =>
    program === null ? time(at) : whenOf(program, at, now, language);
  // Of the date on the same board: past midnight "tomorrow" would be read as the day after.
  const dateNumber = (at: Instant): number => Math.floor((at + offsetAt(zone, at)) / hours(24));
  const seeYou = (at: Instant, now: Instant): string => {
    const nights = dateNumber(at) - dateNumber(now);
    if (nights === 0) return words.continuesAt(time(at));
    if (nights === 1) return words.seeYouTomorrow(time(at));
    return words.seeYouOn(
      between(now, at) >= aWeekAhead
        ? dateAndTime(at, zone, language)
        : `${dayName(at, zone, language)} ${time(at)}`,
    );
  };
  return {
    words,
    language,
    second: secondLanguage === null ? null : tellingOf(program, machineZone, secondLanguage),
    time,
    date: (at) => longDate(at, zone, language),
    shorterDates: (at) => shorterDates(at, zone, language),
    when,
    range: ({ start, end }, now) =>
      end > start ? rangeOf(when(start, now), when(end, start)) : when(start, now),
    seeYou,
    title: (session) => titleOf(session, words),
    people: (session) =>
      isBlank(session.title) && isBlank(session.subtitle) ? '' : peopleOf(session.speakers, words),
    inAllRooms: (session) => program !== null && isInAllRooms(program, session),
  };
};

const titleOf = (session: Session, words: Words): string =>
  [
    session.title,
    session.subtitle,
    session.kind === 'service' ? words.pause : peopleOf(session.speakers, words),
  ].find((text) => !isBlank(text)) ?? words.untitled;

const isBlank = (text: string): boolean => text.trim() === '';

/** The next whole minute after `now`: when every clock, countdown and progress bar of a board changes. */
export const nextMinute = (now: Instant): Instant =>
  after(now, minutes(1) - (((now % minutes(1)) + minutes(1)) % minutes(1)));
