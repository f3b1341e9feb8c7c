import { failure, type Result, success } from '../result.ts';
import { type Duration, hours, milliseconds, minutes } from '../time/instant.ts';
import { ownVersion, programFields, sessionFields } from './callboard/fields.ts';
import { draftOf } from './callboard/session.ts';
import { type Teller, tellerOf } from './callboard/told.ts';
import { field, isObject, type JsonObject } from './json/value.ts';
import type { Opened } from './open.ts';
import { type DraftProgram, usualDayChange } from './parts/draft.ts';
import { type ProblemList, problemList } from './parts/problem-list.ts';
import { programOf } from './parts/program.ts';
import { onlyWholeDays, withoutWholeDays } from './parts/whole-days.ts';
import type { Reader } from './reader.ts';

/** Callboard's own JSON, for those who generate a program themselves: docs/own-json.md, assets/program.schema.json. */
export const callboard: Reader = {
  format: 'callboard',
  fits: (opened) => programIn(opened) !== null,
  read: (opened, options) => {
    const given = programIn(opened) ?? {};
    const version = field(given, 'callboard');
    if (version !== ownVersion) return otherVersion(version);
    const sessions = field(given, 'sessions');
    if (!Array.isArray(sessions)) {
      return failure(
        'FEED_PARSE',
        'sessions',
        'The program has no list "sessions" with what takes place in it.',
      );
    }
    const problems = problemList();
    const told = tellerOf(problems);
    const { strays, ...feed } = feedOf(given, sessions, told, problems);
    const shown = withoutWholeDays(feed.drafts, options, problems);
    if (shown.length === 0 && feed.drafts.length > 0) return onlyWholeDays(feed.drafts.length);
    const read = programOf({ ...feed, drafts: shown }, options, problems);
    return read.ok ? success({ ...read.value, skipped: read.value.skipped + strays }) : read;
  },
};

const programIn = (opened: Opened): JsonObject | null =>
  opened.kind === 'json' && isObject(opened.value) && typeof field(opened.value, 'callboard') === 'number'
    ? opened.value
    : null;

const otherVersion = (version: unknown): Result<never> =>
  failure(
    'FORMAT_UNKNOWN',
    'callboard',
    `The program says "callboard": ${version}, but this Callboard reads version ${ownVersion} of its own format; update Callboard, or write "callboard": ${ownVersion}.`,
  );

/** The program's own words, and how many entries of its list are no sessions at all. */
const feedOf = (
  { sessions: _, $schema: __, ...given }: JsonObject,
  sessions: readonly unknown[],
  told: Teller,
  problems: ProblemList,
): DraftProgram & { readonly strays: number } => {
  const {
    title = '',
    version,
    timeZone,
    dayChange,
    rooms = [],
    tracks = [],
  } = told(programFields, given, '');
  const names = new Map(rooms.flatMap(({ name = '', id }) => (id === undefined ? [] : [[String(id), name]])));
  for (const { name = '' } of rooms) names.set(name, name);
  const drafts = sessions.flatMap((session, index) => {
    const where = `sessions[${index}]`;
    if (isObject(session)) {
      return [draftOf(told(sessionFields, session, where), (room) => names.get(room) ?? room)];
    }
    problems.add(
      'SESSION_SKIPPED',
      where,
      'This entry is no session (an object in braces) and was left out.',
    );
    return [];
  });
  return {
    title,
    version: version === undefined ? null : String(version),
    zoneName: timeZone ?? null,
    dayChange: dayChange === undefined ? usualDayChange : sinceMidnight(dayChange),
    rooms: rooms.map(({ name = '', id }) => ({ name, id: id === undefined ? null : String(id) })),
    tracks: tracks.map(({ name = '', colour = null }) => ({ name, colour })),
    drafts,
    strays: sessions.length - drafts.length,
  };
};

const sinceMidnight = (time: string): Duration => {
  const [hour, minute] = time.split(':').map(Number);
  return milliseconds(hours(hour ?? 0) + minutes(minute ?? 0));
};
