import { field, isObject, textField } from '../json/value.ts';
import type { IndicoEvent, IndicoFeed, IndicoSlot } from './feed.ts';

/** The timetables of `/export/timetable/ID.json`, one of each event, by day; null for anything else. */
export const timetablesIn = (value: unknown): readonly unknown[] | null => {
  const results = field(value, 'results');
  if (!isObject(results)) return null;
  const timetables = Object.values(results).filter(isObject);
  if (timetables.length === 0) return field(value, '_type') === 'HTTPAPIResult' ? [] : null;
  return timetables.some((days) => Object.keys(days).some((day) => /^\d{8}$/.test(day))) ? timetables : null;
};

/** What the timetables say. Only they have breaks (feeds.md 21), and none of them says what the event is called. */
export const timetableFeed = (timetables: readonly unknown[]): IndicoFeed => ({
  events: timetables.map(eventOf),
  isCategory: false,
});

const eventOf = (days: unknown): IndicoEvent => {
  const entries = contentsOf(days).flatMap(contentsOf);
  const isSlot = (entry: unknown): boolean => textField(entry, 'entryType') === 'Session';
  return {
    details: null,
    slots: entries.filter(isSlot).map(slotOf),
    loose: entries.filter((entry) => !isSlot(entry)),
  };
};

const slotOf = (block: unknown): IndicoSlot => ({
  block,
  session: textField(block, 'title'),
  slotTitle: textField(block, 'slotTitle'),
  colour: textField(block, 'color'),
  isPoster: field(block, 'isPoster') === true,
  entries: contentsOf(field(block, 'entries')),
});

/** What an object or list holds: days, entries of a day and of a slot are objects by id, and lists where one is empty. */
const contentsOf = (container: unknown): readonly unknown[] =>
  typeof container === 'object' && container !== null ? Object.values(container) : [];
