import { type DatedRow, isSameDay } from './days.ts';

/**
 * Rows whose time stands in a row above, as merged cells are exported: one slot, several rooms. Only where each time is
 * written once and more than one slot has such rows, and only for a row in a room that its slot has not had yet: any
 * other row without a time has none yet.
 */
export const rowsInSlots = (rows: readonly DatedRow[]): readonly DatedRow[] => {
  if (!isWrittenOnce(rows)) return rows;
  const slots = slotsOf(rows);
  return new Set(slots.values()).size < 2
    ? rows
    : rows.map((dated) => ({ ...dated, time: slots.get(dated)?.time ?? dated.time }));
};

/** The rows without a time that can belong to the slot above them, with the row that opens it. */
const slotsOf = (rows: readonly DatedRow[]): ReadonlyMap<DatedRow, DatedRow> => {
  const slots = new Map<DatedRow, DatedRow>();
  let opening: DatedRow | null = null;
  let rooms = new Set<string>();
  for (const dated of rows) {
    const room = dated.row.cell('room');
    if (saysTime(dated)) {
      opening = dated.time.start === null ? null : dated;
      rooms = new Set([room, '']);
    } else if (opening !== null && isSameDay(dated.day, opening.day) && !rooms.has(room)) {
      rooms.add(room);
      slots.set(dated, opening);
    }
  }
  return slots;
};

/** Whether a row says anything of its time, understood or not. */
const saysTime = ({ row, time }: DatedRow): boolean =>
  time.start !== null ||
  (['start', 'time', 'end', 'length'] as const).some((column) => row.cell(column) !== '');

const isWrittenOnce = (rows: readonly DatedRow[]): boolean =>
  rows.every(({ time, day }, index) => {
    const before = rows[index - 1];
    return time.start === null || time.start !== before?.time.start || !isSameDay(day, before.day);
  });
