import { bare } from '../bare.ts';
import { type Duration, hours, milliseconds, minutes, seconds } from './instant.ts';
import { parseOffset } from './offset.ts';

/**
 * Times of a day as people spell them: how long after midnight, less than 48 hours: 25:00 is 1:00 in the night
 * that follows. `end` is null where none stands there;
 * `offset` is the distance from UTC that the text itself names.
 */
export type SpelledTimes = {
  readonly start: Duration;
  readonly end: Duration | null;
  readonly offset: Duration | null;
};

/** Longer cells are prose. */
const longest = 80;

const names: ReadonlyMap<string, Duration> = new Map([
  ...['noon', 'midday', '12 noon', 'mittag', 'mittags', 'midi', 'mediodia', '正午', '中午', '정오'].map(
    (name) => [name, hours(12)] as const,
  ),
  ...['midnight', 'mitternacht', 'minuit', 'medianoche', '午夜', '자정'].map(
    (name) => [name, hours(24)] as const,
  ),
]);

/**
 * Reads a time of day or a range of two: 9:00, 09.00, 9h30, 9 Uhr, 2:00 p.m., 下午2:30, 午後2時, 0900, 9:00-10:30 Uhr,
 * 9–10:30am, "von 9 bis 10 Uhr", 9時から10時まで, 14u00, "9:00 (60 min)", 9:00/10:00. A time zone's letters behind them are passed over, UTC and GMT with an
 * offset are believed. Null for everything else, and for hours that no day has. An end that cannot be read is none.
 */
export const spelledTimes = (text: string): SpelledTimes | null => {
  if (text.length > longest) return null;
  const { times, length } = withoutLength(text);
  const { told, offset } = withoutZone(plainTimes(times));
  const [first, second, ...more] = told.split('-').map((part) => part.trim());
  if (first === undefined || more.length > 0) return null;
  const [opening, closing] = [timeIn(first), second === undefined ? null : timeIn(second)];
  if (opening === null) return null;
  const half = opening.half ?? halfOfOpening(opening, closing);
  const start = sinceMidnight(opening, half);
  const end = closing === null ? null : endOf(closing, start, half);
  return { start, end: end ?? (length === null ? null : milliseconds(start + length)), offset };
};

/** Whether a text is a time beyond doubt: not a bare number, which may count anything, nor 12.50, which may be a price. */
export const isClearTime = (text: string): boolean =>
  /[:h時时点點]|uhr|[ap]\.? ?m|noon/i.test(text) && spelledTimes(text) !== null;

/** A length in brackets behind a start says its end. */
const withoutLength = (text: string): { readonly times: string; readonly length: Duration | null } => {
  const match = /\s*\((\d{1,3}) ?(?:m|min|mins|minutes|minuten|minutos|minuti|分|分钟|分鐘|분)\.?\)$/i.exec(
    text.trim(),
  );
  return match === null
    ? { times: text, length: null }
    : { times: text.trim().slice(0, match.index), length: minutes(Number(match[1])) };
};

/** Bare, with one sign for "to" and without the words around times. */
const plainTimes = (text: string): string =>
  bare(text)
    .replace(
      /[–—−‒~〜～→]|から|至|到|(?<=[\d\s.hm時时点])(?:bis|to|till|until|a|à|al|hasta|jusqu'a|-to-|alle|as|tot|do)(?=\s|\d)/g,
      '-',
    )
    .replace(/[*†‡]+$/, '')
    .replace(/^(\d{1,2}[:.hu]\d\d) ?\/ ?(?=\d{1,2}[:.hu]\d\d$)/, '$1-')
    .replace(/まで|より|부터|까지/g, '')
    .replace(/^-|-$/g, ' ')
    .replace(
      /^\s*(?:von|ab|um|from|at|de|des|a|à|desde|gegen|ca\.?|las|around|since|start:?|dalle|das|as|ore|van|om|od|o|godz\.?|kl\.?|klo) /g,
      '',
    )
    .replace(/^\s*(?:de|a|von|from) /, '')
    .replace(/-\s*(?:las|um|ca\.?|etwa|circa|approx\.?|about) /, '-')
    .replace(/\s*-\s*/g, '-')
    .trim()
    .replace(/-$/, '');

const zoneLetters =
  /\s*\(?(?:(?:utc|gmt)(?:\s*([+-]\s?\d{1,2}(?::?\d\d)?))?|cet|cest|mez|mesz|wet|west|eet|eest|bst|ist|jst|kst|cst|hkt|sgt|aest|aedt|est|edt|et|ct|cdt|mt|mst|mdt|pt|pst|pdt|local time|ortszeit|o'clock)\)?$/;

/** UTC named by itself is an offset of zero; other letters stand for the venue's own time, which the zone knows better. */
const withoutZone = (plain: string): { readonly told: string; readonly offset: Duration | null } => {
  const match = zoneLetters.exec(plain);
  if (match === null) return { told: plain, offset: null };
  const told = plain.slice(0, match.index);
  if (!/utc|gmt/.test(match[0])) return { told, offset: null };
  const [, sign, hour = '0', minute = '00'] = /([+-])\s?(\d{1,2}):?(\d\d)?/.exec(match[1] ?? '+0') ?? [];
  return { told, offset: parseOffset(`${sign ?? '+'}${hour.padStart(2, '0')}:${minute}`) };
};

type Half = 'am' | 'pm';

/** What one time says. `half` is null where it counts to 24 or leaves the half of the day to its range. */
type ClockTime = { readonly time: Duration; readonly half: Half | null };

const forenoon = '上午|早上|早晨|凌晨|清晨|午前|오전';
const afternoon = '下午|晚上|傍晚|中午|午後|夜|오후';
const meridiem = 'a(?:\\.? ?m)?\\.?|p(?:\\.? ?m)?\\.?';
const clock = new RegExp(
  `^(?:(${forenoon}|${afternoon}|am|pm) ?)?(\\d{1,2})(?:(?: ?[:.hu] ?|[時时点點시] ?| uhr )(\\d\\d|半)(?:[:.](\\d\\d)(?:[.,]\\d+)?)?[分분]?)?(?: ?[時时点點시](?:整)?| ?h(?:rs?|oras?|eures?)?\\.?| ?uhr| ?u(?:ur)?)?(?: ?(${meridiem}|nachm(?:ittags)?\\.?|vorm(?:ittags)?\\.?|h|uhr|u(?:ur)?))?$`,
);
// Without a mark only what programs have: 0945 is a time, 2026 is a year.
const military = /^([01]\d|2[0-4])([0-5][05]) ?(?:h|hrs?|uhr)?$/;

const timeIn = (text: string): ClockTime | null => {
  const named = names.get(text);
  if (named !== undefined) return { time: named, half: null };
  const [, hourDigits, minuteDigits] = military.exec(text) ?? [];
  if (hourDigits !== undefined) return clockTime(Number(hourDigits), Number(minuteDigits), 0, null);
  const match = clock.exec(text);
  if (match === null) return null;
  const [, before, hour, minute, second, behind] = match;
  const half = halfIn(before) ?? halfIn(behind);
  if (Number(hour) > 24 && !/^\d\d ?[:時时点點시]/.test(text)) return null;
  return clockTime(Number(hour), minute === '半' ? 30 : Number(minute ?? 0), Number(second ?? 0), half);
};

const halfIn = (word: string | undefined): Half | null => {
  if (word === undefined) return null;
  if (new RegExp(`^(?:${forenoon}|a|vorm)`).test(word)) return 'am';
  return new RegExp(`^(?:${afternoon}|p|nachm)`).test(word) ? 'pm' : null;
};

const clockTime = (hour: number, minute: number, second: number, half: Half | null): ClockTime | null => {
  if (minute > 59 || second > 59 || hour > 47) return null;
  // 14:00 pm is what people write who count to 24 and let their software add the rest.
  return {
    time: milliseconds(hours(hour) + minutes(minute) + seconds(second)),
    half: hour > 12 ? null : half,
  };
};

const sinceMidnight = ({ time }: ClockTime, half: Half | null): Duration => {
  if (half === null) return time;
  const inHalf = time >= hours(12) ? time - hours(12) : time;
  return milliseconds(inHalf + (half === 'pm' ? hours(12) : 0));
};

/** 下午2:30-3:15, 2pm-3:30: an end that would come before its start is in the afternoon where the start counts to twelve. */
const endOf = (closing: ClockTime, start: Duration, half: Half | null): Duration => {
  const end = sinceMidnight(closing, closing.half);
  const later = milliseconds(end + hours(12));
  const isAfternoon =
    half !== null && closing.half === null && end < start && end < hours(13) && later >= start;
  return isAfternoon ? later : end;
};

/** 9–10:30am, 11–1pm: the half that is written once holds for both, unless the range would then run backwards. */
const halfOfOpening = (opening: ClockTime, closing: ClockTime | null): Half | null => {
  if (closing === null || closing.half === null || opening.time >= hours(13)) return null;
  const [start, end] = [sinceMidnight(opening, closing.half), sinceMidnight(closing, closing.half)];
  if (start <= end) return closing.half;
  return closing.half === 'pm' ? 'am' : null;
};
