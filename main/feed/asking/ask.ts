import type { Duration } from '../../../program/time/instant.ts';
import { type Source, shownSource, shownUrlOf } from '../source.ts';
import type { FeedAddress } from './address.ts';
import { type Answer, failed, type Validators } from './answer.ts';
import { type DownloadTools, download } from './download.ts';
import { patient } from './patience.ts';
import { readFeedFile } from './read-file.ts';

/** Asks a source once; `validators` only where their content is still held. */
export type Ask = (validators: Validators | null, signal: AbortSignal) => Promise<Answer>;

/** A dead mount is given up after this, whatever the deadline for downloads. */
const sentence = 'The file could not be read in time: its disk or network mount does not answer.';

/** How this source is asked: by download or from its file, each with the deadline and the cap of `tools`. */
export const askOf = (address: FeedAddress, source: Source, tools: DownloadTools): Ask => {
  if (address.kind === 'http') {
    const { headers } = source;
    const shownUrl = shownUrlOf(source, address.url);
    return (validators, signal) => download({ address, validators, headers, shownUrl, signal }, tools);
  }
  const { path } = address;
  const shown = source.written === undefined ? path : shownSource(source);
  const late = (): Answer =>
    failed('FEED_FILE', { code: 'FEED_FILE', where: shown, message: sentence }, { errno: 'ETIMEDOUT' });
  const read = (validators: Validators | null): Promise<Answer> =>
    readFeedFile(path, validators, tools.most, shown, tools.as);
  const deadline: Duration = tools.deadline;
  return patient(read, late, deadline, tools.machine);
};
