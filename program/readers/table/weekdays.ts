import { type CalendarDay, wallOn, weekdayOf } from '../../time/calendar-day.ts';
import type { SpelledDay } from '../../time/date-patterns.ts';

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The sentence about a date whose weekday is another one than the row says; null where both agree, or none is said. */
export const weekdayDoubt = (spelled: SpelledDay, day: CalendarDay): string | null => {
  if (spelled.kind !== 'date' && spelled.kind !== 'pair') return null;
  const right = weekdayOf(day);
  if (spelled.weekday === null || spelled.weekday === right) return null;
  const { year, month, day: date } = wallOn(day, 0);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return `says ${names[spelled.weekday - 1]}, but ${iso} is a ${names[right - 1]}; it is shown on ${iso}. Correct its weekday or its date in the table`;
};
