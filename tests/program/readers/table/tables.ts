import type { Program } from '../../../../program/model.ts';
import type { ReadOptions } from '../../../../program/readers/reader.ts';
import { parseInstant } from '../../../../program/time/parse.ts';
import { windowOf } from '../../../fixtures/window.ts';
import { programOf } from '../reading.ts';

const at = (text: string) => {
  const found = parseInstant(text, 'UTC');
  if (found === null) throw new RangeError(text);
  return found;
};

/** A venue in UTC, so that what is written is what is expected; the reading takes place just before the event. */
export const here: Partial<ReadOptions> = { timeZone: 'UTC', today: at('2026-08-25T12:00') };

/** The same, for an event from 3 to 5 September. */
export const september: Partial<ReadOptions> = {
  ...here,
  window: windowOf('2026-09-03', '2026-09-06'),
};

/** Rows as a file; a cell that needs quotes brings them along. */
export const file = (rows: readonly string[], newline = '\n'): string => rows.join(newline);

/** The program of a table that must be readable. */
export const read = (rows: readonly string[], options = here): Program => programOf(file(rows), options);
