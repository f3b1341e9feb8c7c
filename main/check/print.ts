import { interfaceLanguages } from '../../program/interface-language.ts';
import type { Program, Session } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { programDayOf } from '../../program/schedule/day.ts';
import { longestLoop } from '../../program/schedule/pages.ts';
import type { PlaceState } from '../../program/schedule/place.ts';
import { roomAt } from '../../program/schedule/room.ts';
import { rotationAt } from '../../program/schedule/rotation.ts';
import { scheduleOf } from '../../program/schedule/schedule.ts';
import { whenOf } from '../../program/schedule/when.ts';
import type { Settings } from '../../program/settings/settings.ts';
import { spokenFor } from '../../program/spoken.ts';
import { longDate, timeOfDay } from '../../program/time/format.ts';
import { withHourClock } from '../../program/time/hour-clock.ts';
import { after, type Instant, instant } from '../../program/time/instant.ts';
import { wallTimeOf } from '../../program/time/zone.ts';
import { legibleLines, mostOnPage, shownOf } from './legible.ts';
import { noticeLines } from './notices.ts';
import type { ReadSource, Report } from './report.ts';
import { turningLines } from './turning.ts';

/** Problems of one kind that are spelt out; the rest are counted. */
const spelledOut = 5;

const zoneSource: Readonly<Record<Program['zone']['from'], string>> = {
  settings: 'from settings',
  feed: 'from the feed',
  offsets: 'guessed from the offsets of the sessions',
  sources: 'from another of the feeds',
  machine: 'guessed: the zone of this machine',
};

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

const problemLines = (problems: readonly Problem[]): readonly string[] => {
  if (problems.length === 0) return ['No problems.'];
  const kinds = [...new Set(problems.map(({ code }) => code))];
  const lines = kinds.flatMap((kind) => {
    const ofKind = problems.filter(({ code }) => code === kind);
    const lines = ofKind.slice(0, spelledOut).map(({ where, message }) => `  ${kind}  ${where}: ${message}`);
    const rest = ofKind.length - lines.length;
    return rest > 0 ? [...lines, `  ${kind}  ... and ${rest} more`] : lines;
  });
  return [`${counted(problems.length, 'problem')}:`, ...lines];
};

/** What `check` tells of notices alone. Pure. */
export const printedNotices = (
  { notices, problems }: Pick<Report, 'notices' | 'problems'>,
  zone: string,
  language: string,
): string => {
  const lines = notices === undefined ? [] : noticeLines(notices, zone, language);
  return [...lines, '', ...problemLines(problems), ''].join('\n');
};

/** The addresses that were asked in place of a source's own. */
export const triedLines = ({ tried = [] }: ReadSource): readonly string[] =>
  tried.map(({ address, outcome }) => `    tried ${address}: ${outcome}`);

const dayLines = (program: Program, language: string): readonly string[] => {
  const days = new Map<Instant, Session[]>();
  for (const session of program.sessions) {
    // A whole day begins at midnight, when the program day before it still lasts (rule 11).
    const { start } = programDayOf(
      program,
      session.allDay ? after(session.start, program.dayChange) : session.start,
    );
    const ofDay = days.get(start);
    if (ofDay) ofDay.push(session);
    else days.set(start, [session]);
  }
  const zone = program.zone.name;
  return [...days].map(([day, sessions]) => {
    // A year assumed wrongly puts an event where nobody looks for it.
    const named = `${longDate(day, zone, language)} (${wallTimeOf(zone, day).year})`;
    const withHours = sessions.filter(({ allDay }) => !allDay);
    if (withHours.length === 0) return `  ${named}: ${counted(sessions.length, 'session')}, all day`;
    const first = instant(Math.min(...withHours.map(({ start }) => start)));
    const last = instant(Math.max(...withHours.map(({ end }) => end)));
    const span = `${timeOfDay(first, zone, language)} to ${whenOf(program, last, first, language)}`;
    return `  ${named}: ${counted(sessions.length, 'session')}, ${span}`;
  });
};

const nowAndNext = (
  program: Program,
  { now, next, phase, cancelled, allDay }: PlaceState,
  at: Instant,
  language: string,
): string => {
  const when = (instant: Instant, from: Instant): string => whenOf(program, instant, from, language);
  const on = now.map(({ title, end }) => `${title || '(no title)'} until ${when(end, at)}`);
  const [first] = next;
  const coming = first
    ? `next ${when(first.start, at)} ${next.map(({ title }) => title || '(no title)').join(' / ')}`
    : 'nothing follows';
  const off = cancelled.map(({ title, start }) => `cancelled: ${when(start, at)} ${title || '(no title)'}`);
  const days = allDay.map(({ title }) => `all day: ${title || '(no title)'}`);
  return `[${phase}] ${[...on, coming, ...off, ...days].join('; ')}`;
};

/** Which languages the boards would speak: where settings are silent nobody has chosen them. */
const languageLine = (settings: Settings, program: Program): string => {
  const { language, secondLanguage } = interfaceLanguages(settings, program);
  const wanted = [language, ...(secondLanguage === null ? [] : [secondLanguage])];
  const spoken = wanted.map((tag) => (spokenFor(tag) === null ? 'English' : tag));
  const lacking = [settings.language, settings.secondLanguage].filter(
    (tag) => tag && spokenFor(tag) === null,
  );
  const from = settings.language === null ? 'as most of the program' : 'from settings';
  const why = lacking.length === 0 ? from : `${from}, but they have no words in ${lacking.join(' and ')}`;
  return `Boards speak ${spoken.join(' and ')} (${why})`;
};

/** What `check` tells a person about a usable program. Pure; `tzVersion` is the version of the zone data in use. */
export const printed = (
  report: Report,
  program: Program,
  settings: Settings,
  at: Instant,
  tzVersion: string,
): string => {
  const { rules } = settings;
  // The sentences around its dates are English.
  const language = withHourClock(settings.language ?? 'en', settings.hourClock);
  const { name, from } = program.zone;
  const schedule = scheduleOf(program);
  const { counts } = report;
  const rotation = rotationAt(schedule, at, {
    ...{ rules, position: settings.position, only: null },
    mostPerPage: mostOnPage(settings.look),
  });
  const turning = turningLines(schedule, settings, at);
  const loop = Math.round(rotation.loop / 1000);
  const long = rotation.loop > longestLoop;
  return [
    program.title || '(the feed gives the event no title)',
    ...report.sources.flatMap((source) => [
      `  ${source.from}: ${source.format ?? 'not read'}, ${counted(source.sessions ?? 0, 'session')}`,
      ...triedLines(source),
    ]),
    '',
    `${counted(counts.sessions, 'session')} in ${counted(counts.rooms, 'room')} and ${counted(counts.tracks, 'track')}; ${counts.skipped} skipped`,
    `Time zone ${name} (${zoneSource[from]}; zone data ${tzVersion})`,
    languageLine(settings, program),
    ...dayLines(program, language),
    '',
    ...problemLines(report.problems),
    '',
    `On ${longDate(at, name, language)} at ${timeOfDay(at, name, language)} (${report.at}):`,
    ...report.rooms.map(
      (room) => `  ${room} ${nowAndNext(program, roomAt(schedule, room, at, rules), at, language)}`,
    ),
    '',
    ...(turning ?? [
      rotation.pages.length === 0
        ? 'The tracks board stands by: no track has a session now or soon.'
        : `The tracks board turns through ${counted(rotation.pages.length, 'page')} in ${loop} s${long ? '; that is a long wait: split the tracks over several screens, by floor or building' : ''}.`,
      ...legibleLines(settings.look, shownOf(settings.look, rotation)),
    ]),
    ...(report.notices === undefined ? [] : ['', ...noticeLines(report.notices, name, language)]),
    '',
  ].join('\n');
};
