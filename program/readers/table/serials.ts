import { wallOn } from '../../time/calendar-day.ts';
import type { ColumnName } from '../reader.ts';
import { cellText } from './blank.ts';
import type { Header } from './header.ts';
import type { Rows } from './rows.ts';

/** Days between Excel's 1900 date system, as dates of this century have it, and 1970-01-01. */
const excelEpoch = 25_569;
const dayLength = 86_400_000;
const minuteLength = 60_000;

const whole = /^[345]\d{4}(?:[.,]\d+)?$/;
const fraction = /^0?[.,]\d+$|^0$/;

const timed: readonly ColumnName[] = ['date', 'start', 'end', 'time'];

/**
 * Rows below the headings in which the numbers that spreadsheets keep for dates and times are spelt out: 46267 is
 * 2026-09-02, 0.375 is 09:00. Only a column of dates or times that holds nothing else is taken for one of these.
 */
export const withoutSerials = (rows: Rows, { index, places }: Header): Rows => {
  const below = rows.slice(index + 1);
  const numbered = timed.flatMap((name) => {
    const place = places[name];
    const cells = below.map((row) => cellText(row[place ?? -1])).filter((cell) => cell !== '');
    const isSerial = (cell: string): boolean =>
      whole.test(cell) || (name !== 'date' && fraction.test(cell) && Number(cell.replace(',', '.')) < 1);
    return place !== undefined && cells.length > 0 && cells.every(isSerial) ? [place] : [];
  });
  if (numbered.length === 0) return rows;
  const spelt = below.map((row) =>
    row.map((cell, place) => (numbered.includes(place) ? spelled(cell) : cell)),
  );
  return [...rows.slice(0, index + 1), ...spelt];
};

const spelled = (cell: string): string => {
  const text = cellText(cell);
  if (text === '') return cell;
  const number = Number(text.replace(',', '.'));
  const day = Math.floor(number);
  const since = Math.round(((number - day) * dayLength) / minuteLength) * minuteLength;
  const wall = wallOn(day === 0 ? 0 : day - excelEpoch, since);
  const [month, date, hour, minute] = [wall.month, wall.day, wall.hour, wall.minute].map((part) =>
    String(part).padStart(2, '0'),
  );
  const time = `${hour}:${minute}`;
  if (number < 1) return time;
  const iso = `${wall.year}-${month}-${date}`;
  return Number.isInteger(number) ? iso : `${iso} ${time}`;
};
