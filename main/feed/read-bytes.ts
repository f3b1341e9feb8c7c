import type { Program } from '../../program/model.ts';
import { open } from '../../program/readers/open.ts';
import type { FormatName, ReadOptions } from '../../program/readers/reader.ts';
import { readProgram } from '../../program/readers/readers.ts';
import { failure, type Problem, success } from '../../program/result.ts';
import { decode } from './decode.ts';
import type { Unread } from './rejection.ts';
import { unfolded } from './unfold.ts';

/** Content as it came, and how it is to be read. */
export type Reading = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly options: ReadOptions;
};

/** A program, and the format it was found to be in. */
export type Read = { readonly program: Program; readonly format: FormatName };

/** A program, or why there is none. */
export type ReadResult = { readonly ok: true; readonly value: Read } | Unread;

/** Only what is no program is worth a second look at its beginning (T6). */
const sniffed = ({ code }: Problem, text: string): Pick<Unread, 'sniff'> =>
  code === 'NOT_A_PROGRAM' || code === 'FORMAT_UNKNOWN' ? { sniff: open(text).kind } : {};

/**
 * Bytes to program; a doubt about the encoding joins the program's problems. A reader that throws has met content it
 * was not written for: that costs this answer (FEED_REFUSED), never the app.
 */
export const readBytes = ({ bytes, contentType, options }: Reading): ReadResult => {
  try {
    const { text, problem } = decode(unfolded(bytes), contentType);
    const result = readProgram(text, options);
    if (!result.ok) return { ...result, ...sniffed(result.problem, text) };
    if (problem === null) return result;
    const { program, format } = result.value;
    return success({ program: { ...program, problems: [problem, ...program.problems] }, format });
  } catch (error) {
    return failure('FEED_REFUSED', 'feed', `The content broke its reader (${String(error).slice(0, 200)}).`);
  }
};
