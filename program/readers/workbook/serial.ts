import { wallTimeAt } from '../../time/zone.ts';
import type { Shown } from './number-format.ts';

const day = 86_400;

/** Day 0 of the two date systems. The first is a day early, for Excel believes in 29 February 1900. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** Days since day zero of dates that lie in its first year: nobody's program is as old, but a time of 25:30 is there. */
const firstYear = 366;

const two = (count: number): string => String(count).padStart(2, '0');

const timeOf = (seconds: number): string => {
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
};

/**
 * A number of days as spreadsheets keep dates, as the text its format shows: `2026-09-02`, `09:00`, `25:30`, or
 * `2026-09-02T09:00` where there is a time beside the date. It is wall time, of no zone. Rounded to the second: what is
 * kept of 09:00 may be 08:59:59.999.
 */
export const serialText = (serial: number, shown: Exclude<Shown, null>, is1904: boolean): string => {
  const seconds = Math.round(serial * day);
  const ofDay = seconds % day;
  if (seconds < 0) return '';
  if (seconds < day && (shown === 'time' || ofDay > 0)) return timeOf(seconds);
  if (seconds < firstYear * day && shown === 'time') return timeOf(seconds);
  const at = wallTimeAt((is1904 ? dayZero.from1904 : dayZero.from1900) + (seconds - ofDay) * 1000);
  const date = `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`;
  return shown === 'date' && ofDay === 0 ? date : `${date}T${timeOf(ofDay)}`;
};
