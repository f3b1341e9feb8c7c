import { bare } from '../bare.ts';
import { type SpelledDay, takeDate } from './date-patterns.ts';
import { anyOf, countWords, weekdays } from './spelled-words.ts';

/** A day and what else stood in the text, bare. */
export type TakenDay = { readonly day: SpelledDay; readonly rest: string };

/** Longer cells are prose; asking patterns of them would only cost time. */
const longest = 80;

const anyWeekday = anyOf([...weekdays.keys()].filter((word) => word.length > 1));
const oneLetterWeekday = anyOf([...weekdays.keys()].filter((word) => word.length === 1));
const letter = 'a-z\\u00df';

const weekdayPattern = new RegExp(
  `(?<![${letter}])${anyWeekday}(?![${letter}-])\\.?|\\(${oneLetterWeekday}\\)`,
  'g',
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
