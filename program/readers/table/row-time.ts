import type { Duration } from '../../time/instant.ts';
import { type SpelledDay, spelledDay } from '../../time/spelled-date.ts';
import { spelledMoment } from '../../time/spelled-moment.ts';
import { spelledLength } from './length.ts';
import type { TableRow } from './table.ts';

/** What the cells of a row say of when, before the rest of the table is known. Times count from midnight. */
export type RowTime = {
  readonly day: SpelledDay | null;
  readonly start: Duration | null;
  readonly end: Duration | null;
  /** Only where the end's own cell names a day. */
  readonly endDay: SpelledDay | null;
  readonly length: Duration | null;
  /** Distance from UTC that the start's cell itself names. */
  readonly offset: Duration | null;
  readonly endOffset: Duration | null;
};

/**
 * Reads date, start, time, end and length of a row. Each may hold more than its heading says: a start with its date, a
 * time that is a range, a date with its times.
 */
export const rowTimeOf = ({ cell }: TableRow): RowTime => {
  const [date, start, time, end] = [cell('date'), cell('start'), cell('time'), cell('end')];
  const dateAlone = spelledDay(date);
  const dated = dateAlone === null ? spelledMoment(date) : { day: dateAlone, times: null };
  const opening = spelledMoment(start);
  const slot = spelledMoment(time);
  const closing = spelledMoment(end);
  const times = opening?.times ?? slot?.times ?? dated?.times ?? null;
  return {
    day: exactest(dated?.day ?? null, opening?.day ?? slot?.day ?? null),
    start: times?.start ?? null,
    end: closing?.times?.start ?? times?.end ?? slot?.times?.end ?? null,
    endDay: closing?.day ?? null,
    length: spelledLength(cell('length')),
    offset: times?.offset ?? null,
    endOffset: closing?.times?.offset ?? times?.offset ?? null,
  };
};

/** A date before a weekday or an index, whichever cell it stands in. */
const exactest = (own: SpelledDay | null, beside: SpelledDay | null): SpelledDay | null =>
  beside !== null &&
  (own === null || ((own.kind === 'weekday' || own.kind === 'index') && beside.kind !== 'index'))
    ? beside
    : own;
