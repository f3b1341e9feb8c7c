import { calendarDay } from './calendar-day.ts';
import { anyOf, months } from './spelled-words.ts';

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

const month = anyOf(months.keys());
const letter = 'a-z\\u00df';

const iso = /(?<![\d.])(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)\.?/;
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

// The years of Japan's present era: 令和元年 was 2019.
const reiwa = /令和 ?(\d{1,2}|元) ?年/;

type Undated<Day> = Day extends { readonly kind: 'date' | 'pair' } ? Omit<Day, 'weekday'> : never;
/** A date, its weekday not looked at yet, and what else stood in the text. */
export type DateAndRest = { readonly day: Undated<SpelledDay>; readonly rest: string };

/** Takes the first date out of a bare text; `impossible` where it has the form of one and is none (30 February), null where there is none. */
export const takeDate = (told: string): DateAndRest | 'impossible' | null => {
  const plain = told.replace(reiwa, (_, year) => `${2018 + (year === '元' ? 1 : Number(year))}年`);
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
