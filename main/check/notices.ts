import { bare } from '../../program/bare.ts';
import type { Program } from '../../program/model.ts';
import { nearest } from '../../program/near.ts';
import type { Notice, NoticeLevel } from '../../program/notices/notice.ts';
import type { Notices } from '../../program/notices/read-notices.ts';
import { timedNotices } from '../../program/notices/timed.ts';
import { plainLine } from '../../program/readers/parts/text.ts';
import type { Problem } from '../../program/result.ts';
import { dateAndTime } from '../../program/time/format.ts';
import type { Instant } from '../../program/time/instant.ts';
import { utc } from './report.ts';

/** One notice as `check` tells it: what it is, and where it stands at the moment that is asked about. */
export type ReportedNotice = {
  readonly level: NoticeLevel;
  readonly state: 'on' | 'later' | 'over';
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly boards: readonly string[];
  readonly rooms: readonly string[];
};

/** The notices of a file in `check --json`; `list` is null where they could not be read. */
export type ReportedNotices = {
  readonly from: string;
  readonly skipped: number;
  readonly list: readonly ReportedNotice[] | null;
};

/** Where a notice's time stands. */
const stateOf = ({ start, end }: Notice, at: Instant): ReportedNotice['state'] => {
  if (end !== null && end <= at) return 'over';
  return start !== null && start > at ? 'later' : 'on';
};

/** Words of a file in a line for a person: a title of a board is no longer, and what is piled up over a letter is cut too. */
const mostPrinted = 100;

/** The beginning of words, for a line: on a terminal nobody reads more, and a hostile file would fill it. */
const shortened = (words: string): string =>
  words.length <= mostPrinted ? words : `${plainLine(words.slice(0, mostPrinted - 1)).trimEnd()}…`;

const textOf = ({ wordings }: Notice): string => wordings[0]?.title ?? wordings[0]?.text ?? '';

const reportedNotice = (notice: Notice, at: Instant): ReportedNotice => {
  const { level, start, end, boards, rooms } = notice;
  return {
    ...{ level, state: stateOf(notice, at), text: textOf(notice), boards, rooms },
    start: start === null ? null : utc(start),
    end: end === null ? null : utc(end),
  };
};

/** What notices say at an instant; wall times without a zone of their own are those of `zone`. Pure. */
export const reportedNotices = (
  from: string,
  notices: Notices | null,
  at: Instant,
  zone: string,
): ReportedNotices => ({
  from,
  skipped: notices?.skipped ?? 0,
  list: notices && timedNotices(notices, zone).map((notice) => reportedNotice(notice, at)),
});

/** Rooms that notices are for and the program does not have: NOTICE_ROOM, with the closest that it has. */
export const noticeProblems = ({ from, list }: ReportedNotices, program: Program): readonly Problem[] => {
  const names = program.rooms.map(({ name }) => name);
  const known = new Set(names.map(bare));
  return (list ?? []).flatMap(({ text, rooms }) =>
    rooms
      .filter((room) => !known.has(bare(room)))
      .map((room): Problem => {
        const near = nearest(room, names, 3).map((name) => `"${name}"`);
        const hint = near.length === 0 ? '' : ` The closest it has are ${near.join(', ')}.`;
        const message = `"${shortened(text)}" is for the room "${shortened(room)}", which the program does not have: no sign of it shows that.${hint}`;
        return { code: 'NOTICE_ROOM', where: from, message };
      }),
  );
};

/** More of them are counted. */
const mostLines = 12;

const whenLine = ({ start, end, state }: ReportedNotice, zone: string, language: string): string => {
  const when = (at: string): string => dateAndTime(Date.parse(at) as Instant, zone, language);
  const from = start !== null && state === 'later' ? [`from ${when(start)}`] : [];
  const until = end === null ? 'until it is taken out' : `until ${when(end)}`;
  return [...from, until].join(' ');
};

/** More places of one notice are counted. */
const mostPlaces = 12;

const placeLine = ({ boards, rooms }: ReportedNotice): string => {
  const places = [
    ...boards.map((board) => `${board} boards`),
    ...rooms.map((room) => `the sign of ${shortened(plainLine(room))}`),
  ];
  if (places.length === 0) return '';
  const rest = places.length - mostPlaces;
  return `; only ${places.slice(0, mostPlaces).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const noticeLine = (notice: ReportedNotice, zone: string, language: string): string => {
  const { state, level, text } = notice;
  const when = state === 'over' ? '' : ` ${whenLine(notice, zone, language)}`;
  const words = text === '' ? 'without words' : `"${shortened(text)}"`;
  return `  [${state}] ${level} ${words}${when}${placeLine(notice)}`;
};

/** What `check` tells a person about notices, each in its time. Pure. */
export const noticeLines = (
  { from, skipped, list }: ReportedNotices,
  zone: string,
  language: string,
): readonly string[] => {
  if (list === null) return [`Notices of ${from}: not read`];
  const on = list.filter(({ state }) => state === 'on');
  const some =
    list.length === 0 ? 'none' : `${list.length}, of which ${on.length} ${on.length === 1 ? 'is' : 'are'} on`;
  const rest = list.length - mostLines;
  return [
    `Notices of ${from}: ${some}; ${skipped} skipped`,
    ...list.slice(0, mostLines).map((notice) => noticeLine(notice, zone, language)),
    ...(rest > 0 ? [`  ... and ${rest} more`] : []),
    ...(on.some(({ level, boards, rooms }) => level === 'emergency' && boards.length + rooms.length === 0)
      ? ['  Every screen shows an emergency in place of its board.']
      : []),
  ];
};
