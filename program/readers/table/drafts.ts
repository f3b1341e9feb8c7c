import { bare } from '../../bare.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { SpelledDay } from '../../time/date-patterns.ts';
import type { ProblemList } from '../parts/problem-list.ts';
import type { ReadOptions } from '../reader.ts';
import type { DatedRow } from './days.ts';
import { draftOf } from './draft.ts';
import type { GroupableDraft } from './groups.ts';
import type { TableRow } from './table.ts';
import { weekdayDoubt } from './weekdays.ts';

/** What all rows of a table are read with. */
export type RowContext = {
  readonly dayOf: (day: SpelledDay) => CalendarDay | null;
  readonly roomsOf: (cell: string) => readonly string[];
  readonly options: ReadOptions;
  readonly problems: ProblemList;
};

/** The rows as sessions. One that cannot be used is left out and named; one whose state says so takes no place, silently. */
export const draftsOf = (rows: readonly DatedRow[], context: RowContext): readonly GroupableDraft[] =>
  rows.flatMap((dated) => {
    const { row, time } = dated;
    if (!takesPlace(row, context.options)) return [];
    const day = dated.day === null ? null : context.dayOf(dated.day);
    const endDay = time.endDay === null ? null : context.dayOf(time.endDay);
    const lack = lackOf(row, time.start, day);
    if (time.start === null || day === null || lack !== null) {
      const message = `${calledOf(row)} ${lack ?? 'has no date'} and was left out; correct it in the table.`;
      context.problems.add('SESSION_SKIPPED', row.where, message);
      return [];
    }
    const doubt = dated.day === null ? null : weekdayDoubt(dated.day, day);
    if (doubt !== null) context.problems.add('DATES_UNCLEAR', row.where, `${calledOf(row)} ${doubt}.`);
    const draft = draftOf(row, time, { day, start: time.start, endDay }, context.roomsOf(row.cell('room')));
    return [{ draft, row, day }];
  });

const lackOf = ({ cell }: TableRow, start: number | null, day: CalendarDay | null): string | null => {
  if (cell('title') === '' && cell('type') === '' && cell('speakers') === '') return 'has no title';
  if (start === null) {
    const written = cell('start') || cell('time');
    return written === ''
      ? 'has no start time'
      : `has a start time that cannot be read ("${written.slice(0, 40)}")`;
  }
  if (day !== null) return null;
  const date = cell('date');
  return date === '' ? 'has no date' : `has a date that cannot be read ("${date.slice(0, 40)}")`;
};

const calledOf = ({ where, cell }: TableRow): string => {
  const place = `${where.slice(0, 1).toUpperCase()}${where.slice(1)}`;
  const title = cell('title') || cell('type');
  return title === '' ? place : `${place} ("${title.slice(0, 80)}")`;
};

/** States in which no session takes place; a cancelled one does, and is marked (rule 9). */
const without =
  /^(?:rejected|declined|withdrawn|abgelehnt|zuruckgezogen|refuse|rechazad[ao]|不通過|不通过|拒绝|拒絕|不採択|却下)$/;

/** Whether the state of a row, if any, lets it take place. */
export const takesPlace = ({ cell }: TableRow, { states }: ReadOptions): boolean => {
  const state = cell('status');
  return state === '' || states === null
    ? !without.test(bare(state))
    : states.some((wanted) => bare(wanted) === bare(state));
};
