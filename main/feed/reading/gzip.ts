import { gunzipSync } from 'node:zlib';
import { failure, type Result, success } from '../../../program/result.ts';

/** What a `.gz` may unpack to, as a workbook may: the largest real program has 3 MB. */
const mostUnpacked = 64 * 1024 * 1024;

/**
 * The content of a gzip file (`schedule.xml.gz`, which a file source may name and a server give without saying so), known
 * by its first bytes; any other bytes as they are. FEED_REFUSED past 64 MB, FEED_PARSE where it is cut off or damaged.
 */
export const withoutGzip = (bytes: Uint8Array): Result<Uint8Array> => {
  // RFC 1952 2.3.1: the two bytes of a member, and the only method there is.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return success(bytes);
  try {
    return success(gunzipSync(bytes, { maxOutputLength: mostUnpacked }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE'
      ? failure(
          'FEED_REFUSED',
          'limit',
          'The packed file was refused because it unpacks to more than any program needs.',
        )
      : failure('FEED_PARSE', 'end of feed', 'The packed file (.gz) is cut off or damaged; copy it again.');
  }
};
