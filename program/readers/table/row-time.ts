import type { SpelledDay } from '../../time/date-patterns.ts';
import type { Duration } from '../../time/instant.ts';
import { spelledDay } from '../../time/spelled-date.ts';
import { type SpelledMoment, spelledMoment } from '../../time/spelled-moment.ts';
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

/** Remembers what was read from each text: a table of 10,000 rows spells some hundred times. */
const remembered = <Read>(read: (text: string) => Read): ((text: string) => Read) => {
  const known = new Map<string, Read>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    known.set(text, now);
    return now;
  };
};

/**
 * A reader of rows. It reads date, start, time, end and length of a row. Each may hold more than its heading says: a start with its date, a
 * time that is a range, a date with its times.
 */
export const rowTimeReader = (): ((row: TableRow) => RowTime) => {
  const momentOf = remembered(spelledMoment);
  const datedOf = remembered(spelledDate);
  return ({ cell }) =>
    together(datedOf(cell('date')), momentOf(cell('start')), momentOf(cell('time')), {
      closing: momentOf(cell('end')),
      length: spelledLength(cell('length')),
    });
};

/** The cell of a date, in which 2 is a day and not two o'clock. */
const spelledDate = (text: string): SpelledMoment | null => {
  const day = spelledDay(text);
  return day === null ? spelledMoment(text) : { day, times: null };
};

const together = (
  dated: SpelledMoment | null,
  opening: SpelledMoment | null,
  slot: SpelledMoment | null,
  { closing, length }: { readonly closing: SpelledMoment | null; readonly length: Duration | null },
): RowTime => {
  const times = opening?.times ?? slot?.times ?? dated?.times ?? null;
  return {
    day: exactest(dated?.day ?? null, opening?.day ?? slot?.day ?? null),
    start: times?.start ?? null,
    end: closing?.times?.start ?? times?.end ?? slot?.times?.end ?? null,
    endDay: closing?.day ?? null,
    length,
    offset: times?.offset ?? null,
    endOffset: closing?.times?.offset ?? times?.offset ?? null,
  };
};

/** The date that the start's own cell names, then the column of dates, then a weekday or an index beside the start. */
const exactest = (own: SpelledDay | null, beside: SpelledDay | null): SpelledDay | null =>
  beside?.kind === 'date' || beside?.kind === 'pair' ? beside : (own ?? beside);
