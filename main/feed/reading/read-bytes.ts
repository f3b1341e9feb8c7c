import type { Program } from '../../../program/model.ts';
import { type Opened, open } from '../../../program/readers/open.ts';
import type { FormatName, ReadOptions } from '../../../program/readers/reader.ts';
import { readOpened } from '../../../program/readers/readers.ts';
import { feedLinksIn } from '../../../program/readers/web/links.ts';
import { systemPagesIn } from '../../../program/readers/web/system-pages.ts';
import { failure, type Problem, success } from '../../../program/result.ts';
import { decode } from './decode.ts';
import { withoutGzip } from './gzip.ts';
import { openPacked } from './packed.ts';
import type { Unread } from './rejection.ts';
import { unfolded } from './unfold.ts';

/** Content as it came, and how it is to be read. */
export type Reading = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly options: ReadOptions;
};

/** A program, the format it was found to be in, and where its page says that there is more. */
export type Read = {
  readonly program: Program;
  readonly format: FormatName;
  readonly links?: readonly string[];
};

/** A program, or why there is none. */
export type ReadResult = { readonly ok: true; readonly value: Read } | Unread;

/** Only what is no program is worth a second look at its beginning (T6). */
const sniffed = ({ code }: Problem, { kind }: Opened): Pick<Unread, 'sniff'> =>
  code === 'NOT_A_PROGRAM' || code === 'FORMAT_UNKNOWN' ? { sniff: kind } : {};

/** What the bytes are, and a doubt about their encoding. */
const openedBytes = (given: Uint8Array, contentType: string | null) => {
  const gunzipped = withoutGzip(given);
  if (!gunzipped.ok)
    return { opened: { kind: 'broken', problem: gunzipped.problem } as const, problem: null };
  const bytes = gunzipped.value;
  const packed = openPacked(bytes);
  if (packed !== null) return { opened: packed, problem: null };
  const { text, problem } = decode(unfolded(bytes), contentType);
  return { opened: open(text), problem };
};

/** A web page leads to its program, where it is none itself, or no more than an entry of one. */
const linksIn = (opened: Opened): Pick<Read, 'links'> =>
  opened.kind === 'html' ? { links: [...feedLinksIn(opened.text), ...systemPagesIn(opened.text)] } : {};

/**
 * Bytes to program; a doubt about the encoding joins the program's problems. A reader that throws has met content it
 * was not written for: that costs this answer (FEED_REFUSED), never the app.
 */
export const readBytes = ({ bytes, contentType, options }: Reading): ReadResult => {
  try {
    const { opened: content, problem } = openedBytes(bytes, contentType);
    const result = readOpened(content, options);
    if (!result.ok) return { ...result, ...sniffed(result.problem, content), ...linksIn(content) };
    const { program, format } = result.value;
    const problems = problem === null ? program.problems : [problem, ...program.problems];
    return success({ program: { ...program, problems }, format, ...linksIn(content) });
  } catch (error) {
    return failure('FEED_REFUSED', 'feed', `The content broke its reader (${String(error).slice(0, 200)}).`);
  }
};
