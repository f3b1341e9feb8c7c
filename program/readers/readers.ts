import type { Program } from '../model.ts';
import { failure, type Result, success } from '../result.ts';
import { callboard } from './callboard.ts';
import { csv } from './csv.ts';
import { frabJson } from './frab-json.ts';
import { frabXml } from './frab-xml.ts';
import { icalendar } from './icalendar.ts';
import { indico } from './indico.ts';
import { jsonLd } from './json-ld.ts';
import { opass } from './opass.ts';
import { type Opened, open } from './open.ts';
import { openEvent } from './open-event.ts';
import { pretalxWidget } from './pretalx-widget.ts';
import type { FormatName, Reader, ReadOptions } from './reader.ts';
import { sessionize } from './sessionize.ts';
import { unreadProblem } from './unread.ts';
import { xlsx } from './xlsx.ts';

/** Every format Callboard reads, in the order in which they are asked. A new format is a new file and one line here. */
export const readers: readonly Reader[] = [
  callboard,
  frabXml,
  frabJson,
  icalendar,
  pretalxWidget,
  // Before Sessionize, whose lists have the same names.
  opass,
  sessionize,
  openEvent,
  indico,
  jsonLd,
  xlsx,
  // Last: any text may look like a table.
  csv,
];

/** A program, and the format it was read from (`check --json` names it). */
export type ReadProgram = { readonly program: Program; readonly format: FormatName };

/**
 * Reads the text of a feed: the content decides the format, unless `options.format` forces one. Failures: NOT_A_PROGRAM,
 * FORMAT_UNKNOWN, FEED_PARSE, FEED_REFUSED, FEED_EMPTY (no session with a start), ZONE_UNKNOWN (the one in `options`).
 */
export const readProgram = (text: string, options: ReadOptions): Result<ReadProgram> =>
  readOpened(open(text), options);

/** The same for what is open already: a spreadsheet is no text. */
export const readOpened = (opened: Opened, options: ReadOptions): Result<ReadProgram> => {
  const fitting = readers.find((reader) => reader.fits(opened, options));
  if (fitting === undefined) return { ok: false, problem: unreadProblem(opened) };
  const reader = readers.find(({ format }) => format === (options.format ?? fitting.format));
  if (reader === undefined || !reader.fits(opened, options))
    return otherFormat(options.format, fitting.format);
  const read = reader.read(opened, options);
  if (!read.ok) return read;
  if (read.value.sessions.length === 0) return empty(read.value.skipped);
  return success({ program: read.value, format: reader.format });
};

const otherFormat = (forced: FormatName | null, found: FormatName): Result<never> =>
  failure(
    'FORMAT_UNKNOWN',
    'format',
    `The settings say ${forced}, but the content is ${found}; take "format" out of the source.`,
  );

const empty = (skipped: number): Result<never> =>
  skipped === 0
    ? failure(
        'FEED_EMPTY',
        'feed',
        'The program has no sessions yet: publish the schedule in the system it comes from.',
      )
    : failure(
        'FEED_EMPTY',
        'feed',
        `None of the ${skipped} sessions has a usable date and start time; correct them in the program.`,
      );
