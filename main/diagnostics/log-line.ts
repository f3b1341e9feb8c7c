/** A text inside a fact is cut to this many characters: an error can quote a whole feed. */
const longestText = 4000;
/** A line that is still longer than this loses its facts to one text. */
const longestLine = 16_000;

/**
 * Characters that JSON lets through and a terminal or a log viewer obeys: DEL and C1 controls, line separators, marks
 * that turn text round. Inside JSON they can stand only in strings, so they may be written as escapes.
 */
const unruly = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most)}... (${text.length} characters)`;

const plain = (_key: string, value: unknown): unknown => {
  if (typeof value === 'string') return cut(value, longestText);
  return typeof value === 'bigint' ? `${value}` : value;
};

const jsonOf = (value: unknown): string => {
  try {
    return JSON.stringify(value, plain);
  } catch (error) {
    // A circle, or a getter that throws. What it is said with must not fail in turn.
    return JSON.stringify({ unprintable: cut(Object.prototype.toString.call(error), 100) });
  }
};

/** ISO 8601 in UTC; a clock beyond what a date can hold is given as its number. */
const timeOf = (milliseconds: number): string =>
  Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : `${milliseconds}`;

/**
 * One event as one line of JSON with its line feed: never more than 64 kB, never with a control character, and never
 * a throw, whatever the facts are. `now` in ms UTC. The names `time` and `event` are the log's own.
 */
export const logLine = (now: number, event: string, facts: Readonly<Record<string, unknown>>): string => {
  const time = timeOf(now);
  const head = { time, event };
  const whole = jsonOf({ ...head, ...facts, ...head });
  const named = whole.startsWith('{"time"') ? whole : jsonOf({ ...head, facts: whole });
  const line = named.length <= longestLine ? named : jsonOf({ ...head, facts: named });
  return `${line.replace(unruly, escaped)}\n`;
};
