import { bare } from '../bare.ts';
import { calendarDay } from './calendar-day.ts';
import { anyOf, countWords, months, weekdays } from './spelled-words.ts';

/**
 * A day as people spell it, before anything around it is known. `year` is null where none stands there; `pair` is a
 * date such as 03/09/2026, whose order only its column can tell; weekdays count from Monday as 1; `index` is day 2 of
 * the event.
 */
export type SpelledDay =
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
    }
  | {
      readonly kind: 'pair';
      readonly first: number;
      readonly second: number;
      readonly year: number | null;
      readonly weekday: number | null;
    }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'index'; readonly index: number };

/** A day and what else stood in the text, bare. */
export type TakenDay = { readonly day: SpelledDay; readonly rest: string };

/** Longer cells are prose; asking patterns of them would only cost time. */
const longest = 80;

const month = anyOf(months.keys());
const anyWeekday = anyOf([...weekdays.keys()].filter((word) => word.length > 1));
const oneLetterWeekday = anyOf([...weekdays.keys()].filter((word) => word.length === 1));
const letter = 'a-z\\u00df';

const weekdayPattern = new RegExp(
  `(?<![${letter}])${anyWeekday}(?![${letter}-])\\.?|\\(${oneLetterWeekday}\\)`,
  'g',
);

const iso = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)\.?/;
const compact = /^(20\d\d)([01]\d)([0-3]\d)$/;
const eastern = /(?:(\d{2,4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?/;
const dotted = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2})(?![\d.:h]))?/;
const slashed = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;
const slashedWithoutYear = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/;
const dayFirst = new RegExp(
  `(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª|o)?(?: of | de |[-/ ]| )?${month}(?![${letter}])\\.?(?:(?:,| de| del)? ?(\\d{4})(?!\\d)|[-/'’](\\d{2})(?!\\d))?`,
);
const monthFirst = new RegExp(
  `(?<![${letter}])${month}\\.? ?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.h])(?:,? (\\d{4})(?!\\d))?`,
);

/**
 * Reads the day out of a text that may also hold a time: ISO dates, 3.9.2026, 03/09/26, 3 Sept 2026, September 3, 2026,
 * 2026年9月3日, 9月3日(木), weekdays, "Day 2", 第二天 and their like in the languages of `spelled-words.ts`. Null where no
 * day stands there, or one that does not exist. What is left may be anything: the caller judges it.
 */
export const takeDay = (text: string): TakenDay | null => {
  if (text.length > longest) return null;
  const plain = bare(text);
  const date = takeDate(plain);
  if (date === 'impossible') return null;
  const named = weekdayIn(date === null ? plain : date.rest);
  if (date !== null) {
    const rest = withoutIndex(named.rest);
    return { day: { ...date.day, weekday: named.weekday }, rest: tidy(rest) };
  }
  const index = takeIndex(plain);
  if (index !== null)
    return { day: { kind: 'index', index: index.index }, rest: tidy(weekdayIn(index.rest).rest) };
  return named.weekday === null
    ? null
    : { day: { kind: 'weekday', weekday: named.weekday }, rest: tidy(named.rest) };
};

/** A cell that holds nothing but a day: here `2` is day 2 of the event, and `3.9` a date. */
export const spelledDay = (text: string): SpelledDay | null => {
  const plain = bare(text);
  if (/^\d{1,2}$/.test(plain)) return { kind: 'index', index: Number(plain) };
  const taken = takeDay(/^\d{1,2}\. ?\d{1,2}$/.test(plain) ? `${plain}.` : plain);
  return taken?.rest === '' ? taken.day : null;
};

type Undated<Day> = Day extends { readonly kind: 'date' | 'pair' } ? Omit<Day, 'weekday'> : never;
type DateAndRest = { readonly day: Undated<SpelledDay>; readonly rest: string };

const takeDate = (plain: string): DateAndRest | 'impossible' | null => {
  const found = [iso, compact, eastern, dotted, dayFirst, monthFirst, slashed, slashedWithoutYear]
    .map((pattern) => ({ pattern, match: pattern.exec(plain) }))
    .find(({ match }) => match !== null);
  if (found?.match == null) return null;
  const { pattern, match } = found;
  const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
  const day = dayOf(pattern, match);
  return day === null ? 'impossible' : { day, rest };
};

const dayOf = (pattern: RegExp, match: RegExpExecArray): Undated<SpelledDay> | null => {
  const [, a = '', b = '', c = '', d] = match;
  switch (pattern) {
    case iso:
      return dated(yearOf(a), Number(c), Number(d));
    case compact:
    case eastern:
      return dated(yearOf(a), Number(b), Number(c));
    case dotted:
      return dated(yearOf(c), Number(b), Number(a));
    case dayFirst:
      return dated(yearOf(c || d), months.get(b) ?? 0, Number(a));
    case monthFirst:
      return dated(yearOf(c), months.get(a) ?? 0, Number(b));
    case slashed:
      return paired(Number(a), Number(c), yearOf(d));
    default:
      return paired(Number(a), Number(b), null);
  }
};

const yearOf = (digits: string | undefined): number | null => {
  if (digits === undefined || digits === '') return null;
  return digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
};

// A leap year, where none is named: 29 February exists in some.
const exists = (year: number | null, monthNumber: number, day: number): boolean =>
  calendarDay(year ?? 2024, monthNumber, day) !== null;

const dated = (year: number | null, monthNumber: number, day: number): Undated<SpelledDay> | null =>
  exists(year, monthNumber, day) ? { kind: 'date', year, month: monthNumber, day } : null;

const paired = (first: number, second: number, year: number | null): Undated<SpelledDay> | null =>
  exists(year, second, first) || exists(year, first, second) ? { kind: 'pair', first, second, year } : null;

const weekdayIn = (text: string): { readonly weekday: number | null; readonly rest: string } => {
  const alone = weekdays.get(text.trim());
  if (alone !== undefined) return { weekday: alone, rest: '' };
  let weekday: number | null = null;
  const rest = text.replace(weekdayPattern, (word: string) => {
    weekday ??= weekdays.get(word.replace(/[().]/g, '')) ?? null;
    return ' ';
  });
  return { weekday, rest };
};

const count = `(\\d{1,2}|${anyOf(countWords.keys()).slice(1)}`;
const indexPatterns = [
  new RegExp(`(?<![${letter}])(?:day|tag|jour|journee|dia|giorno|dag) ?#? ?${count}(?![${letter}\\d])`),
  new RegExp(`(?<![${letter}\\d])${count}\\.? ?(?:day|tag|jour|dia)(?![${letter}])`),
  new RegExp(`第 ?${count} ?[天日]`),
  /(\d{1,2}) ?日目/,
  /(\d{1,2}) ?일차/,
];

const takeIndex = (plain: string): { readonly index: number; readonly rest: string } | null => {
  for (const pattern of indexPatterns) {
    const match = pattern.exec(plain);
    const written = match?.[1];
    if (match === null || written === undefined) continue;
    const index = countWords.get(written) ?? Number(written);
    return { index, rest: `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}` };
  }
  return null;
};

const withoutIndex = (text: string): string => takeIndex(text)?.rest ?? text;

/** Without the words and marks that stand between a day and a time. */
const tidy = (rest: string): string =>
  rest
    .replace(/^[\s,;:|()–—-]+|[\s,;:|(–—-]+$/g, '')
    .replace(/^(?:(?:the|den|der|am|on|le|el|the|at|um|a|à)(?![a-z]) ?)+/, '')
    .replace(/[\s,;]+$/, '')
    .trim();
