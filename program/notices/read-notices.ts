import * as v from 'valibot';
import type { Told } from '../readers/callboard/fields.ts';
import { type Teller, tellerOf } from '../readers/callboard/told.ts';
import { isObject, type JsonObject } from '../readers/json/value.ts';
import { hexColour } from '../readers/parts/colour.ts';
import { type ProblemList, problemList } from '../readers/parts/problem-list.ts';
import { failure, type Problem, type Result, success } from '../result.ts';
import { seconds } from '../time/instant.ts';
import { parseDateTime, type WrittenTime } from '../time/parse.ts';
import { utcOf } from '../time/zone.ts';
import { noticeFields, noticesFields, noticesVersion } from './fields.ts';
import { forgivenJson } from './forgiven-json.ts';
import type { NoticeLevel, WrittenNotice } from './notice.ts';
import { keyOf } from './place.ts';
import { saidOnly } from './said.ts';
import { noWords, wordingsOf } from './worded.ts';

/** What a file of notices holds. */
export type Notices = {
  readonly notices: readonly WrittenNotice[];
  /** Whose wall its times without an offset are of; null for the venue's. */
  readonly timeZone: string | null;
  /** Entries of its list that say nothing. */
  readonly skipped: number;
  readonly problems: readonly Problem[];
};

/** A place where nobody has anything to say. */
export const noNotices: Notices = { notices: [], timeZone: null, skipped: 0, problems: [] };

/** Nobody reads more than that on a wall: what a broken generator makes us look at is bounded, in a list and behind it. */
const mostNotices = 200;

/** Whether an entry is an emergency: whoever is in a hurry adds it at the end, which may be far down. */
const isEmergency = (entry: unknown): boolean => {
  if (!isObject(entry)) return false;
  const level = v.safeParse(noticeFields.level.accepts, entry['level']);
  return level.success && level.output === 'emergency';
};

const emptyFile =
  'The file is empty. Where nothing is to be told it says so itself: {"callboard": 1, "notices": []}.';

/** Those that are read of a list, with their places in it: the first, and emergencies wherever they stand. */
const readOf = (list: readonly unknown[]) => {
  const placed = list.map((entry, index) => ({ entry, index }));
  const late = placed.slice(mostNotices).filter(({ entry }) => isEmergency(entry));
  return [...placed.slice(0, mostNotices), ...late.slice(0, mostNotices)];
};

/**
 * Reads a file of notices: docs/notices.md, assets/notices.schema.json. Each field on its own merits: what cannot be used
 * is left out, so that a slip in its times or its colour never silences an emergency; only an entry without words that is
 * no emergency is no notice. FEED_PARSE or FORMAT_UNKNOWN for what is no such file at all.
 */
export const readNotices = (text: string): Result<Notices> => {
  const parsed = forgivenJson(text);
  if (text.trim() === '') return failure('FEED_PARSE', 'notices', emptyFile);
  if (parsed.kind === 'broken') return { ok: false, problem: parsed.problem };
  const given = parsed.value;
  const list = isObject(given) ? given['notices'] : null;
  if (!isObject(given) || !Array.isArray(list)) {
    return failure('FEED_PARSE', 'notices', 'This is no file of notices: it has no list "notices".');
  }
  const version = given['callboard'] ?? noticesVersion;
  if (version !== noticesVersion) {
    const message = `The file says "callboard": ${JSON.stringify(version).slice(0, 60)}, but this Callboard reads version ${noticesVersion} of notices.`;
    return failure('FORMAT_UNKNOWN', 'callboard', message);
  }
  const problems = problemList();
  const told = tellerOf(problems);
  const { notices: _, $schema: __, ...rest } = given;
  const { timeZone = null } = told(noticesFields, rest, '');
  if (list.length > mostNotices) tooMany(list.length, problems);
  const notices = readOf(list).flatMap(({ entry, index }) => noticeOf(entry, index, told, problems));
  return success({ notices, timeZone, skipped: list.length - notices.length, problems: problems.all() });
};

const tooMany = (count: number, problems: ProblemList): void => {
  const message = `The list has ${count} notices; those after the first ${mostNotices} are left out, but for emergencies.`;
  problems.add('NOTICE_SKIPPED', 'notices', message);
};

const noticeOf = (
  entry: unknown,
  index: number,
  told: Teller,
  problems: ProblemList,
): readonly WrittenNotice[] => {
  const where = `notices[${index}]`;
  const given: JsonObject = isObject(entry) ? entry : { text: entry };
  const notice = told(noticeFields, saidOnly(given, where, problems), where);
  const level = notice.level ?? 'announcement';
  const wordings = wordingsOf(notice, level);
  if (wordings.length === 0) {
    problems.add('NOTICE_SKIPPED', where, 'This notice has no text and was left out.');
    return [];
  }
  if (wordings.includes(noWords)) {
    problems.add('NOTICE_WORDLESS', where, 'This emergency has no words; its sign is shown alone.');
  }
  const start = timeOf(notice.start, 'T00:00');
  return [
    {
      key: keyOf(index, notice.id),
      level,
      wordings,
      start,
      end: endAfter(start, timeOf(notice.end, 'T24:00'), where, problems),
      boards: notice.boards ?? [],
      rooms: notice.rooms ?? [],
      icon: notice.icon ?? null,
      colour: hexColour(notice.colour ?? null),
      picture: pictureOf(notice, level, where, problems),
      plate: notice.plate ?? null,
      stands: notice.seconds === undefined ? null : seconds(notice.seconds),
    },
  ];
};

/** A picture stands in for a name, which only sponsors show; on anything else it is a slip in the level. */
const pictureOf = (
  said: Told<typeof noticeFields>,
  level: NoticeLevel,
  where: string,
  problems: ProblemList,
): string | null => {
  const picture = said.picture ?? null;
  if (picture === null || level === 'sponsor') return picture;
  const message = `A picture is for a notice with "level": "sponsor"; this is an ${level}, and the picture is not shown.`;
  problems.add('FIELD_INVALID', `${where}.picture`, message);
  return null;
};

/** A date alone begins or ends at `hour`. */
const timeOf = (written: string | undefined, hour: string): WrittenTime | null => {
  if (written === undefined) return null;
  return parseDateTime(/^\d{4}-\d\d-\d\d$/.test(written) ? `${written}${hour}` : written);
};

/** Comparable where both have an offset, or none. A slip in an end must not silence what has begun: it then has none. */
const endAfter = (
  start: WrittenTime | null,
  end: WrittenTime | null,
  where: string,
  problems: ProblemList,
): WrittenTime | null => {
  if (start === null || end === null || (start.offset === null) !== (end.offset === null)) return end;
  if (utcOf(end.wall) - (end.offset ?? 0) > utcOf(start.wall) - (start.offset ?? 0)) return end;
  problems.add('FIELD_INVALID', `${where}.end`, 'This end is not after the start; it was left out.');
  return null;
};
