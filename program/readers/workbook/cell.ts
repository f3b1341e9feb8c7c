import type { XmlElement } from '../xml/tree.ts';
import type { Shown } from './number-format.ts';
import { serialText } from './serial.ts';
import { textOfRuns } from './texts.ts';

/** What the cells of a workbook refer to. */
export type CellSurroundings = {
  /** The texts that cells name by their place in this list. */
  readonly texts: readonly string[];
  /** What the number of a cell shows, by the number of its style. */
  readonly styles: readonly Shown[];
  readonly is1904: boolean;
};

/**
 * A cell (`<c>`) as text: dates and times as `serialText` has them, numbers without the dust of binary fractions, an
 * error (`#REF!`) as nothing. One that refers to what is not there is empty: it must not cost the others.
 */
export const cellText = (cell: XmlElement, { texts, styles, is1904 }: CellSurroundings): string => {
  const value = cell.children.find(({ name }) => name === 'v')?.text ?? '';
  switch (cell.attributes['t'] ?? 'n') {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
      return cell.children
        .filter(({ name }) => name === 'is')
        .map(textOfRuns)
        .join('');
    case 'str':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return isoText(value);
    case 'n':
      return value.trim() === ''
        ? ''
        : numberText(Number(value), styles[Number(cell.attributes['s'])] ?? null, is1904);
    default:
      return '';
  }
};

/** Fifteen digits are what a spreadsheet shows; the rest is dust. */
const numberText = (value: number, shown: Shown, is1904: boolean): string => {
  if (!Number.isFinite(value)) return '';
  return shown === null ? String(Number(value.toPrecision(15))) : serialText(value, shown, is1904);
};

/** A cell of the strict kind holds its date as ISO 8601. It is wall time too, whatever stands behind it. */
const isoText = (written: string): string => {
  const [, date, time = '', second] =
    /^(?:(\d{4}-\d\d-\d\d)(?:T|$))?(?:(\d\d:\d\d)(?::(\d\d))?)?/.exec(written.trim()) ?? [];
  const ofDay = second === undefined || second === '00' ? time : `${time}:${second}`;
  if (date === undefined || /^(1899|190[04])/.test(date)) return ofDay;
  return ofDay === '' ? date : `${date}T${ofDay}`;
};
