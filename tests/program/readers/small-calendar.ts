import type { ReadOptions } from '../../../program/readers/reader.ts';
import { lines, programOf } from './reading.ts';

/** The properties of an event: `NAME: 'value'`, or `NAME: ';PARAMETER=x:value'`. */
export type Fields = Readonly<Record<string, string>>;

/** One event, with an identity, a title and a place unless other ones are given. */
export const event = (fields: Fields): string => {
  const all = { UID: 'talk', SUMMARY: 'Talk', LOCATION: 'Janson', ...fields };
  // A name may come twice, told apart by blanks behind it.
  const written = Object.entries(all).map(
    ([name, value]) => `${name.trim()}${/^[;:]/.test(value) ? '' : ':'}${value}`,
  );
  return ['BEGIN:VEVENT', ...written, 'END:VEVENT'].join('\r\n');
};

/** A calendar of these events, in Brussels unless its head says otherwise. */
export const calendar = (
  events: readonly string[],
  head: readonly string[] = ['X-WR-TIMEZONE:Europe/Brussels'],
): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...events, 'END:VCALENDAR', ''].join('\r\n');

/** A calendar of one event. */
export const one = (fields: Fields, head?: readonly string[]): string => calendar([event(fields)], head);

/** Where and when the sessions of a calendar of one event are. */
export const read = (fields: Fields, options: Partial<ReadOptions> = {}): string[] =>
  lines(programOf(one(fields), options));
